package overread.dicom.seg;

import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.sr.Coding;
import overread.review.finding.CodedConcept;

/// Writes the functional groups of a segmentation (PS3.3 A.51.5).
final class FrameGroups {

  private static final CodedConcept SEGMENTATION =
      new CodedConcept("113076", "DCM", "Segmentation");
  private static final CodedConcept SOURCE =
      new CodedConcept("121322", "DCM", "Source image for image processing operation");

  private FrameGroups() {}

  /// What all frames have in common: spacing and orientation.
  static Attributes shared(SourceFrames sources) {
    var shared = new Attributes();
    Optional<ImagePlane> first = sources.firstPlane();
    if (first.isEmpty()) {
      return shared;
    }
    ImagePlane plane = first.get();
    Attributes measures = shared.addItem(Tag.PIXEL_MEASURES_SEQUENCE);
    measures.setDouble(Tag.PIXEL_SPACING, plane.rowSpacing(), plane.columnSpacing());
    double spacing = sources.spacing();
    double thickness = sources.firstHeader().getDouble(Tag.SLICE_THICKNESS, spacing);
    measures.setDouble(Tag.SLICE_THICKNESS, thickness > 0 ? thickness : Math.max(spacing, 1));
    if (spacing > 0) {
      measures.setDouble(Tag.SPACING_BETWEEN_SLICES, spacing);
    }
    shared
        .addItem(Tag.PLANE_ORIENTATION_SEQUENCE)
        .setDouble(
            Tag.IMAGE_ORIENTATION_PATIENT, six(plane.rowDirection(), plane.columnDirection()));
    return shared;
  }

  /// Of one frame.
  ///
  /// @param segment 0 in a label map
  static Attributes frame(SourceFrames.SourceFrame source, int segment, int... dimensionIndices) {
    var groups = new Attributes();
    Attributes content = groups.addItem(Tag.FRAME_CONTENT_SEQUENCE);
    content.setInt(Tag.DIMENSION_INDEX_VALUES, dimensionIndices);
    if (source.image().plane().isEmpty()) {
      content.setString(Tag.STACK_ID, "1");
      content.setInt(Tag.IN_STACK_POSITION_NUMBER, source.place());
    }
    source
        .image()
        .plane()
        .ifPresent(plane ->
            groups
                .addItem(Tag.PLANE_POSITION_SEQUENCE)
                .setDouble(
                    Tag.IMAGE_POSITION_PATIENT,
                    plane.position().x(),
                    plane.position().y(),
                    plane.position().z()));
    if (segment > 0) {
      groups
          .addItem(Tag.SEGMENT_IDENTIFICATION_SEQUENCE)
          .setInt(Tag.REFERENCED_SEGMENT_NUMBER, segment);
    }
    derivation(groups, source);
    return groups;
  }

  private static void derivation(Attributes groups, SourceFrames.SourceFrame source) {
    Attributes derivation = groups.addItem(Tag.DERIVATION_IMAGE_SEQUENCE);
    Coding.write(derivation, Tag.DERIVATION_CODE_SEQUENCE, SEGMENTATION);
    var image = new Attributes();
    image.setString(Tag.REFERENCED_SOP_CLASS_UID, source.header().getString(Tag.SOP_CLASS_UID, ""));
    image.setString(Tag.REFERENCED_SOP_INSTANCE_UID, source.image().sopInstanceUid());
    if (source.multiFrame()) {
      image.setInt(Tag.REFERENCED_FRAME_NUMBER, source.image().frame());
    }
    image.setString(Tag.SPATIAL_LOCATIONS_PRESERVED, "YES");
    Coding.write(image, Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, SOURCE);
    derivation.setSequence(Tag.SOURCE_IMAGE_SEQUENCE, List.of(image));
  }

  private static double[] six(Vec3 row, Vec3 column) {
    return new double[] {row.x(), row.y(), row.z(), column.x(), column.y(), column.z()};
  }
}
