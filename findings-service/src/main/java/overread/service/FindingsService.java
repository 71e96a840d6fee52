package overread.service;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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
import overread.service.inference.Dispatcher;
import overread.service.room.FolderLock;
import overread.service.room.Room;
import overread.service.session.Sessions;
import overread.service.session.Users;
import overread.service.viewer.ViewerSite;

/// The findings service at work: one data folder, one address, until closed.
public final class FindingsService implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FindingsService.class.getName());

  private final Room room;
  private final HttpServer server;
  private final Dispatcher dispatcher;
  private final ScheduledExecutorService chores =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("chores-", 0).factory());

  private FindingsService(
      Room room, HttpServer server, Dispatcher dispatcher, ServiceConfiguration.Patience patience) {
    this.room = room;
    this.server = server;
    this.dispatcher = dispatcher;
    regularly(patience.checkpoint(), this::sign);
    regularly(patience.poll(), dispatcher::step);
  }

  private void regularly(Duration period, Runnable chore) {
    var _ =
        chores.scheduleWithFixedDelay(
            guarded(chore), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A chore that failed once is tried again at its next time.
  private static Runnable guarded(Runnable chore) {
    return () -> {
      try {
        chore.run();
      } catch (RuntimeException failure) { // the outermost boundary of a chore
        LOG.log(Level.SEVERE, "A regular chore failed", failure);
      }
    };
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
      var server = HttpServer.start(configuration, useCases(room, sessions, configuration));
      room.announce(new FolderLock.Running(server.url(), sessions.begin(Users.IMPORTER).token()));
      var dispatcher =
          new Dispatcher(
              room,
              configuration.patience(),
              configuration.clock(),
              configuration.inference(),
              server.url().resolve("/dicom-web"),
              () -> sessions.begin(Users.INFERENCE).token());
      return new FindingsService(room, server, dispatcher, configuration.patience());
    } catch (IOException failure) {
      room.close();
      throw new CouldNotRunException(
          "The data folder " + configuration.dataFolder() + " can't be written to.", failure);
    } catch (CouldNotRunException failure) {
      room.close();
      throw failure;
    }
  }

  private static UseCases useCases(
      Room room, Sessions sessions, ServiceConfiguration configuration) {
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
        new Moving(room.desk(), room.signing()),
        room.intake(),
        new ViewerSite(configuration.dataFolder()));
  }

  private void sign() {
    try {
      room.signLedger();
    } catch (StorageException full) {
      LOG.warning(() -> "The ledger could not be signed: " + full.getMessage());
    }
  }

  /// Where it answers.
  public URI url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    chores.shutdownNow();
    dispatcher.close();
    room.close();
  }
}
