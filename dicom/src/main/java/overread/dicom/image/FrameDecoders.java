package overread.dicom.image;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import overread.dicom.data.Uid;

/// The installed decoders, best first: memory-safe ones before native ones, then by priority.
public final class FrameDecoders {
  private static final List<FrameDecoder> INSTALLED =
      ServiceLoader.load(FrameDecoder.class, FrameDecoder.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(
              Comparator.comparing(FrameDecoder::memorySafe)
                  .thenComparing(FrameDecoder::priority)
                  .reversed())
          .toList();

  private FrameDecoders() {}

  /// UIDs of all transfer syntaxes that can be decoded here.
  public static Set<String> transferSyntaxes() {
    return INSTALLED.stream()
        .flatMap(decoder -> decoder.transferSyntaxes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The decoders for a transfer syntax, best first.
  public static List<FrameDecoder> of(String transferSyntaxUid) {
    return INSTALLED.stream()
        .filter(decoder -> decoder.transferSyntaxes().contains(transferSyntaxUid))
        .toList();
  }

  /// The best decoder for a transfer syntax.
  static FrameDecoder best(String transferSyntaxUid) throws ImageDecodingException {
    List<FrameDecoder> decoders = of(transferSyntaxUid);
    if (decoders.isEmpty()) {
      throw new ImageDecodingException(
          "Images stored as "
              + name(transferSyntaxUid)
              + " can't be shown here; ask the archive for an uncompressed copy.");
    }
    return decoders.getFirst();
  }

  private static String name(String uid) {
    String name = Uid.name(uid);
    return name.isEmpty() || name.equals(uid) ? uid : name + " (" + uid + ")";
  }
}
