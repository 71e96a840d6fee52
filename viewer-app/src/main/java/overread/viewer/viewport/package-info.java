/// A viewport: one stack of images as a reader looks at it, the model without nodes and the view.
@org.jspecify.annotations.NullMarked
package overread.viewer.viewport;
