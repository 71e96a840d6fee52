package overread.inference;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import okhttp3.OkHttpClient;
import overread.inference.job.Analysis;
import overread.inference.job.JobQueue;
import overread.inference.web.JobRoutes;
import overread.inference.web.StudyAnalysis;

/// The inference service: an HTTP server on this machine only, and one worker.
public final class InferenceService implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin server;
  private final JobQueue queue;
  private final OkHttpClient http;

  private InferenceService(Javalin server, JobQueue queue, OkHttpClient http) {
    this.server = server;
    this.queue = queue;
    this.http = http;
  }

  /// Starts to listen.
  ///
  /// @param port 0 picks a free one
  /// @throws io.javalin.util.JavalinBindException when the port is taken
  public static InferenceService start(int port) {
    OkHttpClient http = new OkHttpClient();
    return start(port, new StudyAnalysis(http), http);
  }

  static InferenceService start(int port, Analysis analysis, OkHttpClient http) {
    JobQueue queue = new JobQueue(analysis);
    Javalin server = Javalin.create(config -> configure(config, queue));
    server.start(LOOPBACK, port);
    return new InferenceService(server, queue, http);
  }

  private static void configure(JavalinConfig config, JobQueue queue) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
    new JobRoutes(queue).register(config.routes);
  }

  /// Where it listens.
  public URI url() {
    return URI.create("http://" + LOOPBACK + ":" + server.port());
  }

  @Override
  public void close() {
    server.stop();
    queue.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
