package overread.dicom.sr;

import overread.review.finding.CodedConcept;
import overread.review.verdict.FindingState;
import overread.review.verdict.RejectReason;

/// The words in which a reader's verdicts are written down. No registered coding scheme has them,
/// so they are private; should one be agreed on, this class changes and its callers don't.
public final class AssessmentVocabulary {
  /// Coding scheme designator of the private concepts.
  public static final String SCHEME = "99OVERREAD";

  /// Coding Scheme UID of the private concepts.
  public static final String SCHEME_UID = "2.25.302614570927153184265430920183774016421";

  /// Coding Scheme Name of the private concepts.
  public static final String SCHEME_NAME = "Overread assessment of AI findings";

  /// What the reader decided about an AI finding.
  public static final CodedConcept ASSESSMENT = own("AI-ASSESS", "Assessment of AI finding");

  /// Why.
  public static final CodedConcept REASON = own("AI-REASON", "Reason for AI assessment");

  /// Ordinal path of the content item that was assessed.
  public static final CodedConcept ASSESSED_PATH =
      own("AI-SRC-PATH", "Content item path of assessed finding");

  /// Declared sensitivity of an algorithm for a condition.
  public static final CodedConcept SENSITIVITY =
      own("AI-SENS", "Declared sensitivity of algorithm");

  /// Declared specificity of an algorithm for a condition.
  public static final CodedConcept SPECIFICITY =
      own("AI-SPEC", "Declared specificity of algorithm");

  /// How many cases a declared figure rests on.
  public static final CodedConcept CASES = own("AI-CASES", "Number of cases evaluated");

  /// A later document takes the place of the one it names.
  static final CodedConcept REPLACED_REPORT =
      new CodedConcept("121360", Codes.DCM, "Replaced report");

  private AssessmentVocabulary() {}

  /// The code of a verdict.
  public static CodedConcept assessment(FindingState state) {
    return switch (state) {
      case ACCEPTED -> own("ACCEPTED", "Accepted");
      case MODIFIED -> own("MODIFIED", "Modified");
      case REJECTED -> own("REJECTED", "Rejected");
      case ADDED -> own("ADDED", "Added by reader");
      case UNREVIEWED -> own("NOT-ASSESSED", "Not assessed");
      case ESCALATED -> own("UNDETERMINED", "Undetermined, escalated");
      case WITHDRAWN -> own("WITHDRAWN", "Withdrawn by reader");
    };
  }

  /// The code of a reason for rejection.
  public static CodedConcept reason(RejectReason reason) {
    return own(reason.code(), capitalised(reason.words()));
  }

  static CodedConcept own(String value, String meaning) {
    return new CodedConcept(value, SCHEME, meaning);
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
