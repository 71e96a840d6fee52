package overread.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.Frames;

/// A CT study of its own with as many slices as wanted, in the pictures of the real chest CT. Where
/// that ends it goes on with the same pictures in reverse, further along the body.
///
/// @param headers of the slices, without their pixels
record ChestStudy(String studyUid, String seriesUid, List<Path> files, List<Attributes> headers) {
  /// In which form the pixels are stored.
  enum Form {
    /// Explicit VR Little Endian.
    PLAIN,
    /// As the real slices are: JPEG-LS.
    AS_THEY_ARE
  }

  private record Slice(Path file, double height) {}

  static ChestStudy write(List<Path> real, int count, Form form, Path folder) throws Exception {
    Files.createDirectories(folder);
    var slices = ordered(real);
    var gap = slices.get(1).height() - slices.get(0).height();
    var studyUid = Uid.create();
    var seriesUid = Uid.create();
    var files = new ArrayList<Path>();
    var headers = new ArrayList<Attributes>();
    for (int i = 0; i < count; i++) {
      var turn = i % (2 * slices.size());
      var slice = slices.get(turn < slices.size() ? turn : 2 * slices.size() - 1 - turn);
      var file = folder.resolve("%04d.dcm".formatted(i + 1));
      try (var object = DicomReader.read(slice.file())) {
        var data = object.data().copy();
        var position = data.getDoubles(Tag.IMAGE_POSITION_PATIENT);
        data.setString(Tag.STUDY_INSTANCE_UID, studyUid)
            .setString(Tag.SERIES_INSTANCE_UID, seriesUid)
            .setString(Tag.SOP_INSTANCE_UID, Uid.create())
            .setInt(Tag.INSTANCE_NUMBER, i + 1)
            .setDouble(
                Tag.IMAGE_POSITION_PATIENT,
                position[0],
                position[1],
                slices.getFirst().height() + i * gap);
        DicomWriter.write(in(form, object, data), file);
      }
      files.add(file);
      try (var written = DicomReader.readHeader(file)) {
        headers.add(written.data());
      }
    }
    return new ChestStudy(studyUid, seriesUid, files, headers);
  }

  private static List<Slice> ordered(List<Path> real) throws IOException {
    var slices = new ArrayList<Slice>();
    for (var file : real) {
      try (var header = DicomReader.readHeader(file)) {
        slices.add(new Slice(file, header.data().getDoubles(Tag.IMAGE_POSITION_PATIENT)[2]));
      }
    }
    slices.sort(Comparator.comparingDouble(Slice::height));
    return slices;
  }

  private static DicomObject in(Form form, DicomObject object, Attributes data) throws Exception {
    if (form == Form.AS_THEY_ARE) {
      return DicomObject.of(data, object.transferSyntaxUid());
    }
    try (var arena = Arena.ofConfined()) {
      var frame = Frames.decode(object, 0, arena);
      data.setBytes(Tag.PIXEL_DATA, frame.samples().toArray(ValueLayout.JAVA_BYTE));
      return DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN);
    }
  }
}
