/// Stacks of images: fetched and decoded off the interface's thread, the slice that is looked at
/// first, held outside the heap.
@org.jspecify.annotations.NullMarked
package overread.viewer.image;
