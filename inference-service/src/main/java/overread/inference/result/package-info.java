/// Writes what the algorithm found as SEG and SR.
@org.jspecify.annotations.NullMarked
package overread.inference.result;
