/// The protocols that come with the program, as values.
@org.jspecify.annotations.NullMarked
package overread.hanging.shipped;
