package overread.dicom.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes of data sets put together by hand, right or wrong.
final class Crafted {
  static final int UNDEFINED = 0xFFFFFFFF;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final boolean explicit;
  private final boolean bigEndian;

  private Crafted(boolean explicit, boolean bigEndian) {
    this.explicit = explicit;
    this.bigEndian = bigEndian;
  }

  static Crafted explicit() {
    return new Crafted(true, false);
  }

  static Crafted implicit() {
    return new Crafted(false, false);
  }

  static Crafted bigEndian() {
    return new Crafted(true, true);
  }

  /// Preamble, prefix and a meta header that names the transfer syntax.
  static byte[] file(String transferSyntax, byte[] dataSet) {
    Crafted meta = explicit();
    String padded = transferSyntax.length() % 2 == 1 ? transferSyntax + "\0" : transferSyntax;
    Crafted syntax = explicit().text(Tag.TRANSFER_SYNTAX_UID, "UI", padded);
    meta.raw(new byte[128]).raw("DICM");
    meta.header(Tag.FILE_META_INFORMATION_GROUP_LENGTH, "UL", 4).int32(syntax.toBytes().length);
    return meta.raw(syntax.toBytes()).raw(dataSet).toBytes();
  }

  Crafted text(int tag, String vr, String value) {
    return header(tag, vr, value.length()).raw(value);
  }

  Crafted bytes(int tag, String vr, byte[] value) {
    return header(tag, vr, value.length).raw(value);
  }

  Crafted header(int tag, String vr, int length) {
    tag(tag);
    if (!explicit) {
      return int32(length);
    }
    raw(vr);
    VR known = VR.of(vr.charAt(0), vr.charAt(1));
    if (known != null && known.hasLongLength()) {
      return int16(0).int32(length);
    }
    return int16(length);
  }

  Crafted item(int length) {
    return tag(Parser.ITEM).int32(length);
  }

  Crafted itemEnd() {
    return tag(Parser.ITEM_END).int32(0);
  }

  Crafted sequenceEnd() {
    return tag(Parser.SEQUENCE_END).int32(0);
  }

  Crafted tag(int tag) {
    return int16(tag >>> 16).int16(tag);
  }

  Crafted int16(int value) {
    bytes.write(bigEndian ? value >>> 8 : value);
    bytes.write(bigEndian ? value : value >>> 8);
    return this;
  }

  Crafted int32(int value) {
    return bigEndian ? int16(value >>> 16).int16(value) : int16(value).int16(value >>> 16);
  }

  Crafted raw(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Crafted raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
