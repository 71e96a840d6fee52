/// Objects on their way into the archive: received, examined, classified, made durable, recorded.
@org.jspecify.annotations.NullMarked
package overread.service.intake;
