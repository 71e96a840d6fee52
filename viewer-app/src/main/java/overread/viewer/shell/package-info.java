/// The window: which screen it shows, its keys, its messages.
@NullMarked
package overread.viewer.shell;

import org.jspecify.annotations.NullMarked;
