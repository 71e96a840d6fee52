/// Which objects are made by algorithms and by which, what they found, and where it can be drawn.
@NullMarked
package overread.dicom.ai;

import org.jspecify.annotations.NullMarked;
