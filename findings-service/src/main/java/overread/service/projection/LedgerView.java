package overread.service.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import overread.review.reading.Role;
import overread.service.database.Database;
import overread.service.ledger.Ledger;
import overread.service.ledger.LedgerEntry;
import overread.service.session.User;
import overread.wire.LedgerCheckpoint;
import overread.wire.LedgerEntries;
import overread.wire.LedgerRecord;

/// The ledger for those who may read it: nobody who reads studies.
public final class LedgerView {
  private final Database database;
  private final Ledger ledger;

  public LedgerView(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  private static void require(User user) {
    if (user.role() != Role.QA && user.role() != Role.ADMIN) {
      throw new NothingHereException();
    }
  }

  /// The newest signed checkpoint.
  ///
  /// @throws NothingHereException before the first one
  public LedgerCheckpoint checkpoint(User user) {
    require(user);
    return database
        .read(ledger::checkpoint)
        .map(signed ->
            new LedgerCheckpoint(
                signed.size(),
                Base64.getEncoder().encodeToString(signed.root()),
                at(signed.at()),
                signed.note()))
        .orElseThrow(NothingHereException::new);
  }

  /// Entries from a number on.
  public LedgerEntries entries(User user, long from, int limit) {
    require(user);
    var entries = database.read(handle -> ledger.entries(handle, from, limit));
    return new LedgerEntries(entries.stream().map(LedgerView::told).toList());
  }

  private static LedgerRecord told(LedgerEntry entry) {
    return new LedgerRecord(
        entry.seq(),
        at(entry.at()),
        entry.kind(),
        entry.actor(),
        entry.study(),
        entry.subject(),
        entry.body(),
        entry.hexHash());
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
