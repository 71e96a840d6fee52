/// Synthetic anatomy: solids in patient millimetres, sampled slice by slice into Hounsfield units.
@org.jspecify.annotations.NullMarked
package overread.demo.phantom;
