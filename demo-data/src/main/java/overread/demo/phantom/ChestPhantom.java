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
  public short[] slice(Grid grid, double z) {
    double level = (z - build.shift().z()) / build.size();
    SliceCanvas canvas =
        new SliceCanvas(
            grid.moved(-build.shift().x(), -build.shift().y()).scaled(1 / build.size()), level);
    Section section = new Section(level);
    Table.paint(canvas);
    bones.paint(canvas, section, wall.paint(canvas, section));
    trees.paint(canvas);
    for (Organ organ : planted) {
      canvas.paint(organ.solid(), organ.value(), 1.2);
    }
    mediastinum.paint(canvas);
    spine.paint(canvas, section);
    canvas.blur(0.12f);
    texture.addNoise(
        canvas.values, grid.size(), build.noise(), build.noiseSeed() * 7919 + Math.round(z * 10));
    short[] result = new short[canvas.values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (short) Math.clamp(Math.round(canvas.values[i]), -1024, 3071);
    }
    return result;
  }
}
