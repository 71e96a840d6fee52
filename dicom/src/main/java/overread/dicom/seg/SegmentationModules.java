package overread.dicom.seg;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.StudyHeader;
import overread.dicom.sr.Coding;
import overread.review.finding.CodedConcept;

/// Writes what a segmentation says as a whole (PS3.3 A.51.3): patient, study, series, equipment,
/// image, references, dimensions.
final class SegmentationModules {

  private static final CodedConcept PROCESSING =
      new CodedConcept("109102", "DCM", "Processing Equipment");

  private SegmentationModules() {}

  static Attributes write(
      SegmentationType type,
      SegmentationIdentity identity,
      Equipment equipment,
      SourceFrames sources,
      String overlap) {
    var data = new Attributes();
    StudyHeader.copy(sources.firstHeader(), data);
    series(data, identity, sources);
    equipment.write(data);
    image(data, type, identity, sources, overlap);
    data.setString(
        Tag.SOP_CLASS_UID,
        type == SegmentationType.LABELMAP
            ? Uid.LABEL_MAP_SEGMENTATION_STORAGE
            : Uid.SEGMENTATION_STORAGE);
    data.setString(Tag.SOP_INSTANCE_UID, identity.sopInstanceUid());
    data.setString(Tag.INSTANCE_CREATION_DATE, date(identity.created()));
    data.setString(Tag.INSTANCE_CREATION_TIME, time(identity.created()));
    contributor(data, equipment, identity.created());
    references(data, sources.headers());
    dimensions(data, type, identity.dimensionOrganizationUid(), sources.firstPlane().isPresent());
    return data;
  }

  private static void series(Attributes data, SegmentationIdentity identity, SourceFrames sources) {
    data.setString(Tag.MODALITY, "SEG");
    data.setString(Tag.SERIES_INSTANCE_UID, identity.seriesInstanceUid());
    data.setInt(Tag.SERIES_NUMBER, identity.seriesNumber());
    data.setString(Tag.SERIES_DATE, date(identity.created()));
    data.setString(Tag.SERIES_TIME, time(identity.created()));
    data.setString(Tag.SERIES_DESCRIPTION, identity.seriesDescription());
    sources
        .firstPlane()
        .ifPresent(plane -> {
          data.setString(Tag.FRAME_OF_REFERENCE_UID, plane.frameOfReferenceUid());
          data.setString(
              Tag.POSITION_REFERENCE_INDICATOR,
              sources.firstHeader().getString(Tag.POSITION_REFERENCE_INDICATOR, ""));
        });
  }

  private static void image(
      Attributes data,
      SegmentationType type,
      SegmentationIdentity identity,
      SourceFrames sources,
      String overlap) {
    data.setInt(Tag.INSTANCE_NUMBER, identity.instanceNumber());
    data.setString(Tag.CONTENT_DATE, date(identity.created()));
    data.setString(Tag.CONTENT_TIME, time(identity.created()));
    data.setString(Tag.IMAGE_TYPE, "DERIVED", "PRIMARY");
    data.setInt(Tag.SAMPLES_PER_PIXEL, 1);
    data.setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2");
    data.setInt(Tag.ROWS, sources.rows());
    data.setInt(Tag.COLUMNS, sources.columns());
    data.setInt(Tag.PIXEL_REPRESENTATION, 0);
    data.setString(Tag.SEGMENTATION_TYPE, type.name());
    data.setString(Tag.SEGMENTS_OVERLAP, overlap);
    data.setString(Tag.CONTENT_LABEL, identity.contentLabel());
    data.setString(Tag.CONTENT_DESCRIPTION, identity.contentDescription());
    data.setString(Tag.CONTENT_CREATOR_NAME, identity.contentCreator());
    if (sources.firstPlane().isEmpty()) {
      List<String> runsTo = sources.firstHeader().getStrings(Tag.PATIENT_ORIENTATION);
      data.setString(Tag.PATIENT_ORIENTATION, runsTo.toArray(String[]::new));
    }
    lossy(data, sources.headers());
  }

