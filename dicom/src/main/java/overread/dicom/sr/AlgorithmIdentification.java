package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.Equipment;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// Which algorithm made an item (TID 4019). The nearest statement counts: that of a measurement
/// before that of its group, of the section, and of the document.
public final class AlgorithmIdentification {
  /// Stands for a version or manufacturer that the sender left out.
  public static final String NOT_STATED = "not stated";

  private AlgorithmIdentification() {}

  /// The algorithm named directly below an item; the document's equipment is taken for its maker
  /// where none is named.
  public static Optional<Algorithm> read(ContentItem item, Equipment equipment) {
    Optional<String> name = item.textOf(Codes.ALGORITHM_NAME).filter(text -> !text.isBlank());
    return name.map(text ->
        new Algorithm(
            text,
            item.textOf(Codes.ALGORITHM_VERSION)
                .filter(version -> !version.isBlank())
                .orElse(NOT_STATED),
            item.textOf(Codes.ALGORITHM_MANUFACTURER).orElse(equipment.manufacturer())));
  }

  /// The algorithm that a document as a whole names: at its root, else its device observer together
  /// with the software version of its equipment. Empty where a person observed, perhaps with a
  /// device.
  public static Optional<Algorithm> ofDocument(SrDocument document) {
    Optional<Algorithm> named = read(document.root(), document.equipment());
    if (named.isPresent()) {
      return named;
    }
    List<Observer> observers = Observer.read(document.root());
    return observers.size() == 1 && observers.getFirst() instanceof Observer.Device device
        ? Optional.ofNullable(ofDevice(device, document.equipment()))
        : Optional.empty();
  }

  private static @Nullable Algorithm ofDevice(Observer.Device device, Equipment equipment) {
    String name = firstOf(device.name(), device.model(), equipment.model());
    if (name.isBlank()) {
      return null;
    }
    String version = equipment.softwareVersion();
    return new Algorithm(
        name,
        version.isBlank() ? NOT_STATED : version,
        firstOf(device.manufacturer(), equipment.manufacturer(), ""));
  }

  private static String firstOf(@Nullable String one, @Nullable String two, String three) {
    if (one != null && !one.isBlank()) {
      return one;
    }
    return two != null && !two.isBlank() ? two : three;
  }

  /// The items that name an algorithm, to be written below a group.
  public static List<ContentItem> items(Algorithm algorithm, Relationship relationship) {
    List<ContentItem> items = new ArrayList<>();
    items.add(TextItem.of(relationship, Codes.ALGORITHM_NAME, algorithm.name()));
    items.add(TextItem.of(relationship, Codes.ALGORITHM_VERSION, algorithm.version()));
    return items;
  }

  /// Whether an item names artificial intelligence as the family of its algorithm.
  public static boolean namesArtificialIntelligence(ContentItem item) {
    Optional<CodedConcept> family = item.codeOf(Codes.ALGORITHM_FAMILY);
    return family.isPresent() && Codes.same(family.get(), Codes.ARTIFICIAL_INTELLIGENCE);
  }
}
