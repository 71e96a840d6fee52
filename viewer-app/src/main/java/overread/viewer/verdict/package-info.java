/// Giving, changing and taking back verdicts.
@NullMarked
package overread.viewer.verdict;

import org.jspecify.annotations.NullMarked;
