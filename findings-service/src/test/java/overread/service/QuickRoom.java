package overread.service;

import java.nio.file.Path;
import java.time.Duration;

/// A service for tests that have no time: nothing rests before it is analysed, and streams show
/// signs of life ten times a second.
final class QuickRoom {
  private QuickRoom() {}

  static ServiceConfiguration in(Path folder) {
    return ServiceConfiguration.of(folder, 0, null)
        .with(
            new ServiceConfiguration.Patience(
                Duration.ZERO,
                Duration.ofMillis(50),
                Duration.ofMinutes(1),
                1,
                Duration.ofMillis(100),
                Duration.ofMinutes(1)));
  }
}
