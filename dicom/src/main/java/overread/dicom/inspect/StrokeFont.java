package overread.dicom.inspect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Letters made of straight strokes, so that pictures carry text without a font of the machine.
/// Basic Latin, Latin letters with accents and a few signs that reports use; what has no glyph
/// becomes an empty box.
///
/// Units: a capital is [#CAPITAL] high; x runs to the right, y down from the top of a capital.
final class StrokeFont {
  /// Height of a capital letter.
  static final double CAPITAL = 12;

  /// From one baseline to the next.
  static final double LINE = 20;

  private static final double GAP = 3;
  private static final double ACCENT_MIDDLE = 3;
  private static final double ABOVE_CAPITAL = 4;
  private static final String BOX = "0A6A6M0M0A";
  private static final String DOTLESS_I = "0E0M";

  /// A glyph a line: the character, then its strokes. A stroke is a list of points, each a digit
  /// for x and a letter, A at the top of a capital and M at the baseline, for y.
  private static final String GLYPHS =
      """
      A 0M4A8M 1I7I
      B 0A0M6M8K8I6G0G 6G7F7B6A0A
      C 8C6A2A0C0K2M6M8K
      D 0A0M5M8J8D5A0A
      E 7A0A0M7M 0G5G
      F 7A0A0M 0G5G
      G 8C6A2A0C0K2M6M8K8G5G
      H 0A0M 8A8M 0G8G
      I 0A4A 2A2M 0M4M
      J 6A6K4M2M0K
      K 0A0M 8A0H 3E8M
      L 0A0M7M
      M 0M0A4G8A8M
      N 0M0A8M8A
      O 2A6A8C8K6M2M0K0C2A
      P 0M0A6A8C8F6H0H
      Q 2A6A8C8K6M2M0K0C2A 5I8M
      R 0M0A6A8C8F6H0H 4H8M
      S 8C6A2A0C0E2G6G8I8K6M2M0K
      T 0A8A 4A4M
      U 0A0K2M6M8K8A
      V 0A4M8A
      W 0A2M4E6M8A
      X 0A8M 8A0M
      Y 0A4G8A 4G4M
      Z 0A8A0M8M
      a 0F1E5E6F6M 6I1I0J0L1M4M6L
      b 0A0M 0F2E5E6F6L5M2M0L
      c 6F5E1E0F0L1M5M6L
      d 6A6M 6F4E1E0F0L1M4M6L
      e 0I6I6F5E1E0F0L1M5M6L
      f 5A3A2B2M 0E5E
      g 6E6P5Q1Q0P 6F4E1E0F0K1L4L6K
      h 0A0M 0F2E5E6F6M
      i 0E0M 0A0B
      j 3E3P2Q0Q 3A3B
      k 0A0M 5E0J 2H6M
      l 0A0L1M2M
      m 0E0M 0F1E3E4F4M 4F5E7E8F8M
      n 0E0M 0F2E5E6F6M
      o 1E5E6F6L5M1M0L0F1E
      p 0E0Q 0F2E5E6F6L5M2M0L
      q 6E6Q 6F4E1E0F0L1M4M6L
      r 0E0M 0G2E4E
      s 6F5E1E0F0H1I5I6J6L5M1M0L
      t 2A2L3M4M 0E4E
      u 0E0L1M4M6L 6E6M
      v 0E3M6E
      w 0E2M4F6M8E
      x 0E6M 6E0M
      y 0E3M 6E2Q0Q
      z 0E6E0M6M
      0 1A5A6B6L5M1M0L0B1A
      1 0C2A2M 0M4M
      2 0C1A5A6C6E0M6M
      3 0B1A5A6B6E5G2G 5G6H6L5M1M0L
      4 5M5A0I7I
      5 6A0A0F5F6G6L5M1M0L
      6 6B5A1A0C0L1M5M6L6G5F0F
      7 0A6A2M
      8 1G0F0B1A5A6B6F5G1G0H0L1M5M6L6H5G
      9 6H1H0G0B1A5A6B6K5M1M0L
      ! 0A0I 0L0M
      " 0A0D 3A3D
      # 2A1M 6A5M 0D7D 0I7I
      $ 6C5B1B0C0E1F5H6I6K5L1L0K 3A3M
      % 6A0M 0A2A2D0D0A 4J6J6M4M4J
      & 7M1D1B2A3A4B4D0I0K1M3M7H
      ' 0A0D
      ( 3A0D0J3M
      ) 0A3D3J0M
      * 3C3I 0D6H 6D0H
      + 3D3J 0G6G
      , 1L0O
      - 0G5G
      . 0L0M
      / 6A0M
      : 0F0G 0L0M
      ; 1F1G 1L0O
      < 5D0G5J
      = 0E6E 0I6I
      > 0D5G0J
      ? 0C1A5A6C6D3G3I 3L3M
      @ 6I4I4F6F6I8I8C6A2A0C0K2M7M
      [ 3A0A0M3M
      \\ 0A6M
      ] 0A3A3M0M
      ^ 0D3A6D
      _ 0N6N
      ` 0A2C
      { 4A2B2F0G2H2L4M
      | 0A0P
      } 0A2B2F4G2H2L0M
      ~ 0H2F4H6F
      ° 1A2A3B3C2D1D0C0B1A
      ± 3B3H 0E6E 0L6L
      × 0D6J 6D0J
      · 0G0H
      ² 0B1A2A3B0F3F
      ³ 0A3A1C3D3E2F0F
      µ 0E0Q 0L1M4M6L 6E6M
      ß 0M0B1A4A5B5D3F6I6L5M3M
      ø 1E5E6F6L5M1M0L0F1E 6D0N
      Ø 2A6A8C8K6M2M0K0C2A 8A0M
      ≤ 6C0F6I 0M6M
      ≥ 0C6F0I 0M6M
      … 0L0M 3L3M 6L6M
      – 0G6G
      — 0G8G
      """;

