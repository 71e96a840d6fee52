/// The rules of the house, proved on the compiled classes.
@org.jspecify.annotations.NullMarked
package overread.house;
