package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// Who observed what a report says (TID 1002).
public sealed interface Observer {
  /// A person (TID 1003).
  ///
  /// @param name in the form of DICOM; empty where the sender gave none
  /// @param login login name, or null
  /// @param organization or null
  /// @param role in the organization (CID 7452), or null
  /// @param procedureRole role in this procedure (CID 7453), or null
  record Person(
      String name,
      @Nullable String login,
      @Nullable String organization,
      @Nullable CodedConcept role,
      @Nullable CodedConcept procedureRole)
      implements Observer {}

  /// A device or program (TID 1004).
  ///
  /// @param uid Device Observer UID; empty where the sender gave none
  record Device(
      String uid,
      @Nullable String name,
      @Nullable String manufacturer,
      @Nullable String model,
      @Nullable String serialNumber)
      implements Observer {}

  /// The observers named directly below an item, in order. Each Observer Type begins a new one; a
  /// name or device UID without a type says by itself which it is.
  static List<Observer> read(ContentItem item) {
    List<Observer> observers = new ArrayList<>();
    List<ContentItem> open = new ArrayList<>();
    for (ContentItem child : item.children()) {
      if (child.relationship() != Relationship.HAS_OBS_CONTEXT) {
        continue;
      }
      if (child.is(Codes.OBSERVER_TYPE)) {
        close(open, observers);
      }
      open.add(child);
    }
    close(open, observers);
    return observers;
  }

  private static void close(List<ContentItem> open, List<Observer> observers) {
    ContentItem context = ContainerItem.of(Relationship.CONTAINS, null, null, open);
    boolean device =
        context
                .codeOf(Codes.OBSERVER_TYPE)
                .filter(type -> Codes.same(type, Codes.DEVICE))
                .isPresent()
            || context.child(Codes.DEVICE_OBSERVER_UID).isPresent();
    boolean person =
        context.child(Codes.OBSERVER_TYPE).isPresent()
            || context.child(Codes.PERSON_OBSERVER_NAME).isPresent();
    if (device) {
      observers.add(
          new Device(
              context.textOf(Codes.DEVICE_OBSERVER_UID).orElse(""),
              context.textOf(Codes.DEVICE_OBSERVER_NAME).orElse(null),
              context.textOf(Codes.DEVICE_OBSERVER_MANUFACTURER).orElse(null),
              context.textOf(Codes.DEVICE_OBSERVER_MODEL).orElse(null),
              context.textOf(Codes.DEVICE_OBSERVER_SERIAL_NUMBER).orElse(null)));
    } else if (person) {
      observers.add(
          new Person(
              context.textOf(Codes.PERSON_OBSERVER_NAME).orElse(""),
              context.textOf(Codes.PERSON_OBSERVER_LOGIN).orElse(null),
              context.textOf(Codes.PERSON_OBSERVER_ORGANIZATION).orElse(null),
              context.codeOf(Codes.PERSON_OBSERVER_ROLE).orElse(null),
              context.codeOf(Codes.PERSON_OBSERVER_PROCEDURE_ROLE).orElse(null)));
    }
    open.clear();
  }

  /// The content items that name this observer, to be written below a root.
  default List<ContentItem> items() {
    return switch (this) {
      case Person person -> ObserverItems.of(person);
      case Device device -> ObserverItems.of(device);
    };
  }
}
