/// Marks: what is drawn for a finding, where, and in which colour, stroke and glyph.
@org.jspecify.annotations.NullMarked
package overread.viewer.overlay;
