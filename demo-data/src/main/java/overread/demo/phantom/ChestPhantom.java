package overread.demo.phantom;

import java.util.ArrayList;
import java.util.List;

/// A chest, sampled slice by slice. The same build gives the same values in any order of slices.
public final class ChestPhantom implements Phantom {
  private final Build build;
  private final Texture texture;
  private final ChestWall wall;
  private final Bones bones;
  private final Spine spine;
  private final Mediastinum mediastinum;
  private final LungTrees trees;
  private final List<Organ> planted = new ArrayList<>();

  public ChestPhantom(Build build) {
    this.build = build;
    texture = new Texture(build.seed());
    wall = new ChestWall(texture, build.extraFat());
    bones = new Bones(texture);
    spine = new Spine(texture);
    mediastinum = new Mediastinum();
    trees = new LungTrees(mediastinum, build.seed() + 1);
    for (Nodule nodule : build.nodules()) {
      planted.add(new Organ(nodule.solid(texture), nodule.value()));
    }
    for (List<Point> way : build.tortuousVessels()) {
      double[][] stations = new double[way.size()][];
      for (int i = 0; i < stations.length; i++) {
        boolean end = i == 0 || i == stations.length - 1;
        Point p = way.get(i);
        stations[i] = new double[] {p.x(), p.y(), p.z(), end ? 1.3 : 2.6};
      }
      planted.add(new Organ(Tube.through(stations), 60));
    }
  }

  @Override
  public short[] slice(Grid grid, double z, double thickness) {
    int pixels = grid.size() * grid.size();
    float[] sum = new float[pixels];
    int layers = 2;
    Grid model = grid;
    for (int layer = 0; layer < layers; layer++) {
      double offset = ((layer + 0.5) / layers - 0.5) * thickness * 0.8;
      float[] values = layer(model, z - build.shift().z() + offset);
      for (int i = 0; i < pixels; i++) {
        sum[i] += values[i] / layers;
      }
    }
    texture.addNoise(
        sum, grid.size(), build.noise(), build.noiseSeed() * 7919 + Math.round(z * 10));
    short[] result = new short[pixels];
    for (int i = 0; i < pixels; i++) {
      result[i] = (short) Math.clamp(Math.round(sum[i]), -1024, 3071);
    }
    return result;
  }

  private float[] layer(Grid grid, double z) {
    SliceCanvas canvas = new SliceCanvas(grid, z);
    Section section = new Section(z);
    Table.paint(canvas);
    wall.paint(canvas, section);
    bones.paint(canvas, section);
    trees.paint(canvas);
    for (Organ organ : planted) {
      canvas.paint(organ.solid(), organ.value(), 1.2);
    }
    mediastinum.paint(canvas);
    spine.paint(canvas, section);
    canvas.blur(0.12f);
    return canvas.values;
  }
}
