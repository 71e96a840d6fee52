package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.Segmentation;

/// The segments of a segmentation with the number of their frames and voxels.
record SegmentationSummary(String type, String overlap, List<Counted> segments) implements Part {
  /// @param frames like `voxels` -1 where the pixels can't be decoded
  record Counted(Segment segment, int frames, long voxels) {}

  /// The segments without their numbers, for pixels that can't be decoded.
  static SegmentationSummary uncounted(Segmentation segmentation) {
    return new SegmentationSummary(
        segmentation.type().name(),
        segmentation.overlap(),
        segmentation.segments().stream().map(segment -> new Counted(segment, -1, -1)).toList());
  }

  /// The segments of an object without pixels of segments.
  static SegmentationSummary listed(Attributes data) {
    return new SegmentationSummary(
        "NOT_OF_PIXELS",
        "",
        Segmentation.segments(data).stream().map(segment -> new Counted(segment, -1, -1)).toList());
  }

  static SegmentationSummary of(Segmentation segmentation) throws IOException {
    List<Counted> counted = new ArrayList<>();
    for (Segment segment : segmentation.segments()) {
      counted.add(
          new Counted(
              segment,
              segmentation.frameCount(segment.number()),
              segmentation.voxels(segment.number())));
    }
    return new SegmentationSummary(
        segmentation.type().name(), segmentation.overlap(), List.copyOf(counted));
  }

  @Override
  public String name() {
    return "segmentation";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("overlap", overlap.isEmpty() ? null : overlap);
    json.writeArrayFieldStart("segments");
    for (Counted counted : segments) {
      Segment segment = counted.segment();
      json.writeStartObject();
      json.writeNumberField("number", segment.number());
      json.writeStringField("label", segment.label());
      Part.code(json, "category", segment.category());
      Part.code(json, "type", segment.type());
      json.writeStringField("algorithm", segment.algorithmType().name());
      if (!segment.algorithmName().isEmpty()) {
        json.writeStringField("algorithmName", segment.algorithmName());
      }
      Rgb colour = segment.colour();
      if (colour == null) {
        json.writeNullField("rgb");
      } else {
        json.writeFieldName("rgb");
        json.writeArray(new int[] {colour.red(), colour.green(), colour.blue()}, 0, 3);
      }
      if (counted.voxels() >= 0) {
        json.writeNumberField("frames", counted.frames());
        json.writeNumberField("voxels", counted.voxels());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
