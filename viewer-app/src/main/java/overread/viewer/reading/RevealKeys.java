package overread.viewer.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.matching.ReadComparison;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;
import overread.viewer.background.Timing;
import overread.viewer.blinding.Comparison;
import overread.viewer.hanging.ImageDesk;
import overread.viewer.rail.RailViewModel;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;

/// The comparison that follows a reveal, and its keys.
final class RevealKeys {
  private final StudyReview review;
  private final RailViewModel rail;
  private final ImageDesk images;
  private final Timing timing;
  private final ObjectProperty<Notice> notice;
  private final Runnable onBeat;
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();

  /// @param onBeat called when other layers are to be shown
  RevealKeys(
      StudyReview review,
      RailViewModel rail,
      ImageDesk images,
      Timing timing,
      ObjectProperty<Notice> notice,
      Runnable onBeat) {
    this.review = review;
    this.rail = rail;
    this.images = images;
    this.timing = timing;
    this.notice = notice;
    this.onBeat = onBeat;
  }

  ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  Optional<Comparison> open() {
    return Optional.ofNullable(comparison.get());
  }

  void begin() {
    var begun = new Comparison(groups(), review, timing, this::look);
    begun.beatProperty().subscribe(_ -> onBeat.run());
    comparison.set(begun);
    begun.begin();
    onBeat.run();
  }

  /// Places of findings have become known.
  void placed() {
    open().ifPresent(begun -> begun.regroup(groups()));
  }

  void agree() {
    act(begun -> {
      if (!begun.agree()) {
        notice.set(Notice.urgent(Words.say("accept.unseen")));
      }
    });
  }

  void act(Consumer<Comparison> action) {
    notice.set(Notice.NONE);
    open().ifPresent(action);
  }

  /// Ends the comparison; only the groups can be left, the beats go by.
  boolean leave() {
    var groups = open().filter(begun -> begun.beatProperty().get() == Comparison.Beat.GROUPS);
    if (groups.isPresent()) {
      comparison.set(null);
      onBeat.run();
    }
    return groups.isPresent();
  }

  void close() {
    open().ifPresent(Comparison::close);
  }

  /// The layers of a beat; the reader's own choice otherwise.
  ImageDesk.Layers layers(ImageDesk.Layers chosen) {
    return open()
        .map(begun ->
            switch (begun.beatProperty().get()) {
              case MINE -> new ImageDesk.Layers(false, true);
              case AI -> new ImageDesk.Layers(true, false);
              case BOTH -> new ImageDesk.Layers(true, true);
              case GROUPS -> chosen;
            })
        .orElse(chosen);
  }

  private ReadComparison groups() {
    var placed =
        review.shown().stream()
            .map(ShownFinding::finding)
            .filter(finding -> finding.state() != FindingState.WITHDRAWN)
            .map(ReviewedFinding::current)
            .filter(finding -> finding.presence() != Presence.ABSENT)
            .collect(Collectors.partitioningBy(finding -> finding.origin() == Origin.PERSON));
    return ReadComparison.of(
        placed.getOrDefault(true, List.of()).stream().map(images::place).toList(),
        placed.getOrDefault(false, List.of()).stream().map(images::place).toList());
  }

  /// Goes to a finding; false while it was never painted.
  private boolean look(Finding finding) {
    rail.focus(finding.id());
    var painted = images.everPainted(finding.id());
    var _ = images.jumpTo(finding);
    return painted;
  }
}
