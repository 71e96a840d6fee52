package overread.client.outbox;

import java.util.concurrent.CompletableFuture;

/// An entry on its way.
///
/// @param kept completes when the entry is durably on this disk
/// @param delivered completes when the service has recorded it, or fails with the
///   [overread.client.RefusedException] that took it out of the queue. Stays open across failures
///   that pass.
public record Submission(
    CompletableFuture<Void> kept, CompletableFuture<Acknowledgement> delivered) {}
