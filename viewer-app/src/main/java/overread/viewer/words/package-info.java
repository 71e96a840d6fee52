/// Every text that a reader sees, in one resource bundle.
@NullMarked
package overread.viewer.words;

import org.jspecify.annotations.NullMarked;
