/// RT structure sets: contours in the patient, drawn on images and filled as masks.
@NullMarked
package overread.dicom.rtstruct;

import org.jspecify.annotations.NullMarked;
