/// What a reader does at the desk: open, decide, seal, reveal, sign. Each move is acknowledged when
/// it is durable.
@org.jspecify.annotations.NullMarked
package overread.service.desk;
