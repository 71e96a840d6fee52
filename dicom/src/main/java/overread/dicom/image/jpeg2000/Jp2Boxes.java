package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;

/// Some put a whole JP2 file into a frame, which the standard forbids (PS3.5 A.4.4). Its boxes
/// (ITU-T T.800 annex I) are passed over.
final class Jp2Boxes {
  private static final long SIGNATURE = 0x6A502020;
  private static final long CODESTREAM = 0x6A703263;

  private Jp2Boxes() {}

  /// Offset of the code stream in a frame.
  static int codestreamOffset(byte[] frame) throws ImageDecodingException {
    if (frame.length < 12 || new Segment(frame, 4, 12).u32() != SIGNATURE) {
      return 0;
    }
    long at = 0;
    while (at + 16 <= frame.length) {
      Segment box = new Segment(frame, (int) at, frame.length);
      long length = box.u32();
      long type = box.u32();
      int header = 8;
      if (length == 1) {
        box.u32();
        length = box.u32();
        header = 16;
      }
      if (type == CODESTREAM) {
        return (int) at + header;
      }
      if (length < header) {
        break;
      }
      at += length;
    }
    throw new ImageDecodingException("The JPEG 2000 file (JP2) in the frame has no code stream.");
  }
}
