/// Which of a reader's findings and an algorithm's are the same thing.
@NullMarked
package overread.review.matching;

import org.jspecify.annotations.NullMarked;
