/// What an algorithm declares, and why a result is shown or withheld.
@NullMarked
package overread.viewer.declaration;

import org.jspecify.annotations.NullMarked;
