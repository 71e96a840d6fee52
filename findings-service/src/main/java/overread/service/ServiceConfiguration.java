package overread.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a service is to run.
///
/// @param dataFolder of the archive, the database and the ledger's key; made when it is missing
/// @param host address to listen at; the demonstration users answer on this machine only
/// @param port 0 picks a free one
/// @param inference where the inference service listens, or null when there is none
public record ServiceConfiguration(
    Path dataFolder,
    String host,
    int port,
    @Nullable URI inference,
    Patience patience,
    Clock clock) {

  /// The port when none is asked for.
  public static final int DEFAULT_PORT = 8642;

  /// On this machine, with the ordinary patience and the system's clock.
  public static ServiceConfiguration of(Path dataFolder, int port, @Nullable URI inference) {
    return new ServiceConfiguration(
        dataFolder, "127.0.0.1", port, inference, Patience.ordinary(), Clock.systemUTC());
  }

  /// The same with another patience.
  public ServiceConfiguration with(Patience other) {
    return new ServiceConfiguration(dataFolder, host, port, inference, other, clock);
  }

  /// The same with another clock.
  public ServiceConfiguration with(Clock other) {
    return new ServiceConfiguration(dataFolder, host, port, inference, patience, other);
  }

  /// How long to wait for what.
  ///
  /// @param settle how long a study rests after its last image before it is analysed
  /// @param poll between two looks at a running job
  /// @param timeout after which a job counts as timed out; its results are still taken later
  /// @param attempts how often handing a study over is tried before it counts as failed
  /// @param heartbeat between two signs of life on an event stream
  /// @param checkpoint between two signatures of the ledger
  public record Patience(
      Duration settle,
      Duration poll,
      Duration timeout,
      int attempts,
      Duration heartbeat,
      Duration checkpoint) {
    /// For a reading room.
    public static Patience ordinary() {
      return new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofMinutes(5),
          3,
          Duration.ofSeconds(15),
          Duration.ofSeconds(10));
    }
  }
}
