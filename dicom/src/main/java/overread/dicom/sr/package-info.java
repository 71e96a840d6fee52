/// Structured reports: the content tree read leniently and written strictly, measurement reports,
/// computer-aided detection reports and the assessments that readers give.
@NullMarked
package overread.dicom.sr;

import org.jspecify.annotations.NullMarked;
