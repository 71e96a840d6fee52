package overread.service.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// The append-only ledger. Entries are appended on the writer, in the transaction of the change
/// they record: their number order is the commit order.
public final class Ledger {
  static final RowMapper<LedgerEntry> ENTRY =
      (row, _) ->
          new LedgerEntry(
              row.getLong("seq"),
              row.getLong("at"),
              row.getString("kind"),
              row.getString("actor"),
              row.getString("study"),
              row.getString("subject"),
              row.getString("body"),
              row.getBytes("prev"),
              row.getBytes("hash"));

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Ledger(Clock clock) {
    this.clock = clock;
  }

  /// Appends an event that needs no detail.
  public LedgerEntry append(Handle handle, String actor, LedgerEvent event) {
    return append(handle, actor, event, null);
  }

  /// Appends an event. `detail` may name and describe; it lies beside, the entry holds its salted
  /// hash, and it can be erased without breaking the chain.
  public LedgerEntry append(
      Handle handle, String actor, LedgerEvent event, @Nullable String detail) {
    var head = head(handle);
    var body = new TreeMap<String, Object>(event.body());
    var seq = head.size() + 1;
    if (detail != null) {
      var salt = new byte[16];
      random.nextBytes(salt);
      body.put("detail", HexFormat.of().formatHex(detailHash(salt, detail)));
      handle.execute(
          "insert into log_detail (seq, salt, detail) values (?, ?, ?)", seq, salt, detail);
    }
    var at = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant());
    var entry =
        LedgerEntry.sealed(
            seq,
            at,
            event.kind(),
            actor,
            event.study(),
            event.subject(),
            CanonicalJson.write(body),
            head.hash());
    handle.execute(
        "insert into log_entry (seq, at, kind, actor, study, subject, body, prev, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.seq(),
        entry.at(),
        entry.kind(),
        entry.actor(),
        entry.study(),
        entry.subject(),
        entry.body(),
        entry.prev(),
        entry.hash());
    handle.execute(
        "update log_head set seq = ?, hash = ?, frontier = ? where one = 1",
        seq,
        entry.hash(),
        head.frontier().plus(entry.hash()).bytes());
    return entry;
  }

  static byte[] detailHash(byte[] salt, String detail) {
    return Hash.of(salt, detail.getBytes(StandardCharsets.UTF_8));
  }

  /// The last entry's hash and the tree over all entries.
  record Head(byte[] hash, MerkleFrontier frontier) {
    long size() {
      return frontier.size();
    }
  }

  static Head head(Handle handle) {
    return handle
        .createQuery("select seq, hash, frontier from log_head where one = 1")
        .map((row, _) ->
            new Head(
                row.getBytes("hash"),
                MerkleFrontier.of(row.getLong("seq"), row.getBytes("frontier"))))
        .one();
  }

  /// Entries from number `from` on, at most `limit`.
  public List<LedgerEntry> entries(Handle handle, long from, int limit) {
    return handle
        .createQuery("select * from log_entry where seq >= ? order by seq limit ?")
        .bind(0, from)
        .bind(1, limit)
        .map(ENTRY)
        .list();
  }

  /// The newest signed checkpoint.
  public Optional<Checkpoint> checkpoint(Handle handle) {
    return handle
        .createQuery("select size, root, at, note from log_checkpoint order by size desc limit 1")
        .map(Checkpoint.ROW)
        .findOne();
  }

  /// Signs the ledger as it stands, unless this size is signed already.
  public Optional<Checkpoint> sign(Handle handle, LedgerKey key) {
    var head = head(handle);
    var signed = checkpoint(handle).map(Checkpoint::size).orElse(0L);
    if (head.size() == signed) {
      return Optional.empty();
    }
    var at = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant());
    var root = head.frontier().root();
    var checkpoint = new Checkpoint(head.size(), root, at, key.note(head.size(), root));
    handle.execute(
        "insert into log_checkpoint (size, root, at, note) values (?, ?, ?, ?)",
        checkpoint.size(),
        checkpoint.root(),
        checkpoint.at(),
        checkpoint.note());
    return Optional.of(checkpoint);
  }
}
