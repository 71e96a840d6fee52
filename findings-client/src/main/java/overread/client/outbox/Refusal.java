package overread.client.outbox;

import java.time.Instant;

/// An entry that the service refused. Kept on disk until the reader has taken note of it.
///
/// @param rule name of the rule, or empty
/// @param sentence what the service said
public record Refusal(Entry entry, String rule, String sentence, Instant at) {}
