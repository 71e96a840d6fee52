package overread.dicom.seg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.DerivedFrames;

/// Cuts a segment, as a stack of parallel masks, along a plane at an angle to it: each pixel of the
/// cut is as the voxel in which its centre lies.
final class CrossSection {

  private record Layer(ImagePlane plane, Mask mask, double depth, double reach) {}

  private final List<Layer> layers;
  private final Vec3 normal;

  private CrossSection(List<Layer> layers, Vec3 normal) {
    this.layers = layers;
    this.normal = normal;
  }

  /// Of the frames of a segment; empty when they have no planes, or the planes aren't parallel.
  static Optional<CrossSection> of(DerivedFrames frames, int[] chosen, FrameMasks masks)
      throws IOException {
    var layers = new ArrayList<Layer>();
    Vec3 normal = null;
    for (int frame : chosen) {
      Optional<ImagePlane> plane = frames.plane(frame);
      if (plane.isEmpty()) {
        return Optional.empty();
      }
      normal = normal == null ? plane.get().normal() : normal;
      if (normal.dot(plane.get().normal()) < 0.9999) {
        return Optional.empty();
      }
      Mask mask = masks.of(frame);
      if (!mask.isEmpty()) {
        double depth = plane.get().position().dot(normal);
        layers.add(new Layer(plane.get(), mask, depth, frames.reach(frame)));
      }
    }
    layers.sort(Comparator.comparingDouble(Layer::depth));
    return normal == null ? Optional.empty() : Optional.of(new CrossSection(layers, normal));
  }

  /// The mask of a frame.
  interface FrameMasks {
    Mask of(int frame) throws IOException;
  }

  Mask along(ImagePlane image) {
    var pixels = new BitSet(Math.multiplyExact(image.columns(), image.rows()));
    if (!layers.isEmpty()) {
      for (int row = 0; row < image.rows(); row++) {
        for (int column = 0; column < image.columns(); column++) {
          if (holds(image.toPatient(column + 0.5, row + 0.5))) {
            pixels.set(row * image.columns() + column);
          }
        }
      }
    }
    return Mask.of(image.columns(), image.rows(), pixels);
  }

  private boolean holds(Vec3 point) {
    double depth = point.dot(normal);
    Layer layer = nearest(depth);
    if (Math.abs(layer.depth() - depth) > layer.reach()) {
      return false;
    }
    double[] place = layer.plane().toImage(point);
    return layer.mask().at((int) Math.floor(place[0]), (int) Math.floor(place[1]));
  }

  private Layer nearest(double depth) {
    int low = 0;
    int high = layers.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean above = layers.get(middle + 1).depth() - depth < depth - layers.get(middle).depth();
      if (above) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return layers.get(low);
  }
}
