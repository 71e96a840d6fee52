package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Headers of a whole study and of one series, each object's once.
class MetadataTest {
  private static final String WEB = "/dicom-web/studies/" + SyntheticStudy.UID;
  private static final String SERIES = WEB + "/series/" + SyntheticStudy.SERIES;

  @TempDir Path folder;

  @Test
  void allHeadersThatAReaderMaySeeComeInTheOrderOfTheirSeriesAndReferToThisAddress()
      throws Exception {
    try (var service = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      var admin = Caller.as(service.url(), "admin");
      admin.store(SyntheticStudy.images(3));
      assertThat(admin.store(SyntheticStudy.results(3)).status()).isEqualTo(200);
      var slices =
          List.of(SyntheticStudy.slice(1), SyntheticStudy.slice(2), SyntheticStudy.slice(3));

      var radiologist = Caller.as(service.url(), "radiologist");
      assertThat(objects(radiologist, SERIES)).isEqualTo(slices);
      assertThat(objects(radiologist, SERIES + "/instances/" + slices.get(1)))
          .isEqualTo(List.of(slices.get(1)));
      assertThat(objects(radiologist, WEB)).hasSize(6).doesNotHaveDuplicates().containsAll(slices);

      var trainee = Caller.as(service.url(), "trainee");
      assertThat(objects(trainee, WEB)).isEqualTo(slices);

      var pixels = radiologist.get(SERIES + "/metadata").json().get(2).at("/7FE00010/BulkDataURI");
      assertThat(pixels.asText())
          .isEqualTo(service.url() + SERIES + "/instances/" + slices.get(2) + "/bulk/7FE00010");
    }
  }

  private static List<String> objects(Caller caller, String path) throws IOException {
    var objects = new ArrayList<String>();
    for (JsonNode header : caller.get(path + "/metadata").json()) {
      objects.add(header.at("/00080018/Value/0").asText());
    }
    return objects;
  }
}
