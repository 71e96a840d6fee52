/// One reader's work on one study: a state machine whose illegal moves are refused by name.
@org.jspecify.annotations.NullMarked
package overread.review.reading;
