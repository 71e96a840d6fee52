/// Reading before AI: the strip, the lock, the reveal.
@NullMarked
package overread.viewer.blinding;

import org.jspecify.annotations.NullMarked;
