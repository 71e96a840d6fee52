package overread.demo.phantom;

import java.util.List;

/// Who lies on the table, and how.
///
/// @param size relative to the model
/// @param extraFat mm of fat under the skin beyond the model's
/// @param seed for vessels, textures and noise; the same person keeps it
/// @param noiseSeed changes from scan to scan
/// @param shift where the model's origin lies in the scan, mm
public record Build(
    double size,
    double extraFat,
    long seed,
    long noiseSeed,
    double noise,
    Point shift,
    List<Nodule> nodules,
    List<List<Point>> tortuousVessels) {
  public Build {
    nodules = List.copyOf(nodules);
    tortuousVessels = List.copyOf(tortuousVessels);
  }
}
