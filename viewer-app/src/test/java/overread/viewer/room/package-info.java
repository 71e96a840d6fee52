/// A service in memory, for tests of view models.
@NullMarked
package overread.viewer.room;

import org.jspecify.annotations.NullMarked;
