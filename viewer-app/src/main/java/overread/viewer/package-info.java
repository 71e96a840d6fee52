/// The workstation: one program, three desks.
@NullMarked
package overread.viewer;

import org.jspecify.annotations.NullMarked;
