package overread.dicom.ai;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.sr.Coding;
import overread.dicom.sr.SampleStudy;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;

/// Content trees as foreign senders build them, item by item, whatever the rules say.
public final class RawReport {
  private RawReport() {}

  public static Attributes report(String sopClass, CodedConcept title, Attributes... items) {
    return with(item("CONTAINER", null, title), items)
        .setString(Tag.SOP_CLASS_UID, sopClass)
        .setString(Tag.SOP_INSTANCE_UID, "2.25.4001")
        .setString(Tag.SERIES_INSTANCE_UID, "2.25.4000")
        .setString(Tag.STUDY_INSTANCE_UID, SampleStudy.STUDY)
        .setString(Tag.PATIENT_ID, "P1")
        .setString(Tag.MODALITY, "SR")
        .setString(Tag.MANUFACTURER, "Maker");
  }

  public static Attributes with(Attributes item, Attributes... below) {
    if (below.length > 0) {
      item.setSequence(Tag.CONTENT_SEQUENCE, List.of(below));
    }
    return item;
  }

  private static Attributes item(
      String type, @Nullable String relationship, @Nullable CodedConcept name) {
    Attributes item = new Attributes().setString(Tag.VALUE_TYPE, type);
    if (relationship != null) {
      item.setString(Tag.RELATIONSHIP_TYPE, relationship);
    }
    if (name != null) {
      Coding.write(item, Tag.CONCEPT_NAME_CODE_SEQUENCE, name);
    }
    return item;
  }

  public static Attributes container(@Nullable CodedConcept name, Attributes... items) {
    return with(item("CONTAINER", "CONTAINS", name), items);
  }

  public static Attributes code(
      String relationship, CodedConcept name, CodedConcept value, Attributes... below) {
    Attributes item = item("CODE", relationship, name);
    Coding.write(item, Tag.CONCEPT_CODE_SEQUENCE, value);
    return with(item, below);
  }

  public static Attributes text(
      String relationship, CodedConcept name, String text, Attributes... below) {
    return with(item("TEXT", relationship, name).setString(Tag.TEXT_VALUE, text), below);
  }

  public static Attributes uid(String relationship, CodedConcept name, String uid) {
    return item("UIDREF", relationship, name).setString(Tag.UID, uid);
  }

  public static Attributes person(String relationship, CodedConcept name, String person) {
    return item("PNAME", relationship, name).setString(Tag.PERSON_NAME, person);
  }

  /// @param value null for a number that was not measured
  public static Attributes number(
      String relationship,
      CodedConcept name,
      @Nullable String value,
      CodedConcept unit,
      Attributes... below) {
    Attributes item = item("NUM", relationship, name);
    if (value == null) {
      item.setSequence(Tag.MEASURED_VALUE_SEQUENCE, List.of());
    } else {
      Attributes measured = item.addItem(Tag.MEASURED_VALUE_SEQUENCE);
      measured.setString(Tag.NUMERIC_VALUE, value);
      Coding.write(measured, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, unit);
    }
    return with(item, below);
  }

  /// Points on one slice of the sample study; on no image where `image` is null.
  public static Attributes drawn(
      String relationship,
      @Nullable CodedConcept name,
      String shape,
      @Nullable String image,
      float... points) {
    Attributes item =
        item("SCOORD", relationship, name)
            .setString(Tag.GRAPHIC_TYPE, shape)
            .setFloat(Tag.GRAPHIC_DATA, points);
    if (image != null) {
      Attributes selected = item("IMAGE", "SELECTED FROM", null);
      selected
          .addItem(Tag.REFERENCED_SOP_SEQUENCE)
          .setString(Tag.REFERENCED_SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
          .setString(Tag.REFERENCED_SOP_INSTANCE_UID, image);
      with(item, selected);
    }
    return item;
  }

  /// A reference to one segment, and to some of its frames where they are named.
  public static Attributes segment(
      CodedConcept name, String segmentation, int segment, int... frames) {
    Attributes item = item("IMAGE", "CONTAINS", name);
    Attributes reference =
        item.addItem(Tag.REFERENCED_SOP_SEQUENCE)
            .setString(Tag.REFERENCED_SOP_CLASS_UID, Uid.SEGMENTATION_STORAGE)
            .setString(Tag.REFERENCED_SOP_INSTANCE_UID, segmentation)
            .setInt(Tag.REFERENCED_SEGMENT_NUMBER, segment);
    if (frames.length > 0) {
      reference.setInt(Tag.REFERENCED_FRAME_NUMBER, frames);
    }
    return item;
  }

  public static List<Finding> findings(Attributes report) throws Exception {
    return FindingReader.read(DicomObject.of(report, Uid.EXPLICIT_VR_LITTLE_ENDIAN));
  }
}