  /// Accents as Unicode sets them apart, drawn around [#ACCENT_MIDDLE].
  private static final Map<Character, String> ACCENTS =
      Map.of(
          '\u0300', "2A4C",
          '\u0301', "2C4A",
          '\u0302', "1C3A5C",
          '\u0303', "1C2A4C5A",
          '\u0304', "1B5B",
          '\u0308', "1A1B 5A5B",
          '\u030A', "2A4A5B4C2C1B2A",
          '\u030C', "1A3C5A",
          '\u0327', "3M3O1P");

  private static final Map<Character, Character> LIKE =
      Map.of('‘', '\'', '’', '\'', '“', '"', '”', '"', 'μ', 'µ', '\u00A0', ' ', '−', '-');

  private static final Map<Character, String> STROKES = strokes();

  private StrokeFont() {}

  private static Map<Character, String> strokes() {
    Map<Character, String> strokes = new HashMap<>();
    GLYPHS.lines().forEach(line -> strokes.put(line.charAt(0), line.substring(2)));
    return strokes;
  }

  /// A text of one line as strokes, each a list of x and y in turn.
  ///
  /// @param missing whether a character of it has no glyph
  record Line(List<double[]> strokes, double width, boolean missing) {}

  /// The strokes of a line of text that begins at x = 0.
  static Line line(String text) {
    List<double[]> strokes = new ArrayList<>();
    double pen = 0;
    double width = 0;
    boolean missing = false;
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    double lastWidth = 0;
    double lastStart = 0;
    char last = ' ';
    for (int i = 0; i < apart.length(); i++) {
      char letter = LIKE.getOrDefault(apart.charAt(i), apart.charAt(i));
      String accent = ACCENTS.get(letter);
      if (accent != null) {
        double up = Character.isUpperCase(last) && letter != '\u0327' ? ABOVE_CAPITAL : 0;
        add(accent, lastStart + lastWidth / 2 - ACCENT_MIDDLE, -up, strokes);
        continue;
      }
      boolean accented = i + 1 < apart.length() && ACCENTS.containsKey(apart.charAt(i + 1));
      String glyph = glyph(letter, accented);
      missing |= glyph == null;
      lastStart = pen;
      lastWidth = letter == ' ' ? 2 : add(glyph == null ? BOX : glyph, pen, 0, strokes);
      width = pen + lastWidth;
      pen = width + GAP;
      last = letter;
      if (Character.isHighSurrogate(apart.charAt(i))) {
        i++;
      }
    }
    return new Line(strokes, width, missing);
  }

  private static @Nullable String glyph(char letter, boolean accented) {
    return letter == ' ' ? "" : letter == 'i' && accented ? DOTLESS_I : STROKES.get(letter);
  }

  /// Adds the strokes of a glyph; its width.
  private static double add(String glyph, double x, double y, List<double[]> strokes) {
    double width = 0;
    if (glyph.isEmpty()) {
      return width;
    }
    for (String stroke : glyph.split(" ")) {
      double[] points = new double[stroke.length()];
      for (int i = 0; i + 1 < points.length; i += 2) {
        double along = stroke.charAt(i) - '0';
        width = Math.max(width, along);
        points[i] = x + along;
        points[i + 1] = y + stroke.charAt(i + 1) - 'A';
      }
      strokes.add(points);
    }
    return width;
  }
}
