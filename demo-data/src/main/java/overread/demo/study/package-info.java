/// The demo patients and their studies: what is written, and the facts that were planted.
@org.jspecify.annotations.NullMarked
package overread.demo.study;
