package overread.service.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.service.database.StorageException;
import overread.service.provenance.Provenance;

/// The embedded archive: objects as files, their index in the database. It knows nothing of
/// readers; only the projection asks it.
public final class Archive {
  private static final RowMapper<ArchivedInstance> INSTANCE =
      (row, _) ->
          new ArchivedInstance(
              row.getString("sop_uid"),
              row.getString("series_uid"),
              row.getString("study_uid"),
              row.getString("sop_class"),
              row.getString("transfer_syntax"),
              row.getString("content"),
              row.getLong("size"),
              row.getInt("number"),
              row.getInt("frames"),
              row.getString("modality"),
              provenance(row),
              row.getLong("stored_at"));

  private static final RowMapper<ArchivedSeries> SERIES =
      (row, _) ->
          new ArchivedSeries(
              row.getString("series_uid"),
              row.getString("study_uid"),
              row.getString("modality"),
              row.getInt("number"),
              row.getString("attributes"));

  private static final String PARTS =
      "select study_uid, series_uid, modality, sop_class, verdict, kind, algorithm, version, manufacturer, author, count(*) as instances from instance ";
  private static final String GROUPED =
      " group by study_uid, series_uid, modality, sop_class, verdict, kind, algorithm, version, manufacturer, author";

  private final ContentStore contents;

  public Archive(Path folder) throws IOException {
    this.contents = new ContentStore(folder);
  }

  private static Provenance provenance(java.sql.ResultSet row) throws java.sql.SQLException {
    var name = row.getString("algorithm");
    var algorithm =
        name == null
            ? null
            : new Algorithm(name, row.getString("version"), row.getString("manufacturer"));
    return new Provenance(
        Provenance.Kind.valueOf(row.getString("kind")),
        row.getString("verdict"),
        algorithm,
        row.getString("author"));
  }

  /// The file of an object. It exists as long as the archive does and never changes.
  public Path file(ArchivedInstance instance) {
    return contents.path(instance.content());
  }

  /// All objects of a study, by series and Instance Number.
  public List<ArchivedInstance> instances(Handle handle, String studyUid) {
    return handle
        .createQuery(
            "select * from instance where study_uid = ? order by series_uid, number, sop_uid")
        .bind(0, studyUid)
        .map(INSTANCE)
        .list();
  }

  /// The objects of a study that are not acquired images.
  public List<ArchivedInstance> derived(Handle handle, String studyUid) {
    return handle
        .createQuery(
            "select * from instance where study_uid = ? and kind <> 'IMAGE' order by series_uid, number, sop_uid")
        .bind(0, studyUid)
        .map(INSTANCE)
        .list();
  }

