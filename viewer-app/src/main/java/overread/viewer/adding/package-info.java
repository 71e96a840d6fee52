/// The reader's own findings.
@NullMarked
package overread.viewer.adding;

import org.jspecify.annotations.NullMarked;
