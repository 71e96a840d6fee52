package overread.demo.phantom;

import java.util.Random;

/// Smooth random variation in space and scanner noise in the image, the same for the same seed.
final class Texture {
  private static final int SIZE = 64;
  private static final int MASK = SIZE - 1;
  private static final int TILE = 1024;

  private final float[] lattice = new float[SIZE * SIZE * SIZE];
  private final float[] noise = new float[TILE * TILE];

  Texture(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = random.nextFloat() * 2 - 1;
    }
    float[] white = new float[TILE * TILE];
    for (int i = 0; i < white.length; i++) {
      white[i] = (float) random.nextGaussian();
    }
    // A reconstruction filter passes middle frequencies: a small blur less a larger one.
    double square = 0;
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        float near = 0;
        float far = 0;
        for (int dy = -2; dy <= 2; dy++) {
          for (int dx = -2; dx <= 2; dx++) {
            float value = white[((y + dy) & (TILE - 1)) * TILE + ((x + dx) & (TILE - 1))];
            int ring = dx * dx + dy * dy;
            near += ring == 0 ? value : ring == 1 ? value * 0.6f : ring == 2 ? value * 0.36f : 0;
            far += value / 25;
          }
        }
        float value = near - 1.6f * far;
        noise[y * TILE + x] = value;
        square += value * value;
      }
    }
    float scale = (float) (1 / Math.sqrt(square / noise.length));
    for (int i = 0; i < noise.length; i++) {
      noise[i] *= scale;
    }
  }

  /// Smooth variation from −1 to 1 with features of about `grain` mm.
  double at(double x, double y, double z, double grain) {
    double u = x / grain + 1000;
    double v = y / grain + 1000;
    double w = z / grain + 1000;
    int i = (int) u;
    int j = (int) v;
    int k = (int) w;
    double fu = u - i;
    double fv = v - j;
    double fw = w - k;
    double low =
        mix(
            mix(cell(i, j, k), cell(i + 1, j, k), fu),
            mix(cell(i, j + 1, k), cell(i + 1, j + 1, k), fu),
            fv);
    double high =
        mix(
            mix(cell(i, j, k + 1), cell(i + 1, j, k + 1), fu),
            mix(cell(i, j + 1, k + 1), cell(i + 1, j + 1, k + 1), fu),
            fv);
    return mix(low, high, fw);
  }

  /// Adds noise of this standard deviation to a square slice.
  void addNoise(float[] slice, int size, double deviation, long sliceSeed) {
    Random random = new Random(sliceSeed);
    int offsetX = random.nextInt(TILE);
    int offsetY = random.nextInt(TILE);
    boolean mirrored = random.nextBoolean();
    for (int y = 0; y < size; y++) {
      int row = ((y + offsetY) & (TILE - 1)) * TILE;
      for (int x = 0; x < size; x++) {
        int column = ((mirrored ? size - x : x) + offsetX) & (TILE - 1);
        slice[y * size + x] += (float) deviation * noise[row + column];
      }
    }
  }

  private float cell(int i, int j, int k) {
    return lattice[((k & MASK) * SIZE + (j & MASK)) * SIZE + (i & MASK)];
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t * t * (3 - 2 * t);
  }
}
