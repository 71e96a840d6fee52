/// Chooses a protocol for a case, fills its viewports, and says why.
@org.jspecify.annotations.NullMarked
package overread.hanging.matching;
