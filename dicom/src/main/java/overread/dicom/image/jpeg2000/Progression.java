package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;

/// An order of packets and what it reaches (COD and POC, ITU-T T.800 A.6.6 and B.12).
///
/// @param firstResolution inclusive
/// @param firstComponent inclusive
/// @param layers how many, exclusive
/// @param endResolution exclusive
/// @param endComponent exclusive
record Progression(
    Order order,
    int firstResolution,
    int firstComponent,
    int layers,
    int endResolution,
    int endComponent) {
  private static final int ALL = Integer.MAX_VALUE;

  /// What comes first, from the slowest to the quickest to change.
  enum Order {
    LAYER_RESOLUTION_COMPONENT_POSITION,
    RESOLUTION_LAYER_COMPONENT_POSITION,
    RESOLUTION_POSITION_COMPONENT_LAYER,
    POSITION_COMPONENT_RESOLUTION_LAYER,
    COMPONENT_POSITION_RESOLUTION_LAYER;

    static Order read(Segment in) throws ImageDecodingException {
      int order = in.u8();
      if (order >= values().length) {
        throw new ImageDecodingException("The JPEG 2000 code stream has an unknown progression.");
      }
      return values()[order];
    }
  }

  static Progression whole(Order order) {
    return new Progression(order, 0, 0, ALL, ALL, ALL);
  }

  /// One entry of a POC segment.
  ///
  /// @param wide whether component numbers take two bytes
  static Progression read(Segment in, boolean wide) throws ImageDecodingException {
    int firstResolution = in.u8();
    int firstComponent = wide ? in.u16() : in.u8();
    int layers = in.u16();
    int endResolution = in.u8();
    int endComponent = wide ? in.u16() : in.u8();
    return new Progression(
        Order.read(in),
        firstResolution,
        firstComponent,
        layers,
        endResolution,
        !wide && endComponent == 0 ? 256 : endComponent);
  }
}
