/// The reading desk: one study, its images and its findings.
@NullMarked
package overread.viewer.reading;

import org.jspecify.annotations.NullMarked;
