/// Work off the user interface's thread, and its way back.
@NullMarked
package overread.viewer.background;

import org.jspecify.annotations.NullMarked;
