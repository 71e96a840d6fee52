package overread.dicom.ai;

import java.util.Set;
import java.util.TreeSet;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.image.OverlayPlane;

/// Whether an overlay plane of an image is the work of an algorithm. A plane of an acquired image
/// is not, unless its own words say so; one of an image that an algorithm made is.
public final class AiOverlays {
  private AiOverlays() {}

  /// Groups of the overlay planes of an image whose own words say that an algorithm drew them.
  public static Set<Integer> namedGroups(Attributes image) {
    Set<Integer> groups = new TreeSet<>();
    for (int group = OverlayPlane.FIRST; group <= OverlayPlane.LAST; group += 2) {
      int shift = group - OverlayPlane.FIRST << 16;
      if (AiClassifier.soundsLikeAi(image.getString(Tag.OVERLAY_LABEL + shift, ""))
          || AiClassifier.soundsLikeAi(image.getString(Tag.OVERLAY_DESCRIPTION + shift, ""))) {
        groups.add(group);
      }
    }
    return groups;
  }

  /// The same attributes less those of some groups.
  public static Attributes without(Attributes image, Set<Integer> groups) {
    Attributes rest = image.copy();
    for (int tag : image.tags()) {
      if (groups.contains(tag >>> 16)) {
        rest.remove(tag);
      }
    }
    return rest;
  }

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
