package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.PixelFragments;
import overread.dicom.data.Uid;
import overread.service.projection.ImageView;
import overread.service.projection.NothingHereException;
import overread.service.projection.VisibleObject;

/// Retrieval of objects, headers and frames (WADO-RS, PS3.18 section 10.4). Pixel data leaves in
/// its stored form when asked for with `transfer-syntax=*`, and is never compressed on the way.
/// Writing fails, and with it all work for it, as soon as the client has gone.
final class RetrieveResource {
  private static final String DICOM = "application/dicom";
  private static final String OCTETS = "application/octet-stream";

  private final ImageView images;

  RetrieveResource(ImageView images) {
    this.images = images;
  }

  void register(RoutesConfig routes) {
    var study = "/dicom-web/studies/{study}";
    var series = study + "/series/{series}";
    var instance = series + "/instances/{instance}";
    for (var path : List.of(study, series, instance)) {
      routes.get(path + "/metadata", this::metadata);
      routes.get(path, this::objects);
    }
    routes.get(instance + "/frames/{frames}", this::frames);
  }

  static @Nullable String parameter(Context request, String name) {
    return request.pathParamMap().get(name);
  }

  private List<VisibleObject> visible(Context request) {
    return images.objects(
        Authentication.user(request),
        request.pathParam("study"),
        parameter(request, "series"),
        parameter(request, "instance"));
  }

  private void metadata(Context request) throws IOException {
    var headers =
        images.metadata(
            Authentication.user(request),
            request.pathParam("study"),
            parameter(request, "series"),
            parameter(request, "instance"));
    var base = Addresses.base(request).getBytes(StandardCharsets.US_ASCII);
    request.contentType("application/dicom+json");
    var out = request.outputStream();
    out.write('[');
    var separator = "";
    for (var header : headers) {
      out.write(separator.getBytes(StandardCharsets.US_ASCII));
      Addresses.write(header, base, out);
      separator = ",\n";
    }
    out.write(']');
  }

  private void objects(Context request) throws IOException {
    var objects = visible(request);
    var accepted = MediaType.accepted(request.header("Accept"));
    var multipart = accepted.stream().filter(type -> accepts(type, DICOM)).toList();
    if (!multipart.isEmpty()) {
      var writer = new MultipartWriter(DICOM);
      request.contentType(writer.contentType());
      var out = request.outputStream();
      for (var object : objects) {
        var part = part10(object, multipart);
        var transferSyntax =
            asStored(object, multipart) ? object.transferSyntax() : Uid.EXPLICIT_VR_LITTLE_ENDIAN;
        writer.beginPart(
            out,
            DICOM + "; transfer-syntax=" + transferSyntax,
            part == null ? object.size() : part.length,
            location(request, object));
        if (part == null) {
          Files.copy(object.file(), out);
        } else {
          out.write(part);
        }
        writer.endPart(out);
      }
      writer.end(out);
      return;
    }
    var single = accepted.stream().filter(type -> type.name().equals(DICOM)).toList();
    if (single.isEmpty() || objects.size() != 1) {
      throw new NotAcceptableException(
          "Objects are given as multipart/related; type=\"application/dicom\".");
    }
    var part = part10(objects.getFirst(), single);
    request.contentType(DICOM);
    if (part == null) {
      request.res().setContentLengthLong(objects.getFirst().size());
      Files.copy(objects.getFirst().file(), request.outputStream());
    } else {
      request.outputStream().write(part);
    }
  }

  private static boolean asStored(VisibleObject object, List<MediaType> accepted) {
    return TransferSyntax.choose(accepted, object.transferSyntax()) == TransferSyntax.STORED;
  }

  /// The object in the form that was asked for, or null when its file goes out as it is stored.
  private static byte @Nullable [] part10(VisibleObject object, List<MediaType> accepted)
      throws IOException {
    if (asStored(object, accepted)) {
      return object.isWhole() ? null : object.part10();
    }
    try (var read = object.read()) {
      return Decoding.part10(read);
    }
  }

  private static String location(Context request, VisibleObject object) {
    return Addresses.base(request)
        + "/studies/"
        + object.studyUid()
        + "/series/"
        + object.seriesUid()
        + "/instances/"
        + object.sopUid();
  }

  static boolean accepts(MediaType type, String part) {
    return type.name().equals("*/*")
        || (type.name().equals("multipart/related")
            && (type.related().equals("*/*") || type.related().equals(part)));
  }

  private void frames(Context request) throws IOException {
    var object = visible(request).getFirst();
    try (var read = object.read()) {
      var pixels = read.pixelData();
      var numbers = numbers(request.pathParam("frames"), pixels);
      if (pixels == null) {
        throw new NothingHereException();
      }
      var accepted = framesAccepted(request, numbers.size());
      var form = TransferSyntax.choose(accepted, object.transferSyntax());
      var transferSyntax =
          form == TransferSyntax.STORED && pixels.encapsulated()
              ? object.transferSyntax()
              : Uid.EXPLICIT_VR_LITTLE_ENDIAN;
      var type = OCTETS + "; transfer-syntax=" + transferSyntax;
      var writer = alone(accepted.getFirst()) ? null : new MultipartWriter(OCTETS);
      request.contentType(writer == null ? type : writer.contentType());
      for (int number : numbers) {
        try (var arena = Arena.ofConfined()) {
          MemorySegment frame =
              form == TransferSyntax.STORED
                  ? pixels.frame(number - 1)
                  : Decoding.frame(read, pixels, number - 1, arena);
          var location = location(request, object) + "/frames/" + number;
          if (writer == null) {
            request.header("Content-Location", location);
            request.res().setContentLengthLong(frame.byteSize());
            MultipartWriter.copy(frame, request.outputStream());
          } else {
            writer.part(request.outputStream(), type, frame, location);
          }
        }
      }
      if (writer != null) {
        writer.end(request.outputStream());
      }
    }
  }

  /// The types in which so many frames are accepted, all of the kind of the first: in parts, or one
  /// frame alone. A browser knows where a body ends; the end of a part it has to look for, byte by
  /// byte.
  private static List<MediaType> framesAccepted(Context request, int frames) {
    var accepted =
        MediaType.accepted(request.header("Accept")).stream()
            .filter(type ->
                accepts(type, OCTETS)
                    || type.related().startsWith("image/")
                    || (frames == 1 && alone(type)))
            .toList();
    if (accepted.isEmpty()) {
      throw new NotAcceptableException(
          "Frames are given as multipart/related; type=\"application/octet-stream\", one frame also"
              + " alone as application/octet-stream.");
    }
    var alone = alone(accepted.getFirst());
    return accepted.stream().filter(type -> alone(type) == alone).toList();
  }

  private static boolean alone(MediaType type) {
    return type.name().equals(OCTETS);
  }

  private static List<Integer> numbers(String list, @Nullable PixelFragments pixels) {
    var last = pixels == null ? 0 : pixels.frameCount();
    var numbers = new ArrayList<Integer>();
    Stream.of(list.split(","))
        .forEach(text -> {
          if (!text.matches("[0-9]{1,9}")) {
            throw new BadRequestException("Frames are numbered from 1.");
          }
          var number = Integer.parseInt(text);
          if (number < 1 || number > last) {
            throw new NothingHereException();
          }
          numbers.add(number);
        });
    return numbers;
  }
}
