/// Writes the synthetic demo studies.
@org.jspecify.annotations.NullMarked
package overread.demo;
