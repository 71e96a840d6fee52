/// The whole journey, driven without a display, with a picture of each step.
@NullMarked
package overread.viewer.tour;

import org.jspecify.annotations.NullMarked;
