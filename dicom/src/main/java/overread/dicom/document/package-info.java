/// What documents about images have in common: the study they belong to, the equipment that made
/// them, the objects they refer to; and documents in an envelope such as PDF.
@NullMarked
package overread.dicom.document;

import org.jspecify.annotations.NullMarked;
