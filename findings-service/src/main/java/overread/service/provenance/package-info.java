/// Which objects were made by AI, by which algorithm, and which findings they hold.
@org.jspecify.annotations.NullMarked
package overread.service.provenance;
