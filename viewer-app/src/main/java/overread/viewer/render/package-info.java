/// From stored values to the pixels of the screen: sampling, window table, label colours. Plain
/// Java, without the toolkit.
@org.jspecify.annotations.NullMarked
package overread.viewer.render;
