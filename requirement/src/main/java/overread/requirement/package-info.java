/// Ties tests to the requirements they prove.
@org.jspecify.annotations.NullMarked
package overread.requirement;
