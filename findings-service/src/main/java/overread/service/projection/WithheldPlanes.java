package overread.service.projection;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import overread.dicom.ai.AiOverlays;
import overread.dicom.data.Attributes;
import overread.service.archive.HeaderJson;

/// Overlay planes (60xx) that an algorithm drew into an image that was acquired. The image itself
/// is never withheld; to a reader who may not know of AI it is given without them.
final class WithheldPlanes {
  /// A tag of an overlay plane, as DICOM JSON writes it: a quick look before anything is parsed.
  private static final Pattern PLANE = Pattern.compile("\"60[01][02468ACEace][0-9A-Fa-f]{4}\":");

  private WithheldPlanes() {}

  /// Groups of the planes by a header of [HeaderJson#metadata].
  static Set<Integer> groups(byte[] header) {
    var text = new String(header, StandardCharsets.ISO_8859_1); // a character for each byte
    return PLANE.matcher(text).find() ? AiOverlays.namedGroups(HeaderJson.parse(header)) : Set.of();
  }

  /// The header without them.
  static byte[] without(byte[] header) {
    var groups = groups(header);
    return groups.isEmpty()
        ? header
        : HeaderJson.again(AiOverlays.without(HeaderJson.parse(header), groups));
  }

  /// The header without them.
  static Attributes without(Attributes header) {
    var groups = AiOverlays.namedGroups(header);
    return groups.isEmpty() ? header : AiOverlays.without(header, groups);
  }
}
