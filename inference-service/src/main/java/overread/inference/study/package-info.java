/// Reads a study's CT series into a volume, or says why it can't be taken.
@org.jspecify.annotations.NullMarked
package overread.inference.study;
