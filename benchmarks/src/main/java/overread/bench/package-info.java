/// Measurements as a program of their own: each reports medians, and the ratio to a peer measured
/// in the same run.
@org.jspecify.annotations.NullMarked
package overread.bench;
