package overread.dicom.data;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes Part 10 files, strictly: even lengths, tag order, defined sequence lengths, a complete
/// file meta information (PS3.10 section 7.1). What can't be written legally is refused with
/// [DicomFormatException] naming the element.
public final class DicomWriter {
  /// Identifies this implementation in file meta information, with the version name.
  static final String IMPLEMENTATION_CLASS_UID = "2.25.190146792458372031687351127482915642811";

  static final String IMPLEMENTATION_VERSION_NAME = "OVERREAD_1";

  private static final int[] KEPT_META = {
    Tag.SOURCE_APPLICATION_ENTITY_TITLE,
    Tag.SENDING_APPLICATION_ENTITY_TITLE,
    Tag.RECEIVING_APPLICATION_ENTITY_TITLE,
    Tag.PRIVATE_INFORMATION_CREATOR_UID,
    Tag.PRIVATE_INFORMATION
  };

  private DicomWriter() {}

  /// Writes a file beside its place and moves it there, so that no half file is ever seen.
  public static void write(DicomObject object, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".writing-", ".dcm");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        write(object, out);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Writes to a stream, which stays open.
  public static void write(DicomObject object, OutputStream out) throws IOException {
    String transferSyntax = object.transferSyntaxUid();
    if (transferSyntax.equals(Uid.EXPLICIT_VR_BIG_ENDIAN)) {
      throw new DicomFormatException("big endian is retired; write explicit little endian");
    }
    var buffered = new BufferedOutputStream(out, 1 << 16);
    buffered.write(new byte[128]);
    buffered.write(new byte[] {'D', 'I', 'C', 'M'});
    writeMeta(meta(object), buffered);
    if (transferSyntax.equals(Uid.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
      try {
        var deflating = new DeflaterOutputStream(buffered, deflater);
        writeData(object, deflating);
        deflating.finish();
      } finally {
        deflater.end();
      }
    } else {
      writeData(object, buffered);
    }
    buffered.flush();
  }

  /// The file as bytes.
  public static byte[] toBytes(DicomObject object) throws DicomFormatException {
    var out = new ByteArrayOutputStream();
    try {
      write(object, out);
    } catch (DicomFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void writeMeta(Attributes meta, OutputStream out) throws IOException {
    var body = new ByteArrayOutputStream();
    new ElementWriter(Encoding.EXPLICIT_LITTLE, body).write(meta);
    var length = new Attributes();
    length.setInt(Tag.FILE_META_INFORMATION_GROUP_LENGTH, body.size());
    var writer = new ElementWriter(Encoding.EXPLICIT_LITTLE, out);
    writer.writeGroupLength(length);
    body.writeTo(out);
  }

  private static void writeData(DicomObject object, OutputStream out) throws IOException {
    Attributes data = object.data();
    String transferSyntax = object.transferSyntaxUid();
    boolean fragments = !data.fragments(Tag.PIXEL_DATA).isEmpty();
    if (data.hasValue(Tag.PIXEL_DATA) && fragments != isEncapsulated(transferSyntax)) {
      throw new DicomFormatException(
          "pixel data is %s, the transfer syntax %s is not"
              .formatted(
                  fragments ? "encapsulated" : "not encapsulated", Uid.name(transferSyntax)));
    }
    for (int tag : data.tags()) {
      int group = Tag.group(tag);
      if (group == 0 || group == 0x0002 || group == 0xFFFE) {
        throw new DicomFormatException(Dictionary.keyword(tag) + " does not belong in a data set");
      }
    }
    new ElementWriter(Encoding.of(transferSyntax), out).write(data);
  }

  private static boolean isEncapsulated(String transferSyntax) {
    return switch (transferSyntax) {
      case Uid.IMPLICIT_VR_LITTLE_ENDIAN,
          Uid.EXPLICIT_VR_LITTLE_ENDIAN,
          Uid.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN ->
          false;
      default -> true;
    };
  }

  private static Attributes meta(DicomObject object) throws DicomFormatException {
    Attributes data = object.data();
    var meta = new Attributes();
    meta.addSelected(object.meta(), KEPT_META);
    meta.setBytes(Tag.FILE_META_INFORMATION_VERSION, new byte[] {0, 1});
    boolean directory = data.contains(Tag.DIRECTORY_RECORD_SEQUENCE);
    String sopClass =
        directory ? Uid.MEDIA_STORAGE_DIRECTORY_STORAGE : data.getString(Tag.SOP_CLASS_UID);
    String sopInstance = data.getString(Tag.SOP_INSTANCE_UID);
    if (sopClass == null) {
      sopClass = object.meta().getString(Tag.MEDIA_STORAGE_SOP_CLASS_UID);
    }
    if (sopInstance == null) {
      sopInstance = object.meta().getString(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID);
    }
    if (sopClass == null || sopInstance == null) {
      throw new DicomFormatException(
          (sopClass == null ? "SOPClassUID" : "SOPInstanceUID")
              + " is missing; a file can't be written without it");
    }
    return meta.put(Tag.MEDIA_STORAGE_SOP_CLASS_UID, VR.UI, copied(sopClass))
        .put(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, VR.UI, copied(sopInstance))
        .setString(Tag.TRANSFER_SYNTAX_UID, object.transferSyntaxUid())
        .setString(Tag.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_CLASS_UID)
        .setString(Tag.IMPLEMENTATION_VERSION_NAME, IMPLEMENTATION_VERSION_NAME);
  }

  /// Identifiers of the data set were held to the rules there if they are ours.
  private static Value copied(String uid) {
    return new Value.Texts(List.of(uid), true);
  }
}
