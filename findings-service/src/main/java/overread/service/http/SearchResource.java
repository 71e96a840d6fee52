package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.BulkDataUris;
import overread.dicom.data.DicomJson;
import overread.service.projection.ImageView;

/// Searches for studies, series and instances (QIDO-RS, PS3.18 section 10.6).
final class SearchResource {
  private final ImageView images;

  SearchResource(ImageView images) {
    this.images = images;
  }

  void register(RoutesConfig routes) {
    var root = "/dicom-web";
    routes.get(
        root + "/studies",
        request -> answer(request, images.studies(Authentication.user(request), query(request))));
    routes.get(
        root + "/series",
        request ->
            answer(request, images.series(Authentication.user(request), null, query(request))));
    routes.get(
        root + "/instances",
        request ->
            answer(
                request,
                images.instances(Authentication.user(request), null, null, query(request))));
    routes.get(
        root + "/studies/{study}/series",
        request ->
            answer(
                request,
                images.series(
                    Authentication.user(request), request.pathParam("study"), query(request))));
    routes.get(
        root + "/studies/{study}/instances",
        request ->
            answer(
                request,
                images.instances(
                    Authentication.user(request),
                    request.pathParam("study"),
                    null,
                    query(request))));
    routes.get(
        root + "/studies/{study}/series/{series}/instances",
        request ->
            answer(
                request,
                images.instances(
                    Authentication.user(request),
                    request.pathParam("study"),
                    request.pathParam("series"),
                    query(request))));
  }

  private static overread.service.projection.Query query(Context request) {
    return SearchParameters.parse(request.queryParamMap());
  }

  private static void answer(Context request, List<Attributes> rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = DicomJson.factory().createGenerator(bytes)) {
      json.writeStartArray();
      for (var row : rows) {
        DicomJson.write(row, json, BulkDataUris.inline());
      }
      json.writeEndArray();
    }
    request
        .contentType("application/dicom+json")
        .result(Addresses.complete(bytes.toByteArray(), Addresses.base(request)));
  }
}
