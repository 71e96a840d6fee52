package overread.dicom.sr;

import static overread.dicom.sr.Relationship.HAS_OBS_CONTEXT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// Writes observer context (TID 1002 to 1004).
final class ObserverItems {
  private ObserverItems() {}

  static List<ContentItem> of(Observer.Person person) {
    List<ContentItem> items = new ArrayList<>();
    items.add(CodeItem.of(HAS_OBS_CONTEXT, Codes.OBSERVER_TYPE, Codes.PERSON));
    items.add(PersonNameItem.of(HAS_OBS_CONTEXT, Codes.PERSON_OBSERVER_NAME, person.name()));
    text(items, Codes.PERSON_OBSERVER_LOGIN, person.login());
    text(items, Codes.PERSON_OBSERVER_ORGANIZATION, person.organization());
    code(items, Codes.PERSON_OBSERVER_ROLE, person.role());
    code(items, Codes.PERSON_OBSERVER_PROCEDURE_ROLE, person.procedureRole());
    return items;
  }

  static List<ContentItem> of(Observer.Device device) {
    List<ContentItem> items = new ArrayList<>();
    items.add(CodeItem.of(HAS_OBS_CONTEXT, Codes.OBSERVER_TYPE, Codes.DEVICE));
    items.add(UidItem.of(HAS_OBS_CONTEXT, Codes.DEVICE_OBSERVER_UID, device.uid()));
    text(items, Codes.DEVICE_OBSERVER_NAME, device.name());
    text(items, Codes.DEVICE_OBSERVER_MANUFACTURER, device.manufacturer());
    text(items, Codes.DEVICE_OBSERVER_MODEL, device.model());
    text(items, Codes.DEVICE_OBSERVER_SERIAL_NUMBER, device.serialNumber());
    return items;
  }

  private static void text(List<ContentItem> items, CodedConcept concept, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      items.add(TextItem.of(HAS_OBS_CONTEXT, concept, value));
    }
  }

  private static void code(
      List<ContentItem> items, CodedConcept concept, @Nullable CodedConcept value) {
    if (value != null) {
      items.add(CodeItem.of(HAS_OBS_CONTEXT, concept, value));
    }
  }
}
