package overread.dicom.ai;

import overread.dicom.data.Attributes;
import overread.dicom.image.OverlayPlane;

/// Whether an overlay plane of an image is the work of an algorithm. A plane of an acquired image
/// is not, unless its own words say so; one of an image that an algorithm made is.
public final class AiOverlays {
  private AiOverlays() {}

  /// Whether a plane is attributed to an algorithm.
  ///
  /// @param image the header of the image that brings it
  public static boolean attributed(Attributes image, OverlayPlane plane) {
    if (AiClassifier.soundsLikeAi(plane.label())
        || AiClassifier.soundsLikeAi(plane.description())) {
      return true;
    }
    AiOrigin origin = AiClassifier.classify(image, AlgorithmRegistry.empty());
    return origin.kind() != ObjectKind.ACQUIRED
        && origin.kind() != ObjectKind.NOT_A_RESULT
        && (origin.verdict() == AiVerdict.AI
            || origin.verdict() == AiVerdict.PROBABLE_AI
            || origin.derivedFromAi());
  }
}
