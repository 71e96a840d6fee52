/// Who may see which algorithm's results, when, and why: a pure function over a table of rules.
@org.jspecify.annotations.NullMarked
package overread.review.policy;
