/// What an algorithm declares it looks for, and what it looked at in one study.
@org.jspecify.annotations.NullMarked
package overread.review.coverage;
