package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedBitsTest {

  @Test
  void readsFramesThatStartInsideAByte() {
    var random = new Random(3);
    var bits = new BitSet();
    int frame = 7 * 9;
    for (int i = 0; i < frame * 5; i++) {
      bits.set(i, random.nextBoolean());
    }
    var packed = MemorySegment.ofArray(bits.toByteArray());
    for (int i = 0; i < 5; i++) {
      var expected = bits.get(i * frame, (i + 1) * frame);
      assertThat(BitSet.valueOf(PackedBits.words(packed, (long) i * frame, frame)))
          .isEqualTo(expected);
      assertThat(PackedBits.count(packed, (long) i * frame, frame))
          .isEqualTo(expected.cardinality());
    }
  }

  @Test
  void readsNothingPastTheEnd() {
    var packed = MemorySegment.ofArray(new byte[] {-1});
    assertThat(PackedBits.count(packed, 3, 100)).isEqualTo(5);
    assertThat(PackedBits.count(packed, 800, 100)).isZero();
  }
}
