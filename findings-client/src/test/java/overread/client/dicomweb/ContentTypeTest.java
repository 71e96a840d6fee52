package overread.client.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTypeTest {
  @Test
  void readsATransferSyntaxThatStandsInsideTheQuotesOfTheType() {
    var type =
        ContentType.parse(
            "multipart/related; type=\"application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1\"; boundary=50a5-x");

    assertThat(type)
        .isEqualTo(
            new ContentType(
                "multipart/related",
                Map.of(
                    "type", "application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1",
                    "boundary", "50a5-x")));
  }

  @Test
  void readsQuotedBoundariesUnusualCaseAndEscapes() {
    var type =
        ContentType.parse("Multipart/Related ;Boundary=\"a;b\\\"c\" ; TYPE=application/dicom");

    assertThat(type.mediaType()).isEqualTo("multipart/related");
    assertThat(type.parameter("boundary", "")).isEqualTo("a;b\"c");
    assertThat(type.parameter("type", "")).isEqualTo("application/dicom");
  }

  @Test
  void livesWithBrokenHeaders() {
    assertThat(ContentType.parse("").parameters()).isEmpty();
    assertThat(ContentType.parse("a/b; boundary=\"open").parameter("boundary", ""))
        .isEqualTo("open");
    assertThat(ContentType.parse("a/b; =x; y").parameters()).isEmpty();
  }
}
