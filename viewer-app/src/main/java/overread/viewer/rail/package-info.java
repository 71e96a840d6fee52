/// The findings rail: coverage, tabs, rows.
@NullMarked
package overread.viewer.rail;

import org.jspecify.annotations.NullMarked;
