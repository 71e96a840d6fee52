package overread.viewer.overlay;

import overread.review.verdict.FindingState;

/// How the state of a finding looks: colour, stroke, glyph and word together, so that no one of
/// them has to be seen to know it. The colours differ by at least 16.7 (CIEDE2000) from each other
/// for normal, deutan, protan and tritan vision.
public enum MarkState {
  UNREVIEWED("#5B8DFF", Stroke.DOTTED, "◇", "unreviewed", "M6 1 L11 6 L6 11 L1 6 Z"),
  ACCEPTED("#2DD4A7", Stroke.SOLID, "☑", "accepted", "M1 1 H11 V11 H1 Z M3 6 L5.2 8.4 L9 3.6"),
  MODIFIED(
      "#FFB000", Stroke.SOLID, "✎", "modified", "M1 11 L2 8 L9 1 L11 3 L4 10 Z M7.6 2.4 L9.6 4.4"),
  REJECTED("#858C95", Stroke.THIN, "✕", "rejected", "M2 2 L10 10 M10 2 L2 10"),
  ADDED("#FFFFFF", Stroke.SOLID, "+", "added", "M6 1 V11 M1 6 H11"),
  CRITICAL("#E8442A", Stroke.DOTTED, "◆!", "critical", "M6 1 L11 6 L6 11 L1 6 Z"),
  PRIOR("#FFFFFF", Stroke.LONG_DASHES, "P", "prior", "M3 11 V1 H7.5 A2.75 2.75 0 0 1 7.5 6.5 H3");

  /// How an outline is drawn.
  public enum Stroke {
    DOTTED(1.5, 2, 4),
    SOLID(1.5),
    THIN(1),
    LONG_DASHES(1.5, 8, 4);

    private final double width;
    private final double[] dashes;

    Stroke(double width, double... dashes) {
      this.width = width;
      this.dashes = dashes;
    }

    /// Width in screen units, whatever the zoom.
    public double width() {
      return width;
    }

    /// Lengths of dash and gap; none for an unbroken line.
    public double[] dashes() {
      return dashes.clone();
    }
  }

  /// Around every stroke, so that it is seen on bright and dark tissue alike.
  public static final String HALO = "#0E1114";

  private final String colour;
  private final Stroke stroke;
  private final String glyph;
  private final String word;
  private final String glyphPath;

  MarkState(String colour, Stroke stroke, String glyph, String word, String glyphPath) {
    this.colour = colour;
    this.stroke = stroke;
    this.glyph = glyph;
    this.word = word;
    this.glyphPath = glyphPath;
  }

  /// As `#RRGGBB`.
  public String colour() {
    return colour;
  }

  public Stroke stroke() {
    return stroke;
  }

  /// As text, for accessible names and logs.
  public String glyph() {
    return glyph;
  }

  /// As an SVG path in a box of 12 × 12, drawn the same whatever fonts are there. Filled for
  /// [#CRITICAL], stroked for the others.
  public String glyphPath() {
    return glyphPath;
  }

  public boolean glyphFilled() {
    return this == CRITICAL;
  }

  /// The state in a word.
  public String word() {
    return word;
  }

  /// The look of a finding on the rail and the image. A withdrawn finding has no mark.
  public static MarkState of(FindingState state) {
    return switch (state) {
      case UNREVIEWED -> UNREVIEWED;
      case ACCEPTED -> ACCEPTED;
      case REJECTED, WITHDRAWN -> REJECTED;
      case MODIFIED -> MODIFIED;
      case ADDED -> ADDED;
      case ESCALATED -> UNREVIEWED;
    };
  }
}
