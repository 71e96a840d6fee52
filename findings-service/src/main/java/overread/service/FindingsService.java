package overread.service;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import overread.service.database.StorageException;
import overread.service.desk.Deciding;
import overread.service.desk.Moving;
import overread.service.desk.Opening;
import overread.service.desk.Viewing;
import overread.service.http.HttpServer;
import overread.service.http.UseCases;
import overread.service.room.FolderLock;
import overread.service.room.Room;
import overread.service.session.Sessions;
import overread.service.session.Users;

/// The findings service at work: one data folder, one address, until closed.
public final class FindingsService implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FindingsService.class.getName());

  private final Room room;
  private final HttpServer server;
  private final ScheduledExecutorService signer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger-signer").factory());

  private FindingsService(Room room, HttpServer server, ServiceConfiguration configuration) {
    this.room = room;
    this.server = server;
    var period = configuration.patience().checkpoint().toMillis();
    var _ = signer.scheduleWithFixedDelay(this::sign, period, period, TimeUnit.MILLISECONDS);
  }

  /// Starts the service; it answers when this returns.
  ///
  /// @throws CouldNotRunException with the sentence to show when it can't
  public static FindingsService start(ServiceConfiguration configuration) {
    var room =
        Room.open(
            configuration.dataFolder(), configuration.clock(), configuration.patience().settle());
    try {
      var sessions = new Sessions(room.database(), room.ledger(), configuration.clock());
      var server = HttpServer.start(configuration, useCases(room, sessions));
      room.announce(new FolderLock.Running(server.url(), sessions.begin(Users.IMPORTER).token()));
      return new FindingsService(room, server, configuration);
    } catch (IOException failure) {
      room.close();
      throw new CouldNotRunException(
          "The data folder " + configuration.dataFolder() + " can't be written to.", failure);
    } catch (CouldNotRunException failure) {
      room.close();
      throw failure;
    }
  }

  private static UseCases useCases(Room room, Sessions sessions) {
    return new UseCases(
        sessions,
        room.worklist(),
        room.findings(),
        room.images(),
        room.notices(),
        room.ledgerView(),
        new Opening(room.desk()),
        new Deciding(room.desk()),
        new Viewing(room.desk()),
        new Moving(room.desk(), (_, _, _, _) -> java.util.List.of()),
        room.intake());
  }

  private void sign() {
    try {
      room.signLedger();
    } catch (StorageException full) {
      LOG.log(Level.WARNING, "The ledger could not be signed", full);
    }
  }

  /// Where it answers.
  public URI url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    signer.shutdownNow();
    room.close();
  }
}
