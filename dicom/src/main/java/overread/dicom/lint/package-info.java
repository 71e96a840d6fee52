/// The gate for results of algorithms: each is checked against its study before it may be shown.
@NullMarked
package overread.dicom.lint;

import org.jspecify.annotations.NullMarked;
