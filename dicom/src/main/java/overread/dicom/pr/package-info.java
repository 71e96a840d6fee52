/// Presentation states: how images are to be shown and what is drawn on them, read of all kinds and
/// written for grey images.
@NullMarked
package overread.dicom.pr;

import org.jspecify.annotations.NullMarked;
