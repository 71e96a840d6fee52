/// On which image, and by which rule, something that an algorithm sent may be drawn.
@NullMarked
package overread.dicom.placement;

import org.jspecify.annotations.NullMarked;
