/// What there is to read.
@NullMarked
package overread.viewer.worklist;

import org.jspecify.annotations.NullMarked;
