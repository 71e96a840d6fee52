package overread.inference.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Stack;
import overread.dicom.geometry.Vec3;
import overread.inference.nodule.CtVolume;

/// A CT stack that the algorithm can take.
///
/// @param headers one for each slice of the volume, in its order
public record CtStudy(List<Attributes> headers, CtVolume volume) {
  /// Fewest slices.
  public static final int LEAST_SLICES = 20;

  private static final double THICKEST = 5.1;

  public CtStudy {
    headers = List.copyOf(headers);
  }

  /// Sorts slices into a volume.
  ///
  /// @throws UnsuitableStudyException when there are too few, or they make no even axial stack
  public static CtStudy of(List<CtSlice> slices) throws UnsuitableStudyException {
    if (slices.isEmpty()) {
      throw new UnsuitableStudyException("The study has no CT images.");
    }
    Map<String, short[]> pixels = new HashMap<>();
    List<Attributes> headers = new ArrayList<>();
    for (CtSlice slice : slices) {
      pixels.put(slice.header().getString(Tag.SOP_INSTANCE_UID, ""), slice.hounsfield());
      headers.add(slice.header());
    }
    Stack<Attributes> stack = Stack.ofHeaders(headers).getFirst();
    requireEven(stack);
    List<short[]> ordered = new ArrayList<>();
    for (Attributes header : stack.images()) {
      short[] values = pixels.get(header.getString(Tag.SOP_INSTANCE_UID, ""));
      if (values != null) {
        ordered.add(values);
      }
    }
    ImagePlane plane = plane(stack);
    return new CtStudy(
        stack.images(),
        new CtVolume(
            ordered,
            plane.columns(),
            plane.rows(),
            plane.columnSpacing(),
            plane.rowSpacing(),
            stack.spacing()));
  }

  private static void requireEven(Stack<Attributes> stack) throws UnsuitableStudyException {
    int count = stack.images().size();
    if (count < LEAST_SLICES) {
      throw new UnsuitableStudyException(
          "The largest stack of CT slices has "
              + count
              + "; at least "
              + LEAST_SLICES
              + " are needed.");
    }
    Vec3 normal = plane(stack).normal();
    if (Math.abs(normal.z()) < 0.9) {
      throw new UnsuitableStudyException("The CT slices are not axial.");
    }
    if (stack.duplicates() > 0) {
      throw new UnsuitableStudyException(
          stack.duplicates() + " CT slices lie where another one lies.");
    }
    if (!stack.gaps().isEmpty()) {
      throw new UnsuitableStudyException(
          "Slices are missing: the CT stack has "
              + stack.gaps().size()
              + (stack.gaps().size() == 1 ? " gap." : " gaps."));
    }
    if (stack.spacing() > THICKEST) {
      throw new UnsuitableStudyException(
          String.format(
              Locale.ROOT,
              "The CT slices are %.1f mm apart; at most 5 mm are taken.",
              stack.spacing()));
    }
  }

  private static ImagePlane plane(Stack<Attributes> stack) throws UnsuitableStudyException {
    return ImagePlane.of(stack.images().getFirst())
        .orElseThrow(() ->
            new UnsuitableStudyException("The CT images don't say where in the patient they lie."));
  }
}
