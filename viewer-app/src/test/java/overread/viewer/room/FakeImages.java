package overread.viewer.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;
import overread.review.matching.PlacedFinding;
import overread.viewer.adding.PickedPlace;
import overread.viewer.hanging.ImageDesk;
import overread.viewer.keys.Command;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.viewport.PaintListener;
import overread.viewer.viewport.Painted;
import overread.wire.ResultObject;

/// Images that paint whatever is jumped to, and remember what they were asked.
public final class FakeImages implements ImageDesk {
  public final List<String> jumps = new ArrayList<>();
  public final List<Command> commands = new ArrayList<>();
  public final Set<String> painted = new HashSet<>();
  public List<ShownFinding> marked = List.of();
  public Layers layers = new Layers(true, true);
  public String badge = "";
  public List<ResultObject> results = List.of();
  public boolean paints = true;
  private final List<PaintListener> listeners = new ArrayList<>();
  private final ManualTiming timing;

  public FakeImages(ManualTiming timing) {
    this.timing = timing;
  }

  @Override
  public boolean jumpTo(Finding finding) {
    jumps.add(finding.id());
    if (paints) {
      painted.add(finding.id());
      listeners.forEach(listener ->
          listener.appeared(
              new Painted(Set.of(finding.id()), "1.2.3", 1, timing.now(), Duration.ZERO)));
    }
    return true;
  }

  @Override
  public boolean everPainted(String findingId) {
    return painted.contains(findingId);
  }

  @Override
  public String imageName(Finding finding) {
    return "S4 im 63";
  }

  @Override
  public Optional<PickedPlace> centre() {
    return Optional.of(new PickedPlace("1.2.3", 1, new ImagePoint(256, 256)));
  }

  @Override
  public PlacedFinding place(Finding finding) {
    if (finding.regions().getFirst() instanceof Region.OnImage(_, _, _, var points)) {
      var at = points.getFirst();
      return new PlacedFinding(finding, "1.7", new PatientPoint(at.column(), at.row(), 0), 0);
    }
    return new PlacedFinding(finding, "", null, 0);
  }

  @Override
  public void mark(List<ShownFinding> findings, Layers visible) {
    marked = findings;
    layers = visible;
  }

  @Override
  public void peek(boolean hidden) {}

  @Override
  public boolean perform(Command command) {
    commands.add(command);
    return true;
  }

  @Override
  public void results(List<ResultObject> objects) {
    results = objects;
  }

  @Override
  public void badge(String text) {
    badge = text;
  }

  @Override
  public void onPainted(PaintListener listener) {
    listeners.add(listener);
  }

  @Override
  public void whenPlaced(Runnable listener) {}

  @Override
  public void close() {}
}
