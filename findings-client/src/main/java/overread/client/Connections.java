package overread.client;

import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/// The connection pool shared by everything that speaks to the service.
final class Connections {
  /// A study is never kept waiting longer than this for an answer (desk.md, states).
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final OkHttpClient SHARED = shared();

  private Connections() {}

  static OkHttpClient anonymous() {
    return SHARED;
  }

  static OkHttpClient bearing(String token) {
    return SHARED
        .newBuilder()
        .addInterceptor(chain ->
            chain.proceed(
                chain.request().newBuilder().header("Authorization", "Bearer " + token).build()))
        .build();
  }

  private static OkHttpClient shared() {
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(24);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(Duration.ofSeconds(3))
        .readTimeout(PATIENCE)
        .followRedirects(false)
        .build();
  }
}
