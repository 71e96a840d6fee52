/// How a patient is named on screen.
@NullMarked
package overread.viewer.patient;

import org.jspecify.annotations.NullMarked;
