package overread.viewer.image;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import overread.client.dicomweb.DicomWebClient;
import overread.client.dicomweb.FrameCache;
import overread.client.dicomweb.WebFrame;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.PixelFormat;

/// The frames of one series from an archive, through the cache of frames as they were sent.
public final class WebFrames implements FrameSource {
  private final DicomWebClient archive;
  private final FrameCache cache;
  private final String study;
  private final String series;
  private final List<Attributes> headers;

  private WebFrames(
      DicomWebClient archive,
      FrameCache cache,
      String study,
      String series,
      List<Attributes> headers) {
    this.archive = archive;
    this.cache = cache;
    this.study = study;
    this.series = series;
    this.headers = List.copyOf(headers);
  }

  /// Asks for the metadata of a series, and for what of it decides how images look; blocks.
  public static WebFrames open(
      DicomWebClient archive, FrameCache cache, String study, String series) throws IOException {
    var headers = archive.metadata(study, series);
    ShownValues.fetch(headers, archive);
    return new WebFrames(archive, cache, study, series, headers);
  }

  @Override
  public List<Attributes> headers() {
    return headers;
  }

  @Override
  public EncodedFrame fetch(int instance, int frame) throws IOException {
    var header = headers.get(instance);
    var key = new FrameCache.Key(uid(header), frame + 1);
    var known = cache.get(key);
    var lease =
        known.isPresent()
            ? known.get()
            : cache.put(key, archive.frame(study, series, uid(header), frame + 1));
    try {
      return new EncodedFrame(
          lease.bytes(),
          PixelFormat.of(header),
          transferSyntax(lease.transferSyntaxUid(), header),
          lease::close);
    } catch (IllegalArgumentException e) {
      lease.close();
      throw e;
    }
  }

  @Override
  public EncodedFrame fetchUncompressed(int instance, int frame) throws IOException {
    var header = headers.get(instance);
    WebFrame sent = archive.uncompressedFrame(study, series, uid(header), frame + 1);
    return new EncodedFrame(
        MemorySegment.ofArray(sent.bytes()),
        PixelFormat.of(header),
        Uid.EXPLICIT_VR_LITTLE_ENDIAN,
        () -> {});
  }

  @Override
  public int parallel() {
    return DicomWebClient.PARALLEL;
  }

  private static String uid(Attributes header) {
    return header.getString(Tag.SOP_INSTANCE_UID, "");
  }

  /// As the part said, else as the archive said in the metadata, else uncompressed.
  private static String transferSyntax(String sent, Attributes header) {
    return sent.isEmpty()
        ? header.getString(Tag.AVAILABLE_TRANSFER_SYNTAX_UID, Uid.EXPLICIT_VR_LITTLE_ENDIAN)
        : sent;
  }
}
