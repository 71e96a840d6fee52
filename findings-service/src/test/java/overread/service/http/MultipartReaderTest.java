package overread.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {
  private static List<byte[]> parts(InputStream in, String boundary) throws IOException {
    var reader = new MultipartReader(in, boundary);
    List<byte[]> parts = new ArrayList<>();
    for (var part = reader.next(); part != null; part = reader.next()) {
      parts.add(part.content().readAllBytes());
    }
    return parts;
  }

  private static byte[] body(List<byte[]> parts, String boundary) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.write(
          ("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(part);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.write(("--" + boundary + "--\r\nepilogue").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /// Gives what it holds in pieces of random size, as a network does.
  private static InputStream dribbling(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(700)));
      }
    };
  }

  @Test
  void partsComeOutAsTheyWentInHoweverTheyArrive() throws Exception {
    var random = new Random(7);
    for (int run = 0; run < 60; run++) {
      List<byte[]> parts = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        var part = new byte[random.nextInt(run % 10 == 0 ? 200_000 : 300)];
        random.nextBytes(part);
        parts.add(part);
      }
      parts.add("\r\n--frontie\r\n\r\n--".getBytes(StandardCharsets.US_ASCII));
      var read = parts(dribbling(body(parts, "frontier"), random), "frontier");
      assertThat(read).usingRecursiveComparison().isEqualTo(parts);
    }
  }

  @Test
  void aPartThatIsNotReadIsPassedOver() throws Exception {
    var reader =
        new MultipartReader(
            new ByteArrayInputStream(body(List.of(new byte[100_000], new byte[] {1}), "x")), "x");
    assertThat(reader.next().headers()).containsEntry("content-type", "application/dicom");
    assertThat(reader.next().content().readAllBytes()).isEqualTo(new byte[] {1});
    assertThat(reader.next()).isNull();
  }

  @Test
  void aBodyThatIsCutOffIsRefused() throws Exception {
    var whole = body(List.of(new byte[50]), "x");
    for (int length : List.of(0, 1, 3, 20, 60, whole.length - 14)) {
      assertThatThrownBy(() -> parts(new ByteArrayInputStream(whole, 0, length), "x"))
          .isInstanceOf(BadRequestException.class);
    }
  }

  @Test
  void parametersInsideTheQuotesOfTheTypeAreUnderstood() {
    var type =
        MediaType.parse(
            "multipart/related; type=\"application/octet-stream; transfer-syntax=*\"; boundary=\"a,b;c\"");
    assertThat(type.related()).isEqualTo("application/octet-stream");
    assertThat(type.parameter("transfer-syntax")).isEqualTo("*");
    assertThat(type.parameter("boundary")).isEqualTo("a,b;c");
    assertThat(
            MediaType.accepted("multipart/related; type=\"a,b\", image/png;q=0.5").stream()
                .map(MediaType::name))
        .containsExactly("multipart/related", "image/png");
  }
}
