package overread.viewer.render;

/// The pixels of one frame, ready to be sampled.
public sealed interface Raster permits GreyRaster, ColourRaster {
  int columns();

  int rows();
}
