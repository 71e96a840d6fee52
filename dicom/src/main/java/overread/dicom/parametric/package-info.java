/// Parametric maps: values of a quantity for each pixel, placed on the images they belong to.
@NullMarked
package overread.dicom.parametric;

import org.jspecify.annotations.NullMarked;
