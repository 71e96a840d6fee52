/// One registry of keys: which command a key means in which context.
@NullMarked
package overread.viewer.keys;

import org.jspecify.annotations.NullMarked;