  /// A segmentation of an image that lost detail says so (PS3.3 C.8.20.2).
  private static void lossy(Attributes data, List<Attributes> headers) {
    data.setString(Tag.LOSSY_IMAGE_COMPRESSION, "00");
    for (Attributes header : headers) {
      if (header.getString(Tag.LOSSY_IMAGE_COMPRESSION, "").equals("01")) {
        data.setString(Tag.LOSSY_IMAGE_COMPRESSION, "01");
        data.addSelected(
            header, Tag.LOSSY_IMAGE_COMPRESSION_RATIO, Tag.LOSSY_IMAGE_COMPRESSION_METHOD);
        return;
      }
    }
  }

  private static void contributor(Attributes data, Equipment equipment, LocalDateTime when) {
    Attributes item = data.addItem(Tag.CONTRIBUTING_EQUIPMENT_SEQUENCE);
    equipment.write(item);
    item.setString(Tag.CONTRIBUTION_DATE_TIME, date(when) + time(when));
    Coding.write(item, Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, PROCESSING);
  }

  private static void references(Attributes data, List<Attributes> headers) {
    Map<String, Attributes> series = new LinkedHashMap<>();
    Map<String, ArrayList<Attributes>> instances = new LinkedHashMap<>();
    for (Attributes header : headers) {
      String uid = header.getString(Tag.SERIES_INSTANCE_UID, "");
      series.computeIfAbsent(uid, of -> new Attributes().setString(Tag.SERIES_INSTANCE_UID, of));
      instances
          .computeIfAbsent(uid, of -> new ArrayList<>())
          .add(
              new Attributes()
                  .setString(Tag.REFERENCED_SOP_CLASS_UID, header.getString(Tag.SOP_CLASS_UID, ""))
                  .setString(
                      Tag.REFERENCED_SOP_INSTANCE_UID, header.getString(Tag.SOP_INSTANCE_UID, "")));
    }
    series.forEach((uid, item) ->
        item.setSequence(
            Tag.REFERENCED_INSTANCE_SEQUENCE, instances.getOrDefault(uid, new ArrayList<>())));
    data.setSequence(Tag.REFERENCED_SERIES_SEQUENCE, List.copyOf(series.values()));
  }

  private static void dimensions(
      Attributes data, SegmentationType type, String uid, boolean placed) {
    data.addItem(Tag.DIMENSION_ORGANIZATION_SEQUENCE)
        .setString(Tag.DIMENSION_ORGANIZATION_UID, uid);
    if (type != SegmentationType.LABELMAP) {
      dimension(
          data,
          uid,
          Tag.REFERENCED_SEGMENT_NUMBER,
          Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
          "Referenced Segment Number");
    }
    if (placed) {
      dimension(
          data,
          uid,
          Tag.IMAGE_POSITION_PATIENT,
          Tag.PLANE_POSITION_SEQUENCE,
          "Image Position Patient");
    } else {
      dimension(
          data,
          uid,
          Tag.IN_STACK_POSITION_NUMBER,
          Tag.FRAME_CONTENT_SEQUENCE,
          "In-Stack Position Number");
    }
  }

  private static void dimension(Attributes data, String uid, int pointer, int group, String label) {
    data.addItem(Tag.DIMENSION_INDEX_SEQUENCE)
        .setString(Tag.DIMENSION_ORGANIZATION_UID, uid)
        .setInt(Tag.DIMENSION_INDEX_POINTER, pointer)
        .setInt(Tag.FUNCTIONAL_GROUP_POINTER, group)
        .setString(Tag.DIMENSION_DESCRIPTION_LABEL, label);
  }

  private static String date(LocalDateTime when) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(when);
  }

  private static String time(LocalDateTime when) {
    return DateTimeFormatter.ofPattern("HHmmss.SSSSSS", Locale.ROOT).format(when);
  }
}
