package overread.dicom.lint;

import java.util.List;
import overread.dicom.document.Equipment;

/// What was found wrong with a result.
///
/// @param producer who made it
public record LintReport(String sopInstanceUid, Equipment producer, List<LintProblem> problems) {
  public LintReport {
    problems = List.copyOf(problems);
  }

  /// Whether nothing is wrong.
  public boolean clean() {
    return problems.isEmpty();
  }

  /// Whether the result must not be shown.
  public boolean quarantined() {
    return problems.stream().anyMatch(problem -> problem.rule().quarantines());
  }

  /// A message to the maker that names every problem; it holds no patient data.
  public String vendorMessage() {
    StringBuilder message = new StringBuilder();
    message.append("A result of ").append(producer.manufacturer()).append(' ');
    message.append(producer.model()).append(", version ").append(producer.softwareVersion());
    message.append(", SOP Instance UID ").append(sopInstanceUid);
    message.append(quarantined() ? ", was not shown to readers." : ", was shown with remarks.");
    for (LintProblem problem : problems) {
      if (problem.rule() == LintRule.WRONG_PATIENT) {
        message.append("\n- It carries another patient than its study.");
        continue;
      }
      message.append("\n- ");
      if (!problem.itemPath().isEmpty()) {
        message.append("Item ").append(problem.itemPath()).append(": ");
      }
      message.append(problem.sentence());
    }
    return message.toString();
  }
}
