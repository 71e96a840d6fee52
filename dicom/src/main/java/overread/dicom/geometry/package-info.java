/// Where images lie in the patient: planes, stacks of slices, orientation letters and laterality.
@NullMarked
package overread.dicom.geometry;

import org.jspecify.annotations.NullMarked;
