/// The hanging protocol as a value: rules, display sets, stages, viewports, links.
@org.jspecify.annotations.NullMarked
package overread.hanging.protocol;
