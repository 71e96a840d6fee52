/// Colours and type of the dark room.
@NullMarked
package overread.viewer.theme;

import org.jspecify.annotations.NullMarked;
