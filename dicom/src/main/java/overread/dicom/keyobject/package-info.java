/// Key object selections: which objects someone pointed out, and why.
@NullMarked
package overread.dicom.keyobject;

import org.jspecify.annotations.NullMarked;
