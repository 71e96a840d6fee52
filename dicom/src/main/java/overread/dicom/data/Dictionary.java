package overread.dicom.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/// The data dictionary of PS3.6: value representation, keyword and multiplicity of each tag.
public final class Dictionary {
  // sign bit flipped, so that signed order is tag order
  private static final int[] TAGS;
  private static final VR[] VRS;
  private static final String[] KEYWORDS;
  private static final String[] MULTIPLICITIES;
  private static final boolean[] SIGN_OF_PIXELS;
  private static final Map<String, Integer> BY_KEYWORD = new HashMap<>();

  static {
    InputStream in =
        Objects.requireNonNull(
            Dictionary.class.getResourceAsStream("dictionary.tsv"), "dictionary");
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      String[][] rows = lines.lines().map(line -> line.split("\t", -1)).toArray(String[][]::new);
      TAGS = new int[rows.length];
      VRS = new VR[rows.length];
      KEYWORDS = new String[rows.length];
      MULTIPLICITIES = new String[rows.length];
      SIGN_OF_PIXELS = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        int tag = Integer.parseUnsignedInt(rows[i][0], 16);
        TAGS[i] = tag ^ Integer.MIN_VALUE;
        VRS[i] =
            switch (rows[i][1]) {
              case "ox", "px", "lt" -> VR.OW;
              case "xs" -> VR.US;
              case "up" -> VR.UL;
              case "na" -> VR.UN;
              default -> VR.valueOf(rows[i][1]);
            };
        SIGN_OF_PIXELS[i] = rows[i][1].equals("xs");
        KEYWORDS[i] = rows[i][2];
        MULTIPLICITIES[i] = rows[i][3];
        BY_KEYWORD.putIfAbsent(rows[i][2], tag);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dictionary() {}

  /// The value representation: UN for an unknown or private tag, LO for a private creator, UL for a
  /// group length. US or SS is US, OB or OW is OW.
  public static VR vr(int tag) {
    int element = tag & 0xFFFF;
    if (element == 0) {
      return VR.UL;
    }
    if (Tag.isPrivate(tag)) {
      return element >= 0x10 && element <= 0xFF ? VR.LO : VR.UN;
    }
    int at = find(tag);
    return at < 0 ? VR.UN : VRS[at];
  }

  /// Whether the value is US or SS according to Pixel Representation.
  static boolean hasSignOfPixels(int tag) {
    int at = find(tag);
    return at >= 0 && SIGN_OF_PIXELS[at];
  }

  /// The keyword, or the tag as `(gggg,eeee)` where it has none.
  public static String keyword(int tag) {
    int at = find(tag);
    return at < 0 ? Tag.text(tag) : KEYWORDS[at];
  }

  /// The value multiplicity such as `1`, `1-n` or `2-2n`; `1-n` for an unknown tag.
  public static String multiplicity(int tag) {
    int at = find(tag);
    return at < 0 ? "1-n" : MULTIPLICITIES[at];
  }

  /// The tag of a keyword.
  public static OptionalInt tag(String keyword) {
    Integer tag = BY_KEYWORD.get(keyword);
    return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
  }

  private static int find(int tag) {
    int group = tag >>> 16;
    int key = tag;
    if ((group & 0xFF01) == 0x6000 || (group & 0xFF01) == 0x5000) {
      key = tag & 0xFF00FFFF;
    } else if ((tag & 0xFFFFFF00) == 0x00203100) {
      key = 0x00203100;
    }
    return Arrays.binarySearch(TAGS, key ^ Integer.MIN_VALUE);
  }
}
