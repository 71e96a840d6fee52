package overread.dicom.data;

import java.io.IOException;
import java.util.HexFormat;

/// Says what a file is that is not DICOM, by its first bytes.
final class ForeignContent {
  private static final String[][] SIGNATURES = {
    {"FFD8FF", "JPEG image data"},
    {"89504E47", "PNG image data"},
    {"47494638", "GIF image data"},
    {"49492A00", "TIFF image data"},
    {"4D4D002A", "TIFF image data"},
    {"424D", "BMP image data"},
    {"0000000C6A5020", "JPEG 2000 image data"},
    {"FF4FFF51", "a JPEG 2000 codestream"},
    {"25504446", "a PDF document"},
    {"504B0304", "a ZIP archive"},
    {"1F8B", "gzip-compressed data"},
    {"7F454C46", "an executable"},
    {"4D5A", "an executable"},
    {"5C010000", "a NIfTI image"},
    {"3C3F786D6C", "an XML document"},
  };

  private ForeignContent() {}

  /// A sentence such as `is not a DICOM file: starts with JPEG image data`.
  static String describe(Source source) throws IOException {
    if (!source.has(1)) {
      return "is not a DICOM file: it is empty";
    }
    int length = 0;
    while (length < 512 && source.has(length + 1)) {
      length++;
    }
    byte[] start = source.slice(0, length).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    String hexadecimal = HexFormat.of().withUpperCase().formatHex(start);
    for (String[] signature : SIGNATURES) {
      if (hexadecimal.startsWith(signature[0])) {
        return "is not a DICOM file: starts with " + signature[1];
      }
    }
    if (isText(start)) {
      return "is not a DICOM file: starts with plain text";
    }
    return "is not a DICOM file: has no prefix DICM and does not start with a data element";
  }

  private static boolean isText(byte[] start) {
    for (byte b : start) {
      int c = b & 0xFF;
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        return false;
      }
    }
    return true;
  }
}
