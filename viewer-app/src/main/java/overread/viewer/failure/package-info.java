/// What a reader is told when something fails.
@NullMarked
package overread.viewer.failure;

import org.jspecify.annotations.NullMarked;
