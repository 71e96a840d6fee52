package overread.service.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import overread.review.policy.Policy;
import overread.service.CouldNotRunException;
import overread.service.analysis.Analyses;
import overread.service.analysis.Declarations;
import overread.service.archive.Archive;
import overread.service.database.Database;
import overread.service.desk.ReadingRoom;
import overread.service.desk.ReportSigning;
import overread.service.event.NoticeBoard;
import overread.service.intake.Intake;
import overread.service.ledger.Ledger;
import overread.service.ledger.LedgerKey;
import overread.service.projection.FindingsView;
import overread.service.projection.ImageView;
import overread.service.projection.LedgerView;
import overread.service.projection.NoticeView;
import overread.service.projection.Sights;
import overread.service.projection.WorklistView;
import overread.service.provenance.Classifier;
import overread.service.provenance.SiteRegistry;
import overread.service.provenance.StoredFindings;
import overread.service.reading.Exposures;
import overread.service.reading.Moves;
import overread.service.reading.Readings;

/// A data folder at work: its stores, projections and use cases, wired once.
public final class Room implements AutoCloseable {
  private final FolderLock lock;
  private final Database database;
  private final LedgerKey key;
  private final Ledger ledger;
  private final NoticeBoard board;
  private final Analyses analyses = new Analyses();
  private final Declarations declarations = new Declarations();
  private final Archive archive;
  private final Sights sights;
  private final FindingsView findings;
  private final WorklistView worklist;
  private final Intake intake;
  private final ReadingRoom desk;
  private final Clock clock;

  private Room(Path folder, FolderLock lock, Database database, Clock clock, Duration settle)
      throws IOException {
    this.lock = lock;
    this.database = database;
    this.clock = clock;
    this.key = LedgerKey.open(folder);
    this.archive = new Archive(folder.resolve("archive"));
    this.ledger = new Ledger(clock);
    this.board = new NoticeBoard(database, clock);
    var readings = new Readings();
    var stored = new StoredFindings();
    this.sights = new Sights(Policy.standard(), readings);
    this.findings =
        new FindingsView(database, archive, sights, readings, stored, analyses, declarations);
    this.worklist =
        new WorklistView(database, archive, sights, readings, analyses, findings, board);
    var classifier = new Classifier(new SiteRegistry(database, declarations));
    this.intake =
        new Intake(
            database, archive, ledger, board, sights, stored, analyses, classifier, clock, settle);
    this.desk =
        new ReadingRoom(
            database,
            ledger,
            board,
            findings,
            sights,
            readings,
            new Exposures(),
            new Moves(),
            clock);
  }

  /// Opens a data folder, making it when it is missing.
  ///
  /// @param settle how long a study rests after its last image before it is analysed
  /// @throws CouldNotRunException when it can't be used, or another process works on it
  public static Room open(Path folder, Clock clock, Duration settle) {
    return tryOpen(folder, clock, settle)
        .orElseThrow(() ->
            new CouldNotRunException(
                "Another service works on the data folder "
                    + folder
                    + ". Stop it, or choose another folder with --data."));
  }

  /// The same; empty when another process works on the folder.
  public static Optional<Room> tryOpen(Path folder, Clock clock, Duration settle) {
    var taken = FolderLock.take(folder);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var lock = taken.get();
    try {
      requireWritable(folder);
      var database = Database.open(folder.resolve("overread.db"));
      try {
        return Optional.of(new Room(folder, lock, database, clock, settle));
      } catch (IOException failure) {
        database.close();
        throw failure;
      }
    } catch (IOException failure) {
      lock.close();
      throw new CouldNotRunException(
          "The data folder " + folder + " can't be used: " + failure.getMessage(), failure);
    } catch (CouldNotRunException failure) {
      lock.close();
      throw failure;
    }
  }

  private static void requireWritable(Path folder) throws IOException {
    if (!Files.isWritable(folder)) {
      throw new CouldNotRunException(
          "The data folder "
              + folder
              + " can't be written to. Give its owner write access or choose another with --data.");
    }
  }

  /// Tells the owner's other programs how to reach this process.
  public void announce(FolderLock.Running running) throws IOException {
    lock.announce(running);
  }

  /// Signs the ledger as it stands.
  public void signLedger() {
    var _ = database.write(handle -> ledger.sign(handle, key));
  }

  public Database database() {
    return database;
  }

  public Ledger ledger() {
    return ledger;
  }

  public NoticeBoard board() {
    return board;
  }

  public Sights sights() {
    return sights;
  }

  public Archive archive() {
    return archive;
  }

  public Analyses analyses() {
    return analyses;
  }

  public Declarations declarations() {
    return declarations;
  }

  public Intake intake() {
    return intake;
  }

  public ReadingRoom desk() {
    return desk;
  }

  public FindingsView findings() {
    return findings;
  }

  public WorklistView worklist() {
    return worklist;
  }

  /// What signatures write.
  public ReportSigning signing() {
    return new ReportSigning(archive, sights, intake, desk.moves());
  }

  /// The archive as users may see it.
  public ImageView images() {
    return new ImageView(database, archive, sights);
  }

  /// What changed, as users may know it.
  public NoticeView notices() {
    return new NoticeView(database, board);
  }

  /// The ledger, for those who may read it.
  public LedgerView ledgerView() {
    return new LedgerView(database, ledger);
  }

  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    board.close();
    signLedger();
    database.close();
    lock.close();
  }
}
