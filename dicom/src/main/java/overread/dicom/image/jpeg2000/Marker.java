package overread.dicom.image.jpeg2000;

/// Marker segments of a code stream (ITU-T T.800 annex A).
enum Marker {
  SOC(0xFF4F),
  CAP(0xFF50),
  SIZ(0xFF51),
  COD(0xFF52),
  COC(0xFF53),
  QCD(0xFF5C),
  QCC(0xFF5D),
  RGN(0xFF5E),
  POC(0xFF5F),
  PPM(0xFF60),
  PPT(0xFF61),
  SOT(0xFF90),
  SOD(0xFF93),
  EOC(0xFFD9),
  /// Any other, which can be passed over.
  OTHER(0);

  private final int code;

  Marker(int code) {
    this.code = code;
  }

  static Marker of(int code) {
    for (Marker marker : values()) {
      if (marker.code == code) {
        return marker;
      }
    }
    return OTHER;
  }
}