  /// Whether a study has acquired images.
  public boolean hasImages(Handle handle, String studyUid) {
    return handle
            .createQuery(
                "select exists (select 1 from instance where study_uid = ? and kind = 'IMAGE')")
            .bind(0, studyUid)
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /// One object.
  public Optional<ArchivedInstance> instance(Handle handle, String sopUid) {
    return handle
        .createQuery("select * from instance where sop_uid = ?")
        .bind(0, sopUid)
        .map(INSTANCE)
        .findOne();
  }

  /// The parts of all series, of one study or of all.
  public List<SeriesPart> parts(Handle handle, @Nullable String studyUid) {
    var query =
        studyUid == null
            ? handle.createQuery(PARTS + GROUPED)
            : handle.createQuery(PARTS + "where study_uid = ?" + GROUPED).bind(0, studyUid);
    return query
        .map((row, _) ->
            new SeriesPart(
                row.getString("study_uid"),
                row.getString("series_uid"),
                row.getString("modality"),
                row.getString("sop_class"),
                provenance(row),
                row.getInt("instances")))
        .list();
  }

  /// The series of one study or of all.
  public List<ArchivedSeries> series(Handle handle, @Nullable String studyUid) {
    return (studyUid == null
            ? handle.createQuery("select * from series")
            : handle.createQuery("select * from series where study_uid = ?").bind(0, studyUid))
        .map(SERIES)
        .list();
  }

  /// The modality of a study's acquired images, of several the first in the alphabet, or nothing.
  public String modality(Handle handle, String studyUid) {
    return handle
        .createQuery(
            "select coalesce(min(modality), '') from instance where study_uid = ? and kind = 'IMAGE'")
        .bind(0, studyUid)
        .mapTo(String.class)
        .one();
  }

  /// Header of an object as DICOM JSON, bulk data as references.
  public Optional<byte[]> metadata(Handle handle, String sopUid) {
    return handle
        .createQuery("select json from instance_metadata where sop_uid = ?")
        .bind(0, sopUid)
        .map((row, _) -> row.getBytes("json"))
        .findOne();
  }

  /// Headers of all objects of a series as DICOM JSON, by SOP Instance UID.
  public Map<String, byte[]> metadata(Handle handle, String studyUid, String seriesUid) {
    Map<String, byte[]> headers = new HashMap<>();
    handle
        .createQuery(
            "select i.sop_uid, m.json from instance i join instance_metadata m on m.sop_uid = i.sop_uid where i.study_uid = ? and i.series_uid = ?")
        .bind(0, studyUid)
        .bind(1, seriesUid)
        .map((row, _) -> headers.put(row.getString("sop_uid"), row.getBytes("json")))
        .forEach(_ -> {});
    return headers;
  }

  /// Whose study it is, or empty when there is no such study. The identifier may be empty.
  public Optional<String> patient(Handle handle, String studyUid) {
    return handle
        .createQuery("select patient_id from study where study_uid = ?")
        .bind(0, studyUid)
        .mapTo(String.class)
        .findOne();
  }

  /// Receives an object into a file that is not part of the archive yet.
  public Arrival receive(InputStream in) throws IOException {
    try {
      return contents.receive(in);
    } catch (IOException failure) {
      throw StorageException.of(failure);
    }
  }

  /// Makes the bytes of an arrival durable; the index is told of them afterwards.
  public void keep(Arrival arrival) throws IOException {
    try {
      contents.keep(arrival);
    } catch (IOException failure) {
      throw StorageException.of(failure);
    }
  }

  /// Adds an object to the index, in the transaction of the event that records it.
  public void add(
      Handle handle,
      ArchivedInstance instance,
      ArchivedSeries series,
      String patientId,
      byte[] metadata) {
    handle.execute(
        "insert into study (study_uid, patient_id, first_at) values (?, ?, ?) on conflict (study_uid) do update"
            + " set patient_id = case when study.patient_id = '' then excluded.patient_id else study.patient_id end",
        instance.studyUid(),
        patientId,
        instance.storedAt());
    handle.execute(
        "insert into series (series_uid, study_uid, modality, number, attributes) values (?, ?, ?, ?, ?) on conflict (series_uid) do nothing",
        series.seriesUid(),
        series.studyUid(),
        series.modality(),
        series.number(),
        series.attributes());
    var provenance = instance.provenance();
    var algorithm = provenance.algorithm();
    handle.execute(
        "insert into instance (sop_uid, series_uid, study_uid, sop_class, transfer_syntax, content, size, number, frames, modality,"
            + " verdict, kind, algorithm, version, manufacturer, author, stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        instance.sopUid(),
        instance.seriesUid(),
        instance.studyUid(),
        instance.sopClass(),
        instance.transferSyntax(),
        instance.content(),
        instance.size(),
        instance.number(),
        instance.frames(),
        instance.modality(),
        provenance.verdict(),
        provenance.kind().name(),
        algorithm == null ? null : algorithm.name(),
        algorithm == null ? null : algorithm.version(),
        algorithm == null ? null : algorithm.manufacturer(),
        provenance.author(),
        instance.storedAt());
    handle.execute(
        "insert into instance_metadata (sop_uid, json) values (?, ?)", instance.sopUid(), metadata);
  }
}
