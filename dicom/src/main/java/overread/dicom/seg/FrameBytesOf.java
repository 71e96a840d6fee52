package overread.dicom.seg;

import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.PixelFragments;
import overread.dicom.data.Tag;

/// Chooses how the frames of a segmentation are decoded.
final class FrameBytesOf {

  private FrameBytesOf() {}

  static FrameBytes object(DicomObject object, int samplesPerFrame) throws SegmentationException {
    Attributes data = object.data();
    PixelFragments fragments = object.pixelData();
    int bits = data.getInt(Tag.BITS_ALLOCATED, 1);
    if (bits != 1 && bits != 8 && bits != 16) {
      throw new SegmentationException(
          "The segmentation has " + bits + " bits for each pixel; 1, 8 and 16 can be read.");
    }
    if (fragments != null && fragments.encapsulated()) {
      return new DecodedFrameBytes(object, Math.max(8, bits));
    }
    return new NativeFrameBytes(data.getSegment(Tag.PIXEL_DATA), samplesPerFrame, bits);
  }
}
