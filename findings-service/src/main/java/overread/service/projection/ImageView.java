package overread.service.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.service.archive.Archive;
import overread.service.archive.ArchivedInstance;
import overread.service.archive.HeaderJson;
import overread.service.database.Database;
import overread.service.projection.VisibleStudy.VisibleStudyRow;
import overread.service.session.User;

/// The archive as one user may see it: searches, headers and objects. What is withheld can't be
/// told from what does not exist.
public final class ImageView {
  private static final Set<String> NO_PICTURE =
      Set.of("SR", "PR", "KO", "DOC", "RTSTRUCT", "RTPLAN", "REG", "RWV", "ANN");

  private final Database database;
  private final Archive archive;
  private final Sights sights;

  public ImageView(Database database, Archive archive, Sights sights) {
    this.database = database;
    this.archive = archive;
    this.sights = sights;
  }

  /// Search for studies.
  public List<Attributes> studies(User user, Query query) {
    var rows =
        database.read(handle -> rows(handle, user, query.match().get(Tag.STUDY_INSTANCE_UID)));
    return page(rows.stream().map(row -> SearchRows.study(row, query)), query);
  }

  /// Search for series, of one study or of all.
  ///
  /// @throws NothingHereException when there is no such study for this user
  public List<Attributes> series(User user, @Nullable String studyUid, Query query) {
    var within = studyUid == null ? query.match().get(Tag.STUDY_INSTANCE_UID) : studyUid;
    var rows = database.read(handle -> rows(handle, user, within));
    requireSome(studyUid, rows);
    return page(
        rows.stream()
            .flatMap(row ->
                row.study().ordered().stream()
                    .map(series -> SearchRows.series(series, studyUid == null, query))),
        query);
  }

  /// Search for objects, of one series, of one study, or of all.
  ///
  /// @throws NothingHereException when there is no such study or series for this user
  public List<Attributes> instances(
      User user, @Nullable String studyUid, @Nullable String seriesUid, Query query) {
    return database.read(handle -> {
      var within = studyUid == null ? query.match().get(Tag.STUDY_INSTANCE_UID) : studyUid;
      var rows = rows(handle, user, within);
      requireSome(studyUid, rows);
      var found =
          rows.stream()
              .flatMap(row -> visible(handle, user, row.study().studyUid()).stream())
              .filter(instance -> seriesUid == null || instance.seriesUid().equals(seriesUid))
              .toList();
      if (seriesUid != null && found.isEmpty()) {
        throw new NothingHereException();
      }
      Map<String, Boolean> seesAi = new HashMap<>();
      found.forEach(instance ->
          seesAi.computeIfAbsent(instance.studyUid(), uid -> seesAi(handle, user, uid)));
      return page(
          found.stream()
              .map(instance -> {
                var header = header(handle, instance);
                var whole = Boolean.TRUE.equals(seesAi.get(instance.studyUid()));
                return SearchRows.instance(whole ? header : WithheldPlanes.without(header), query);
              }),
          query);
    });
  }

  private static void requireSome(@Nullable String studyUid, List<VisibleStudyRow> rows) {
    if (studyUid != null && rows.isEmpty()) {
      throw new NothingHereException();
    }
  }

  private static List<Attributes> page(Stream<SearchRows.Row> rows, Query query) {
    return rows.filter(row -> Matching.matches(row.all(), query))
        .skip(query.offset())
        .limit(query.limit())
        .map(SearchRows.Row::shown)
        .toList();
  }

  private List<VisibleStudyRow> rows(Handle handle, User user, @Nullable String studyUid) {
    var one = studyUid != null && studyUid.matches("[0-9.]+") ? studyUid : null;
    var sight = one == null ? sights.ofAll(handle, user) : sights.ofStudy(handle, user, one);
    return VisibleStudy.of(sight, archive.parts(handle, one), archive.series(handle, one)).stream()
        .map(study -> new VisibleStudyRow(study, study.attributes()))
        .sorted(VisibleStudy.newestFirst())
        .toList();
  }

  private Attributes header(Handle handle, ArchivedInstance instance) {
    return archive
        .metadata(handle, instance.sopUid())
        .map(HeaderJson::parse)
        .orElseGet(Attributes::new);
  }

