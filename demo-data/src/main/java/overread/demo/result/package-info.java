/// Results for the current study as another maker's algorithm would send them.
@org.jspecify.annotations.NullMarked
package overread.demo.result;
