package overread.client.dicomweb;

/// One frame as the archive sent it.
///
/// @param transferSyntaxUid of the bytes; empty when the archive didn't say
public record WebFrame(byte[] bytes, String transferSyntaxUid) {}
