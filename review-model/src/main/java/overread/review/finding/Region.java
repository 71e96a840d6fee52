package overread.review.finding;

import java.util.List;

/// Where a finding is. Which frames it can be drawn on follows from the images' geometry, never
/// from an index.
public sealed interface Region {
  /// Points on one frame of one image; `frame` counts from 1.
  record OnImage(String sopInstanceUid, int frame, Shape shape, List<ImagePoint> points)
      implements Region {
    public OnImage {
      points = List.copyOf(points);
      if (points.isEmpty() || frame < 1) {
        throw new IllegalArgumentException("A region on an image needs a frame and points.");
      }
    }
  }

  /// Points in a frame of reference.
  record InSpace(String frameOfReferenceUid, Shape shape, List<PatientPoint> points)
      implements Region {
    public InSpace {
      points = List.copyOf(points);
      if (points.isEmpty() || frameOfReferenceUid.isBlank()) {
        throw new IllegalArgumentException(
            "A region in space needs a frame of reference and points.");
      }
    }
  }

  /// One segment of a DICOM segmentation.
  ///
  /// @param frames of the segmentation that are meant, counted from 1; empty for all
  record OfSegment(String segmentationUid, int segmentNumber, List<Integer> frames)
      implements Region {
    public OfSegment {
      frames = frames == null ? List.of() : List.copyOf(frames);
    }

    /// The whole segment.
    public OfSegment(String segmentationUid, int segmentNumber) {
      this(segmentationUid, segmentNumber, List.of());
    }
  }
}
