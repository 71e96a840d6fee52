package overread.dicom.image;

import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// From stored values to the modality's own units, such as Hounsfield units (PS3.3 C.11.1).
public sealed interface ModalityTransform {
  /// The value that a stored value stands for.
  double apply(double stored);

  /// Value = slope × stored + intercept.
  record Rescale(double slope, double intercept) implements ModalityTransform {
    @Override
    public double apply(double stored) {
      return slope * stored + intercept;
    }
  }

  /// A Modality LUT.
  record Lookup(LookupTable table) implements ModalityTransform {
    @Override
    public double apply(double stored) {
      return table.at((int) stored);
    }
  }

  /// The transform of an image, or of a presentation state; the identity if it has none.
  static ModalityTransform of(Attributes image, boolean signed) {
    Attributes item = image.getItem(Tag.MODALITY_LUT_SEQUENCE);
    @Nullable LookupTable table = item == null ? null : LookupTable.of(item, signed);
    if (table != null) {
      return new Lookup(table);
    }
    double slope = image.getDouble(Tag.RESCALE_SLOPE, 1);
    double intercept = image.getDouble(Tag.RESCALE_INTERCEPT, 0);
    return new Rescale(slope == 0 || Double.isNaN(slope) ? 1 : slope, intercept);
  }
}
