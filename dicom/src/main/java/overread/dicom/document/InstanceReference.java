package overread.dicom.document;

import java.util.List;

/// A reference to an object, or to some of its frames or segments (PS3.3 C.17.2.1, C.18.3, C.18.4).
///
/// @param sopClassUid empty where the sender gave none
/// @param sopInstanceUid empty where the sender gave none
/// @param frames frame numbers counted from 1; empty for all
/// @param segments Referenced Segment Number (0062,000B); empty for all
public record InstanceReference(
    String sopClassUid, String sopInstanceUid, List<Integer> frames, List<Integer> segments) {
  public InstanceReference {
    frames = List.copyOf(frames);
    segments = List.copyOf(segments);
  }

  /// A whole object.
  public static InstanceReference of(String sopClassUid, String sopInstanceUid) {
    return new InstanceReference(sopClassUid, sopInstanceUid, List.of(), List.of());
  }

  /// One frame of an object, counted from 1.
  public InstanceReference frame(int frame) {
    return new InstanceReference(sopClassUid, sopInstanceUid, List.of(frame), segments);
  }

  /// One segment of a segmentation.
  public InstanceReference segment(int segment) {
    return new InstanceReference(sopClassUid, sopInstanceUid, frames, List.of(segment));
  }
}
