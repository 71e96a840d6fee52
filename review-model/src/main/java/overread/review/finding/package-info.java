/// What was found: one thing at one place, with a stable identity, whoever found it.
@org.jspecify.annotations.NullMarked
package overread.review.finding;
