package overread.service.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.requirement.Requirement;
import overread.service.room.Room;

class LedgerTest {
  @TempDir Path folder;

  /// The leaves of the reference tree of certificate transparency.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  void theRootIsThatOfTheReferenceTree() {
    var frontier = MerkleFrontier.empty();
    for (var leaf : LEAVES) {
      frontier = frontier.plus(Hash.leaf(HexFormat.of().parseHex(leaf)));
    }
    assertThat(HexFormat.of().formatHex(frontier.root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    assertThat(HexFormat.of().formatHex(MerkleFrontier.empty().root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void theFrontierGrowsAsTheWholeTreeWould() {
    var frontier = MerkleFrontier.empty();
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      var leaf = Hash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8));
      leaves.add(leaf);
      frontier = frontier.plus(leaf);
      assertThat(frontier.root()).isEqualTo(whole(leaves));
      assertThat(MerkleFrontier.of(frontier.size(), frontier.bytes()).root())
          .isEqualTo(frontier.root());
    }
  }

  private static byte[] whole(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    var split = Integer.highestOneBit(leaves.size() - 1);
    return Hash.node(whole(leaves.subList(0, split)), whole(leaves.subList(split, leaves.size())));
  }

  @Test
  void canonicalTextDependsOnNothingButTheValue() {
    assertThat(
            CanonicalJson.write(Map.of("b", 2L, "a", List.of("x\"\n\u0001é", true), "B", Map.of())))
        .isEqualTo("{\"B\":{},\"a\":[\"x\\\"\\n\\u0001é\",true],\"b\":2}");
  }

  private void fill(int entries) {
    try (var room = Room.open(folder, Clock.systemUTC(), Duration.ZERO);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < entries; i++) {
        var study = "1.2." + i;
        callers.submit(() ->
            room.database()
                .write(handle ->
                    room.ledger()
                        .append(
                            handle,
                            "reader",
                            new LedgerEvent.ReadingOpened(study, "BLIND", "rule"),
                            "named")));
      }
    }
  }

  @Test
  @Requirement("N151")
  void anUntouchedLedgerIsIntact() {
    fill(200);
    var report = LedgerVerifier.verify(folder);
    assertThat(report.sentence())
        .isEqualTo("The ledger is intact: 200 entries, 1 signed checkpoints.");
    assertThat(report.intact()).isTrue();
  }

  @ParameterizedTest
  @Requirement("N151")
  @CsvSource(
      delimiter = '|',
      value = {
        "update log_entry set body = '{}' where seq = 17                               | 17",
        "update log_entry set at = at + 1 where seq = 1                                | 1",
        "delete from log_entry where seq = 20                                          | 20",
        "delete from log_entry where seq > 40                                          | 41",
        "update log_detail set detail = 'another' where seq = 9                        | 9",
        "update log_checkpoint set note = replace(note, 'overread', 'overwrite')       | 50",
        "update log_entry set prev = zeroblob(32) where seq = 33                       | 33"
      })
  void theFirstEntryThatWasTamperedWithIsNamed(String tampering, long firstBad) throws Exception {
    fill(50);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("overread.db"));
        var statement = connection.createStatement()) {
      statement.execute("drop trigger log_entry_is_never_changed");
      statement.execute("drop trigger log_entry_is_never_deleted");
      statement.execute(tampering);
    }
    var report = LedgerVerifier.verify(folder);
    assertThat(report.intact()).isFalse();
    assertThat(report.firstBad()).isEqualTo(firstBad);
    assertThat(report.sentence()).startsWith("The ledger is broken at entry " + firstBad + ": ");
  }

  @Test
  void cuttingTheEndAndTheHeadWithItIsFoundByTheSignedCheckpoint() throws Exception {
    fill(50);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("overread.db"));
        var statement = connection.createStatement()) {
      statement.execute("drop trigger log_entry_is_never_deleted");
      statement.execute("delete from log_entry where seq > 40");
      var frontier = MerkleFrontier.empty();
      try (var rows = statement.executeQuery("select hash from log_entry order by seq")) {
        while (rows.next()) {
          frontier = frontier.plus(rows.getBytes(1));
        }
      }
      try (var head =
          connection.prepareStatement(
              "update log_head set seq = 40, frontier = ?, hash = (select hash from log_entry where seq = 40)")) {
        head.setBytes(1, frontier.bytes());
        head.executeUpdate();
      }
    }
    assertThat(LedgerVerifier.verify(folder).firstBad()).isEqualTo(41);
  }

  @Test
  void detailMayBeErasedWithoutBreakingTheChain() throws Exception {
    fill(50);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("overread.db"));
        var statement = connection.createStatement()) {
      statement.execute("delete from log_detail where seq between 3 and 7");
    }
    var report = LedgerVerifier.verify(folder);
    assertThat(report.intact()).isTrue();
    assertThat(report.erased()).isEqualTo(5);
  }

  @Test
  void theDatabaseItselfRefusesToChangeAnEntry() throws Exception {
    fill(5);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("overread.db"));
        var statement = connection.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.execute("update log_entry set body = ''"))
          .hasMessageContaining("the ledger is append-only");
    }
  }
}
