package overread.service.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import overread.service.CouldNotRunException;

/// Recomputes the whole ledger of a data folder from nothing: numbers, chain, tree, details, and
/// the signature and root of each checkpoint. Reads only; a service may be running.
public final class LedgerVerifier {
  private final LedgerKey key;
  private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
  private byte[] previous = new byte[Hash.BYTES];
  private MerkleFrontier frontier = MerkleFrontier.empty();
  private int agreeing;

  private LedgerVerifier(LedgerKey key) {
    this.key = key;
  }

  /// Verifies the ledger of `dataFolder`.
  ///
  /// @throws CouldNotRunException when there is no ledger, or it can't be read
  public static VerificationReport verify(Path dataFolder) {
    var file = dataFolder.resolve("overread.db");
    if (!Files.exists(file)) {
      throw new CouldNotRunException("There is no ledger in " + dataFolder + ".");
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    try (var handle = Jdbi.create(source).open()) {
      handle.begin();
      var report = new LedgerVerifier(LedgerKey.openPublic(dataFolder)).verify(handle);
      handle.rollback();
      return report;
    } catch (JdbiException unreadable) {
      throw new CouldNotRunException(
          "The ledger in " + file + " can't be read: the file is damaged.", unreadable);
    } catch (IOException unreadable) {
      throw new CouldNotRunException(String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private VerificationReport verify(Handle handle) {
    handle
        .createQuery("select size, root, at, note from log_checkpoint")
        .map(Checkpoint.ROW)
        .forEach(checkpoint -> checkpoints.put(checkpoint.size(), checkpoint));
    String wrong;
    try (var entries =
        handle.createQuery("select * from log_entry order by seq").map(Ledger.ENTRY).stream()) {
      wrong = null;
      for (var rows = entries.iterator(); wrong == null && rows.hasNext(); ) {
        wrong = wrongWith(rows.next());
      }
    }
    if (wrong != null) {
      return report(0, frontier.size() + 1, wrong);
    }
    var details = new Details(handle);
    if (details.firstBad != null) {
      return report(details.erased, details.firstBad, "its detail is not what was recorded");
    }
    var head = Ledger.head(handle);
    if (head.size() != frontier.size()
        || !Arrays.equals(head.hash(), previous)
        || !Arrays.equals(head.frontier().root(), frontier.root())) {
      return report(details.erased, frontier.size() + 1, "entries are missing at the end");
    }
    var beyond = checkpoints.higherKey(frontier.size());
    if (beyond != null) {
      return report(
          details.erased,
          frontier.size() + 1,
          "a signed checkpoint covers " + beyond + " entries, but the ledger ends before");
    }
    return report(details.erased, null, "");
  }

  private @Nullable String wrongWith(LedgerEntry entry) {
    if (entry.seq() != frontier.size() + 1) {
      return "it is missing";
    }
    if (!Arrays.equals(entry.prev(), previous)) {
      return "it does not follow the entry before it";
    }
    if (!Arrays.equals(entry.hash(), entry.expectedHash())) {
      return "it was changed after it was written";
    }
    var grown = frontier.plus(entry.hash());
    var checkpoint = checkpoints.get(entry.seq());
    if (checkpoint != null) {
      if (!Arrays.equals(checkpoint.root(), grown.root())
          || !key.signed(checkpoint.note(), checkpoint.size(), grown.root())) {
        return "the signed checkpoint at it does not agree";
      }
      agreeing++;
    }
    frontier = grown;
    previous = entry.hash();
    return null;
  }

  private VerificationReport report(int erased, @Nullable Long firstBad, String wrong) {
    var root = HexFormat.of().formatHex(frontier.root());
    var sentence =
        firstBad == null
            ? "The ledger is intact: "
                + frontier.size()
                + " entries, "
                + agreeing
                + " signed checkpoints."
            : "The ledger is broken at entry " + firstBad + ": " + wrong + ".";
    return new VerificationReport(
        frontier.size(), root, agreeing, erased, firstBad, firstBad == null, sentence);
  }

  /// Details that are there must match their entry; those that are not were erased.
  private static final class Details {
    private static final String SQL =
        "select e.seq, e.body, d.salt, d.detail from log_entry e left join log_detail d on d.seq = e.seq where e.body like '%\"detail\":%' order by e.seq";
    private @Nullable Long firstBad;
    private int erased;

    Details(Handle handle) {
      handle
          .createQuery(SQL)
          .map((row, _) -> {
            var salt = row.getBytes("salt");
            if (salt == null) {
              erased++;
            } else if (firstBad == null) {
              var hash = HexFormat.of().formatHex(Ledger.detailHash(salt, row.getString("detail")));
              firstBad =
                  row.getString("body").contains("\"detail\":\"" + hash + "\"")
                      ? null
                      : (Long) row.getLong("seq");
            }
            return row.getLong("seq");
          })
          .list();
    }
  }
}
