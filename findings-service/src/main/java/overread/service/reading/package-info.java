/// The readings, verdicts and exposures that the room remembers.
@org.jspecify.annotations.NullMarked
package overread.service.reading;
