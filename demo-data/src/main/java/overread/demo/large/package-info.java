/// A segmentation with very many frames, to measure readers with.
@org.jspecify.annotations.NullMarked
package overread.demo.large;
