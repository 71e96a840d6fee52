/// Jobs and their lifecycle.
@org.jspecify.annotations.NullMarked
package overread.inference.job;
