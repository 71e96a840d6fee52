package overread.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import overread.inference.InferenceService;
import overread.service.FindingsService;
import overread.service.ServiceConfiguration;

/// The service and, beside it, the inference service with the demonstration algorithm.
final class ReadingRoomProcess implements AutoCloseable {
  private final @Nullable InferenceService inference;
  private final FindingsService findings;

  private ReadingRoomProcess(@Nullable InferenceService inference, FindingsService findings) {
    this.inference = inference;
    this.findings = findings;
  }

  static ReadingRoomProcess start(ServeSettings settings) {
    var inference = settings.inference() ? InferenceService.start(0) : null;
    try {
      var where = inference == null ? null : inference.url();
      return new ReadingRoomProcess(
          inference,
          FindingsService.start(ServiceConfiguration.of(settings.data(), settings.port(), where)));
    } catch (RuntimeException e) {
      if (inference != null) {
        inference.close();
      }
      throw e;
    }
  }

  URI url() {
    return findings.url();
  }

  @Override
  public void close() {
    findings.close();
    if (inference != null) {
      inference.close();
    }
  }
}
