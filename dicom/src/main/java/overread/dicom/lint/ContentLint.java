package overread.dicom.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.RelationshipRules;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.TextItem;

/// What the class may hold, what could not be understood, and categories hidden in free text.
final class ContentLint {
  private static final Pattern CATEGORY = Pattern.compile("\\b(bi|li|pi|lung|o|c|ti)-?rads\\b");

  private ContentLint() {}

  static void check(SrDocument document, List<LintProblem> problems) {
    for (String violation :
        RelationshipRules.violations(document.identity().sopClassUid(), document.root())) {
      problems.add(new LintProblem(LintRule.ILLEGAL_CONTENT, "", violation));
    }
    MeasurementReport report = MeasurementReport.read(document);
    for (MeasurementGroup group : report.groups()) {
      for (String note : group.notes()) {
        problems.add(new LintProblem(LintRule.NO_PLACE, group.path(), note));
      }
    }
    for (ContentItem loose : report.loose()) {
      for (String note : MeasurementGroup.ofItem(document, loose).notes()) {
        problems.add(new LintProblem(LintRule.NO_PLACE, loose.path(), note));
      }
    }
    document.root().visit(item -> category(item, problems));
  }

  private static void category(ContentItem item, List<LintProblem> problems) {
    if (!(item instanceof TextItem text)) {
      return;
    }
    String words = text.text().toLowerCase(Locale.ROOT);
    if (!CATEGORY.matcher(words).find()) {
      return;
    }
    problems.add(
        new LintProblem(
            LintRule.CATEGORY_IN_TEXT,
            item.path(),
            "A reporting category stands in free text: \"" + text.text() + "\"."));
    if (words.contains("prostat") && words.contains("li-rads")) {
      problems.add(
          new LintProblem(
              LintRule.CATEGORY_IN_TEXT,
              item.path(),
              "LI-RADS is for the liver; a prostate has PI-RADS."));
    }
  }
}
