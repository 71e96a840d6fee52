package overread.client.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class FrameCacheTest {
  @Test
  void keepsWhatWasUsedLastWithinItsLimit() {
    try (var cache = new FrameCache(250)) {
      put(cache, 1);
      put(cache, 2);
      cache.get(key(1)).orElseThrow().close();
      put(cache, 3);

      assertThat(cache.get(key(2))).isEmpty();
      assertThat(cache.bytes()).isEqualTo(200);
      try (var lease = cache.get(key(1)).orElseThrow()) {
        assertThat(lease.bytes().toArray(ValueLayout.JAVA_BYTE)).isEqualTo(new byte[100]);
        assertThat(lease.transferSyntaxUid()).isEqualTo("1.2.1");
      }
    }
  }

  @Test
  void freesAFrameOnlyWhenItsLastReaderIsDone() {
    var cache = new FrameCache(250);
    var lease = cache.put(key(1), new WebFrame(new byte[100], "1.2.1"));
    cache.close();

    assertThat(lease.bytes().get(ValueLayout.JAVA_BYTE, 99)).isZero();
    lease.close();
    assertThat(lease.bytes().scope().isAlive()).isFalse();
    assertThat(cache.bytes()).isZero();
  }

  @Test
  void lendsAFrameThatIsTooLargeToStay() {
    try (var cache = new FrameCache(50);
        var lease = cache.put(key(1), new WebFrame(new byte[100], "1.2.1"))) {
      assertThat(lease.bytes().byteSize()).isEqualTo(100);
      assertThat(cache.get(key(1))).isEmpty();
    }
  }

  private static void put(FrameCache cache, int number) {
    cache.put(key(number), new WebFrame(new byte[100], "1.2.1")).close();
  }

  private static FrameCache.Key key(int number) {
    return new FrameCache.Key("1.2.3", number);
  }
}
