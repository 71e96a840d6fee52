package overread.viewer.adding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Uid;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.verdict.Verdict;

/// Marks a finding of the reader's own (`N`), or changes one (`M`): a click for the place, or none
/// for the centre of the viewport, and two letters for the label.
public final class Marking {
  private final List<FindingLabel> labels;
  private final Supplier<Optional<PickedPlace>> centre;
  private final BiConsumer<String, Verdict> give;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable PickedPlace> place = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Finding> changing = new ReadOnlyObjectWrapper<>();

  /// @param centre the middle of the viewport that has the focus, when it shows an image
  /// @param give gives a verdict on a finding, by id
  public Marking(
      List<FindingLabel> labels,
      Supplier<Optional<PickedPlace>> centre,
      BiConsumer<String, Verdict> give) {
    this.labels = List.copyOf(labels);
    this.centre = centre;
    this.give = give;
  }

  /// Whether the next letters and the next click belong to this.
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /// The letters typed so far.
  public ReadOnlyStringProperty typedProperty() {
    return typed.getReadOnlyProperty();
  }

  /// Where the reader clicked, or null.
  public ReadOnlyObjectProperty<@Nullable PickedPlace> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// The finding that is being changed, or null for a new one.
  public ReadOnlyObjectProperty<@Nullable Finding> changingProperty() {
    return changing.getReadOnlyProperty();
  }

  /// The labels that the typed letters still allow.
  public List<FindingLabel> candidates() {
    return labels.stream().filter(label -> label.letters().startsWith(typed.get())).toList();
  }

  /// Begins a new finding; false when there is no image to put it on.
  public boolean begin() {
    if (centre.get().isEmpty()) {
      return false;
    }
    start(null);
    return true;
  }

  /// Begins to change a finding.
  public void change(Finding finding) {
    start(finding);
  }

  /// The reader clicked on an image.
  public void pick(PickedPlace picked) {
    if (active.get()) {
      place.set(picked);
    }
  }

  /// A letter; the second one that fits ends it. A letter that fits nothing is not taken.
  public void type(char letter) {
    if (!active.get()) {
      return;
    }
    var next = typed.get() + String.valueOf(letter).toUpperCase(Locale.ROOT);
    var fitting = labels.stream().filter(label -> label.letters().startsWith(next)).toList();
    if (fitting.isEmpty()) {
      return;
    }
    typed.set(next);
    if (next.length() == 2) {
      finish(fitting.getFirst());
    }
  }

  /// Ends a change that has a new place and keeps its label; nothing happens otherwise.
  public void confirm() {
    var original = changing.get();
    if (original != null && place.get() != null) {
      finish(original.code(), original.label());
    }
  }

  /// Ends without a decision.
  public void cancel() {
    active.set(false);
    typed.set("");
    place.set(null);
    changing.set(null);
  }

  private void start(@Nullable Finding finding) {
    typed.set("");
    place.set(null);
    changing.set(finding);
    active.set(true);
  }

  private void finish(FindingLabel label) {
    finish(label.code(), label.words());
  }

  private void finish(overread.review.finding.CodedConcept code, String label) {
    var original = changing.get();
    var picked = place.get();
    if (original != null) {
      cancel();
      give.accept(original.id(), new Verdict.Modified(changed(original, picked, code, label)));
      return;
    }
    var where = Optional.ofNullable(picked).or(centre);
    cancel();
    where.ifPresent(spot -> {
      var id = Uid.create();
      var finding =
          new Finding(
              id,
              id,
              Origin.PERSON,
              code,
              label,
              Presence.PRESENT,
              null,
              null,
              null,
              List.of(),
              List.of(spot.region()),
              null,
              List.of());
      give.accept(id, new Verdict.Added(finding));
    });
  }

  /// A finding that was moved keeps no size that was measured elsewhere.
  private static Finding changed(
      Finding original,
      @Nullable PickedPlace picked,
      overread.review.finding.CodedConcept code,
      String label) {
    return new Finding(
        original.id(),
        original.trackingUid(),
        original.origin(),
        code,
        label,
        original.presence(),
        picked == null ? original.site() : null,
        picked == null ? original.laterality() : null,
        original.score(),
        picked == null ? original.measurements() : List.of(),
        picked == null ? original.regions() : List.of(picked.region()),
        original.algorithm(),
        original.sources());
  }
}
