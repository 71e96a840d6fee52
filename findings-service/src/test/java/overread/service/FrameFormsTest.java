package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;

/// In which bodies frames are given: in parts, or one alone for who asks for it so.
class FrameFormsTest {
  private static final String FRAMES =
      "/dicom-web/studies/"
          + SyntheticStudy.UID
          + "/series/"
          + SyntheticStudy.SERIES
          + "/instances/"
          + SyntheticStudy.slice(1)
          + "/frames/";
  private static final String ALONE = "application/octet-stream; transfer-syntax=*";
  private static final String IN_PARTS =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";

  @TempDir Path folder;
  private FindingsService service;
  private Caller reader;
  private byte[] pixels;

  @BeforeEach
  void start() throws IOException {
    service = FindingsService.start(ServiceConfiguration.of(folder, 0, null));
    var images = SyntheticStudy.images(1);
    assertThat(Caller.as(service.url(), "admin").store(images).status()).isEqualTo(200);
    pixels = DicomReader.read(images.getFirst()).data().getBytes(Tag.PIXEL_DATA);
    reader = Caller.as(service.url(), "radiologist");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void oneFrameIsGivenAloneToWhoPrefersItSo() throws IOException {
    var answer = reader.get(FRAMES + "1", ALONE + ", " + IN_PARTS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("Content-Type"))
        .isEqualTo("application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1");
    assertThat(answer.headers().get("Content-Length")).isEqualTo(Integer.toString(pixels.length));
    assertThat(answer.body()).isEqualTo(pixels);
  }

  @Test
  void oneFrameIsGivenAsAPartToWhoPrefersParts() throws IOException {
    var answer = reader.get(FRAMES + "1", IN_PARTS + ", " + ALONE);
    assertThat(answer.headers().get("Content-Type")).startsWith("multipart/related");
    assertThat(answer.body()).hasSizeGreaterThan(pixels.length);
    assertThat(reader.get(FRAMES + "1").headers().get("Content-Type"))
        .startsWith("multipart/related");
  }

  @Test
  void severalFramesAreGivenInPartsOnly() throws IOException {
    var answer = reader.get(FRAMES + "1,1", ALONE + ", " + IN_PARTS);
    assertThat(answer.headers().get("Content-Type")).startsWith("multipart/related");
    assertThat(answer.body()).hasSizeGreaterThan(2 * pixels.length);
    var refused = reader.get(FRAMES + "1,1", ALONE);
    assertThat(refused.status()).isEqualTo(406);
    assertThat(refused.text()).contains("multipart/related", "alone");
  }
}
