/// What a reader decided about a finding, and what state that leaves it in.
@org.jspecify.annotations.NullMarked
package overread.review.verdict;
