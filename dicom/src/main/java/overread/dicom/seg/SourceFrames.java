package overread.dicom.seg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.placement.SourceImage;

/// The frames that a written segmentation was made from: one grid, in the caller's order.
final class SourceFrames {

  /// One of them.
  record SourceFrame(Attributes header, SourceImage image, boolean multiFrame, int place) {}

  private static final double SAME_PLACE = 1e-3;

  private final List<Attributes> headers;
  private final List<SourceFrame> frames;
  private final double spacing;

  private SourceFrames(List<Attributes> headers, List<SourceFrame> frames, double spacing) {
    this.headers = headers;
    this.frames = frames;
    this.spacing = spacing;
  }

  static SourceFrames of(List<Attributes> headers) {
    if (headers.isEmpty()) {
      throw new IllegalArgumentException("A segmentation needs at least one source image.");
    }
    var images = new ArrayList<SourceImage>();
    var ofImage = new ArrayList<Attributes>();
    for (Attributes header : headers) {
      for (SourceImage image : SourceImage.framesOf(header)) {
        images.add(inSpace(image));
        ofImage.add(header);
      }
    }
    requireOneGrid(images);
    List<Double> depths = depths(images);
    var frames = new ArrayList<SourceFrame>(images.size());
    for (int i = 0; i < images.size(); i++) {
      boolean multiFrame = ofImage.get(i).getInt(Tag.NUMBER_OF_FRAMES, 1) > 1;
      frames.add(
          new SourceFrame(ofImage.get(i), images.get(i), multiFrame, place(images, i, depths)));
    }
    return new SourceFrames(List.copyOf(headers), frames, spacing(depths));
  }

  /// A position without a frame of reference says nothing.
  private static SourceImage inSpace(SourceImage image) {
    return new SourceImage(
        image.sopInstanceUid(),
        image.frame(),
        image.seriesInstanceUid(),
        image.rows(),
        image.columns(),
        image.plane().filter(plane -> !plane.frameOfReferenceUid().isEmpty()));
  }

  private static void requireOneGrid(List<SourceImage> images) {
    SourceImage first = images.getFirst();
    for (SourceImage image : images) {
      boolean same =
          image.rows() == first.rows()
              && image.columns() == first.columns()
              && image.plane().isPresent() == first.plane().isPresent();
      if (same && image.plane().isPresent() && first.plane().isPresent()) {
        ImagePlane plane = image.plane().get();
        ImagePlane reference = first.plane().get();
        same =
            plane.parallelTo(reference)
                && Math.abs(plane.rowSpacing() - reference.rowSpacing()) < SAME_PLACE
                && Math.abs(plane.columnSpacing() - reference.columnSpacing()) < SAME_PLACE;
      }
      if (!same) {
        throw new IllegalArgumentException(
            "Image "
                + image.sopInstanceUid()
                + " has another size, spacing or orientation than the first; write one segmentation"
                + " for each stack.");
      }
    }
  }

  /// Distinct positions along the first plane's normal, ascending; empty without planes.
  private static List<Double> depths(List<SourceImage> images) {
    Optional<ImagePlane> first = images.getFirst().plane();
    var sorted = new TreeSet<Double>();
    for (SourceImage image : images) {
      if (first.isPresent() && image.plane().isPresent()) {
        sorted.add(depth(first.get(), image.plane().get()));
      }
    }
    var distinct = new ArrayList<Double>();
    for (double depth : sorted) {
      if (distinct.isEmpty() || depth - distinct.getLast() > SAME_PLACE) {
        distinct.add(depth);
      }
    }
    return distinct;
  }

  private static double depth(ImagePlane first, ImagePlane plane) {
    return plane.position().dot(first.normal());
  }

  private static int place(List<SourceImage> images, int index, List<Double> depths) {
    Optional<ImagePlane> first = images.getFirst().plane();
    Optional<ImagePlane> plane = images.get(index).plane();
    if (first.isEmpty() || plane.isEmpty()) {
      return index + 1;
    }
    double depth = depth(first.get(), plane.get());
    int low = 0;
    int high = depths.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (depths.get(middle) <= depth + SAME_PLACE / 2) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  private static double spacing(List<Double> depths) {
    return depths.size() < 2 ? 0 : (depths.getLast() - depths.getFirst()) / (depths.size() - 1);
  }

  List<Attributes> headers() {
    return headers;
  }

  int size() {
    return frames.size();
  }

  SourceFrame get(int index) {
    return frames.get(index);
  }

  Attributes firstHeader() {
    return headers.getFirst();
  }

  int rows() {
    return frames.getFirst().image().rows();
  }

  int columns() {
    return frames.getFirst().image().columns();
  }

  Optional<ImagePlane> firstPlane() {
    return frames.getFirst().image().plane();
  }

  /// Mean millimetres between neighbours; 0 when there are none.
  double spacing() {
    return spacing;
  }
}
