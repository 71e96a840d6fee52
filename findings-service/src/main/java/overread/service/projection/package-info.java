/// The one place that decides what a reader may see.
@org.jspecify.annotations.NullMarked
package overread.service.projection;
