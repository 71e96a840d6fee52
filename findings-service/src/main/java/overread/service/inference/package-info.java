/// Asking the inference service for results, and following its jobs.
@org.jspecify.annotations.NullMarked
package overread.service.inference;
