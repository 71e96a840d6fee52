package overread.dicom.seg;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.geometry.BodySide;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.OrientationLetters;
import overread.dicom.geometry.Slice;
import overread.dicom.geometry.Stack;
import overread.dicom.geometry.Vec3;
import overread.dicom.parametric.ParametricMap;
import overread.dicom.placement.SourceImage;
import overread.dicom.rtstruct.ContourFilling;
import overread.dicom.rtstruct.RoiPlacement;
import overread.dicom.rtstruct.RoiPlacer;
import overread.dicom.rtstruct.StructureSet;

/// Whatever the bytes, an object is listed and placed or refused with an [IOException]. The corpus
/// in the resources runs as ordinary tests; with `JAZZER_FUZZ=1` it grows.
class SegmentationFuzzTest {

  private static final int MOST = 4;

  private static List<SourceImage> images() {
    var images = new ArrayList<SourceImage>();
    for (int i = 0; i < 3; i++) {
      var plane =
          new ImagePlane(
              "2.25.71",
              new Vec3(-10.5, -20, 100 - 2.5 * i),
              new Vec3(1, 0, 0),
              new Vec3(0, 1, 0),
              0.35,
              0.4,
              10,
              14);
      images.add(new SourceImage("2.25.77." + i, 1, "2.25.70", 10, 14, Optional.of(plane)));
    }
    images.add(new SourceImage("2.25.77.1", 1, "2.25.70", 5, 7, Optional.empty()));
    return images;
  }

  @FuzzTest(maxDuration = "10m")
  void segmentation(byte[] bytes) {
    try (DicomObject object = DicomReader.read(bytes)) {
      Segmentation segmentation = Segmentation.read(object);
      segmentation.frames().stream().limit(MOST).forEach(SegmentFrame::sources);
      for (Segment segment : segmentation.segments().stream().limit(MOST).toList()) {
        segmentation.place(segment.number(), images());
        segmentation.frameCount(segment.number());
        segmentation.voxels(segment.number());
        for (SourceImage image : images()) {
          segmentation.mask(segment.number(), image).ifPresent(Contours::of);
          segmentation.fractions(segment.number(), image);
        }
      }
    } catch (IOException e) {
      // refused with a sentence, as it should be
    }
  }

  @FuzzTest(maxDuration = "10m")
  void parametricMap(byte[] bytes) {
    try (DicomObject object = DicomReader.read(bytes)) {
      ParametricMap map = ParametricMap.read(object);
      for (int frame = 0; frame < Math.min(MOST, map.frameCount()); frame++) {
        map.values(frame).largest();
      }
      for (SourceImage image : images()) {
        map.values(image);
      }
    } catch (IOException e) {
      // refused with a sentence, as it should be
    }
  }

  @FuzzTest(maxDuration = "10m")
  void structureSet(byte[] bytes) {
    try (DicomObject object = DicomReader.read(bytes)) {
      StructureSet set = StructureSet.read(object.data());
      var placer = new RoiPlacer(images());
      for (var roi : set.rois()) {
        for (RoiPlacement.On on : placer.place(roi).on()) {
          ContourFilling.fill(on.contours(), on.image().columns(), on.image().rows());
        }
      }
    } catch (IOException e) {
      // refused with a sentence, as it should be
    }
  }

  @FuzzTest(maxDuration = "10m")
  void geometry(byte[] bytes) {
    try (DicomObject object = DicomReader.read(bytes)) {
      Attributes data = object.data();
      OrientationLetters.of(data);
      BodySide.of(data);
      SourceImage.framesOf(data);
      Stack.split(Slice.ofFrames(data));
      Stack.ofHeaders(List.of(data, data));
    } catch (IOException e) {
      // refused with a sentence, as it should be
    }
  }
}
