import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.document.Equipment;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.SegmentationIdentity;
import overread.dicom.seg.SegmentationWriter;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// Writes a label map of two squares with the program's own writer: one on images 10 to 14 of a
/// series, one on images 20 to 22. Arguments: the folder of the series, the file to write.
void main(String[] arguments) throws IOException {
  List<Attributes> headers = new ArrayList<>();
  try (var files = Files.list(Path.of(arguments[0]))) {
    for (var file : files.sorted().toList()) {
      headers.add(DicomReader.readHeader(file).data());
    }
  }
  var maker = new Algorithm("Square finder", "1.0", "Test maker");
  var equipment = new Equipment("Test maker", "Square finder", "T-1", "1.0", "2.25.4711");
  var identity =
      new SegmentationIdentity(
          "2.25.4712", "2.25.4713", "2.25.4714", 990, 1, "Squares", "SQUARES", "Squares", "",
          LocalDateTime.of(2026, 3, 9, 10, 0));
  var structure = new CodedConcept("49755003", "SCT", "Morphologically Abnormal Structure");
  var nodule = new CodedConcept("27925004", "SCT", "Nodule");
  var writer = new SegmentationWriter(identity, equipment, headers);
  int[][] squares = {{10, 14, 150}, {20, 22, 300}};
  for (int i = 0; i < squares.length; i++) {
    var square = squares[i];
    writer.add(
        Segment.automatic(
            i + 1, "Square " + (i + 1), structure, nodule, maker, "Square " + (i + 1),
            "2.25.472" + i, new Rgb(255, 176, 0)),
        source ->
            source < square[0] || source > square[1]
                ? null
                : Mask.of(
                    512,
                    512,
                    (column, row) ->
                        column >= square[2] && column < square[2] + 40 && row >= 200 && row < 240));
  }
  DicomWriter.write(writer.labelMap(), Path.of(arguments[1]));
}