  private boolean seesAi(Handle handle, User user, String studyUid) {
    return sights
        .ofStudy(handle, user, studyUid)
        .seesAi(studyUid, archive.modality(handle, studyUid));
  }

  private List<ArchivedInstance> visible(Handle handle, User user, String studyUid) {
    var sight = sights.ofStudy(handle, user, studyUid);
    var all = archive.instances(handle, studyUid);
    var modality = modality(all);
    return all.stream()
        .filter(instance -> sight.sees(studyUid, modality, instance.provenance()))
        .toList();
  }

  private static String modality(List<ArchivedInstance> instances) {
    return instances.stream()
        .filter(instance -> instance.provenance().acquired())
        .map(ArchivedInstance::modality)
        .sorted()
        .findFirst()
        .orElse("");
  }

  /// Headers as DICOM JSON objects, in the order of the series; bulk data addresses begin with
  /// [HeaderJson#BASE].
  ///
  /// @throws NothingHereException when there is nothing of it for this user
  public List<byte[]> metadata(
      User user, String studyUid, @Nullable String seriesUid, @Nullable String sopUid) {
    return database.read(handle -> {
      var visible = select(handle, user, studyUid, seriesUid, sopUid);
      var headers =
          sopUid == null
              ? headers(handle, visible)
              : visible.stream()
                  .flatMap(instance -> archive.metadata(handle, instance.sopUid()).stream())
                  .toList();
      return seesAi(handle, user, studyUid)
          ? headers
          : headers.stream().map(WithheldPlanes::without).toList();
    });
  }

  /// Headers of visible objects, in their order, asked for series by series. Of a series that is
  /// withheld nothing is read, so that its size does not show in the time.
  private List<byte[]> headers(Handle handle, List<ArchivedInstance> visible) {
    Map<String, Map<String, byte[]>> bySeries = new HashMap<>();
    List<byte[]> headers = new ArrayList<>(visible.size());
    for (var instance : visible) {
      var header =
          bySeries
              .computeIfAbsent(
                  instance.seriesUid(),
                  seriesUid -> archive.metadata(handle, instance.studyUid(), seriesUid))
              .get(instance.sopUid());
      if (header != null) {
        headers.add(header);
      }
    }
    return headers;
  }

  /// Objects of a study, a series, or the one named.
  ///
  /// @throws NothingHereException when there is nothing of it for this user
  public List<VisibleObject> objects(
      User user, String studyUid, @Nullable String seriesUid, @Nullable String sopUid) {
    return database.read(handle -> {
      var whole = seesAi(handle, user, studyUid);
      return select(handle, user, studyUid, seriesUid, sopUid).stream()
          .map(instance -> visibleObject(instance, whole ? Set.of() : withheld(handle, instance)))
          .toList();
    });
  }

  private Set<Integer> withheld(Handle handle, ArchivedInstance instance) {
    return archive.metadata(handle, instance.sopUid()).map(WithheldPlanes::groups).orElse(Set.of());
  }

  private VisibleObject visibleObject(ArchivedInstance instance, Set<Integer> withheld) {
    return new VisibleObject(
        instance.studyUid(),
        instance.seriesUid(),
        instance.sopUid(),
        instance.sopClass(),
        instance.transferSyntax(),
        instance.frames(),
        instance.size(),
        !NO_PICTURE.contains(instance.modality()),
        withheld,
        archive.file(instance));
  }

  private List<ArchivedInstance> select(
      Handle handle,
      User user,
      String studyUid,
      @Nullable String seriesUid,
      @Nullable String sopUid) {
    List<ArchivedInstance> found;
    if (sopUid == null) {
      found =
          visible(handle, user, studyUid).stream()
              .filter(instance -> seriesUid == null || instance.seriesUid().equals(seriesUid))
              .toList();
    } else {
      var sight = sights.ofStudy(handle, user, studyUid);
      var modality = archive.modality(handle, studyUid);
      found =
          archive.instance(handle, sopUid).stream()
              .filter(instance -> instance.studyUid().equals(studyUid))
              .filter(instance -> seriesUid == null || instance.seriesUid().equals(seriesUid))
              .filter(instance -> sight.sees(studyUid, modality, instance.provenance()))
              .toList();
    }
    if (found.isEmpty()) {
      throw new NothingHereException();
    }
    return found;
  }
}
