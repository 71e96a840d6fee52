package overread.service.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// One entry of the ledger. `hash` covers everything else, `prev` ties it to the entry before.
///
/// @param seq 1, 2, 3 … without a gap, in the order of commits
/// @param at epoch microseconds UTC
/// @param body canonical JSON that holds identifiers, numbers and salted hashes only
public record LedgerEntry(
    long seq,
    long at,
    String kind,
    String actor,
    @Nullable String study,
    @Nullable String subject,
    String body,
    byte[] prev,
    byte[] hash) {

  /// The entry with its hash computed.
  static LedgerEntry sealed(
      long seq,
      long at,
      String kind,
      String actor,
      @Nullable String study,
      @Nullable String subject,
      String body,
      byte[] prev) {
    var hash = hash(seq, at, kind, actor, study, subject, body, prev);
    return new LedgerEntry(seq, at, kind, actor, study, subject, body, prev, hash);
  }

  /// What the hash of these values must be; it is the leaf of the Merkle tree as well.
  byte[] expectedHash() {
    return hash(seq, at, kind, actor, study, subject, body, prev);
  }

  /// The hash in lower-case hexadecimal.
  public String hexHash() {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] hash(
      long seq,
      long at,
      String kind,
      String actor,
      @Nullable String study,
      @Nullable String subject,
      String body,
      byte[] prev) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("seq", seq);
    fields.put("at", at);
    fields.put("kind", kind);
    fields.put("actor", actor);
    fields.put("study", study);
    fields.put("subject", subject);
    fields.put("body", body);
    fields.put("prev", HexFormat.of().formatHex(prev));
    return Hash.leaf(CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8));
  }
}
