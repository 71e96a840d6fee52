package overread.service.projection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.review.reading.Reading;
import overread.review.verdict.FindingState;
import overread.service.analysis.Analyses;
import overread.service.analysis.Analysis;
import overread.service.archive.Archive;
import overread.service.database.Database;
import overread.service.event.NoticeBoard;
import overread.service.projection.VisibleStudy.VisibleStudyRow;
import overread.service.reading.Readings;
import overread.service.session.User;
import overread.wire.AiSummary;
import overread.wire.Worklist;
import overread.wire.WorklistRow;

/// The worklist as one user may see it. Its order depends on nothing but the studies' dates.
public final class WorklistView {
  private final Database database;
  private final Archive archive;
  private final Sights sights;
  private final Readings readings;
  private final Analyses analyses;
  private final FindingsView findings;
  private final NoticeBoard board;

  public WorklistView(
      Database database,
      Archive archive,
      Sights sights,
      Readings readings,
      Analyses analyses,
      FindingsView findings,
      NoticeBoard board) {
    this.database = database;
    this.archive = archive;
    this.sights = sights;
    this.readings = readings;
    this.analyses = analyses;
    this.findings = findings;
    this.board = board;
  }

  /// All studies of which this user may see something, newest first.
  public Worklist worklist(User user) {
    return database.read(handle -> {
      var sight = sights.ofAll(handle, user);
      var own = readings.ofReader(handle, user.name());
      var signed = readings.verified(handle);
      var jobs = analyses.all(handle);
      var rows =
          VisibleStudy.of(sight, archive.parts(handle, null), archive.series(handle, null)).stream()
              .map(study -> new VisibleStudyRow(study, study.attributes()))
              .sorted(VisibleStudy.newestFirst())
              .map(row -> row(handle, user, sight, row, own, signed, jobs))
              .toList();
      return new Worklist(board.last(handle, user.name()), rows);
    });
  }

  private WorklistRow row(
      Handle handle,
      User user,
      Sight sight,
      VisibleStudyRow row,
      Map<String, Reading> own,
      Map<String, Reading> signed,
      Map<String, Analysis> jobs) {
    var study = row.study();
    var uid = study.studyUid();
    var reading = own.get(uid);
    var signature = signed.get(uid);
    return new WorklistRow(
        uid,
        name(row.attributes()),
        row.attributes().getString(Tag.PATIENT_ID, ""),
        date(row.attributes(), Tag.PATIENT_BIRTH_DATE),
        row.attributes().getString(Tag.PATIENT_SEX, ""),
        row.attributes().getString(Tag.ACCESSION_NUMBER, ""),
        row.attributes().getString(Tag.STUDY_DESCRIPTION, ""),
        study.modalities(),
        date(row.attributes(), Tag.STUDY_DATE),
        row.attributes().getString(Tag.STUDY_TIME, ""),
        study.acquiredInstances(),
        "routine",
        reading == null ? null : reading.state(),
        signature == null ? null : signature.reader(),
        sight.seesAi(uid, study.modality()) ? summary(handle, user, uid, jobs.get(uid)) : null);
  }

  private AiSummary summary(Handle handle, User user, String studyUid, @Nullable Analysis job) {
    var reviewed =
        findings.reviewed(handle, user, studyUid).stream()
            .filter(finding ->
                finding.original().algorithm() != null || finding.state() != FindingState.ADDED)
            .toList();
    var state = findings.aiState(handle, user, studyUid, job);
    var unreviewed =
        (int)
            reviewed.stream().filter(finding -> finding.state() == FindingState.UNREVIEWED).count();
    var text =
        switch (state) {
          case READY ->
              reviewed.isEmpty()
                  ? "none marked"
                  : reviewed.size() + (reviewed.size() == 1 ? " finding" : " findings");
          case WAITING, FAILED, TIMED_OUT, NOT_APPLICABLE -> state.words();
        };
    return new AiSummary(state, text, reviewed.size(), unreviewed);
  }

  /// The alphabetic group, components separated by `^`, as in DICOM.
  private static String name(Attributes attributes) {
    return attributes.getString(Tag.PATIENT_NAME, "").split("=", -1)[0];
  }

  private static @Nullable LocalDate date(Attributes attributes, int tag) {
    try {
      return LocalDate.parse(attributes.getString(tag, ""), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
