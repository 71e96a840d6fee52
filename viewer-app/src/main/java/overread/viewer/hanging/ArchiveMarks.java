package overread.viewer.hanging;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import overread.client.dicomweb.DicomWebClient;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.overlay.Layer;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.MarkFactory;
import overread.viewer.overlay.MarkPlacement;
import overread.viewer.overlay.MarkShape;
import overread.viewer.overlay.MarkState;
import overread.viewer.words.Words;
import overread.wire.ResultObject;

/// Marks of findings on the archive's images. Segmentations are fetched and traced in the
/// background; a mark appears when its shape is known, and changes state at once.
public final class ArchiveMarks implements FindingMarks {
  private record Key(ImageStack stack, Finding finding) {}

  private final String studyUid;
  private final DicomWebClient archive;
  private final BackgroundWork work;
  private final Map<String, Segmentation> segmentations = new HashMap<>();
  private final Set<String> fetched = new HashSet<>();
  private final Map<ImageStack, MarkFactory> factories = new HashMap<>();
  private final Map<Key, MarkPlacement> placements = new HashMap<>();
  private final Set<Key> underway = new HashSet<>();
  private Runnable whenPlaced = () -> {};

  public ArchiveMarks(String studyUid, DicomWebClient archive, BackgroundWork work) {
    this.studyUid = studyUid;
    this.archive = archive;
    this.work = work;
  }

  @Override
  public void whenPlaced(Runnable listener) {
    whenPlaced = listener;
  }

  @Override
  public Optional<Mark> on(ImageStack stack, ReviewedFinding finding, String label) {
    var shapes = shapes(stack, finding.current());
    if (shapes.isEmpty()) {
      return Optional.empty();
    }
    var ai = finding.original().origin() == Origin.AI;
    var moved =
        finding.state() == FindingState.MODIFIED
            && !finding.current().regions().equals(finding.original().regions());
    return Optional.of(
        new Mark(
            finding.original().id(),
            ai ? Layer.AI : Layer.MINE,
            MarkState.of(finding.state()),
            label,
            shapes,
            moved ? shapes(stack, finding.original()) : List.of()));
  }

  @Override
  public String obstacle(ImageStack stack, Finding finding) {
    var placement = placements.get(new Key(stack, finding));
    if (placement == null) {
      return Words.say("finding.placing");
    }
    return switch (placement) {
      case MarkPlacement.Placed _ -> "";
      case MarkPlacement.Elsewhere _ -> Words.say("finding.elsewhere");
      case MarkPlacement.NotDrawable(var reason) -> reason;
    };
  }

  @Override
  public void fetch(List<ResultObject> objects) {
    var wanted =
        objects.stream()
            .filter(object -> object.modality().equals("SEG"))
            .filter(object -> fetched.add(object.sopInstanceUid()))
            .toList();
    if (!wanted.isEmpty()) {
      work.run(() -> read(wanted), this::received, _ -> wanted.forEach(this::forget));
    }
  }

  private void forget(ResultObject object) {
    fetched.remove(object.sopInstanceUid());
  }

  private Map<String, Segmentation> read(List<ResultObject> wanted) throws IOException {
    var read = new HashMap<String, Segmentation>();
    for (var object : wanted) {
      read.put(
          object.sopInstanceUid(),
          Segmentation.read(
              archive.object(studyUid, object.seriesInstanceUid(), object.sopInstanceUid())));
    }
    return read;
  }

  private void received(Map<String, Segmentation> read) {
    segmentations.putAll(read);
    factories.clear();
    placements.values().removeIf(placement -> !(placement instanceof MarkPlacement.Placed));
    whenPlaced.run();
  }

  private List<MarkShape> shapes(ImageStack stack, Finding finding) {
    var key = new Key(stack, finding);
    var known = placements.get(key);
    if (known == null) {
      place(key);
      return List.of();
    }
    return known instanceof MarkPlacement.Placed(Mark mark) ? mark.shapes() : List.of();
  }

  private void place(Key key) {
    if (!underway.add(key)) {
      return;
    }
    var factory =
        factories.computeIfAbsent(
            key.stack(), stack -> new MarkFactory(stack, Map.copyOf(segmentations)));
    work.run(
        () -> factory.place(key.finding(), Layer.AI, MarkState.UNREVIEWED, ""),
        placement -> {
          underway.remove(key);
          if (factory == factories.get(key.stack())) {
            placements.put(key, placement);
          }
          if (underway.isEmpty()) {
            whenPlaced.run();
          }
        },
        _ -> underway.remove(key));
  }
}
