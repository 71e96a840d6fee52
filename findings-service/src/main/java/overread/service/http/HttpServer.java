package overread.service.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import overread.service.CouldNotRunException;
import overread.service.ServiceConfiguration;

/// The HTTP server: Jetty with virtual threads, every resource's routes, nothing compressed.
public final class HttpServer implements AutoCloseable {
  /// Kept, or their levels would be forgotten.
  private static final List<Logger> CHATTER =
      List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

  static {
    CHATTER.forEach(logger -> logger.setLevel(Level.OFF)); // what fails is thrown, and told once
  }

  private final Javalin server;
  private final EventResource events;
  private final URI url;

  private HttpServer(Javalin server, EventResource events, URI url) {
    this.server = server;
    this.events = events;
    this.url = url;
  }

  /// Starts to listen.
  ///
  /// @throws CouldNotRunException when the address is not this machine's own, or is taken
  public static HttpServer start(ServiceConfiguration configuration, UseCases useCases) {
    requireLoopback(configuration.host());
    var events =
        new EventResource(
            useCases.notices(), useCases.sessions(), configuration.patience().heartbeat());
    var server = Javalin.create(config -> configure(config, useCases, events));
    try {
      server.start(configuration.host(), configuration.port());
    } catch (JavalinBindException taken) {
      throw cannotListen(configuration, taken);
    }
    return new HttpServer(
        server, events, URI.create("http://" + configuration.host() + ":" + server.port()));
  }

  private static CouldNotRunException cannotListen(
      ServiceConfiguration configuration, Exception failure) {
    var where = configuration.host() + ":" + configuration.port();
    return new CouldNotRunException(
        "Port "
            + configuration.port()
            + " is taken by another program. Stop it, or choose another port with --port (0 picks a free one). Address: "
            + where,
        failure);
  }

  private static void requireLoopback(String host) {
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        throw new CouldNotRunException(
            "The service has demonstration users, whose passwords everybody knows, and so listens on this machine only: use 127.0.0.1, not "
                + host
                + ".");
      }
    } catch (UnknownHostException unknown) {
      throw new CouldNotRunException(
          "The address " + host + " to listen at is not known.", unknown);
    }
  }

  private static void configure(JavalinConfig config, UseCases useCases, EventResource events) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.asyncTimeout = 0;
    config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setOutputBufferSize(64 << 10);
    });
    var routes = config.routes;
    new Authentication(useCases.sessions()).register(routes);
    Problems.register(routes);
    new ServiceResource().register(routes);
    new SessionResource(useCases.sessions()).register(routes);
    new ReadingResource(
            useCases.worklist(),
            useCases.findings(),
            useCases.opening(),
            useCases.deciding(),
            useCases.viewing(),
            useCases.moving())
        .register(routes);
    events.register(routes);
    new LedgerResource(useCases.ledger()).register(routes);
    new SearchResource(useCases.images()).register(routes);
    new RetrieveResource(useCases.images()).register(routes);
    new BulkResource(useCases.images()).register(routes);
    new PictureResource(useCases.images()).register(routes);
    new StoreResource(useCases.intake()).register(routes);
    new ViewerResource(useCases.viewer()).register(routes);
  }

  /// Where it listens.
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    events.close();
    server.stop();
  }
}
