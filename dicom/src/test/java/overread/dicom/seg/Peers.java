package overread.dicom.seg;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Other programs that read what we write; tests are skipped where they are not installed.
final class Peers {

  private static final String COUNT =
      """
      import sys, pydicom, numpy
      d = pydicom.dcmread(sys.argv[1])
      a = d.pixel_array
      a = a if a.ndim == 3 else a[None]
      n = {}
      if d.SegmentationType == 'LABELMAP':
          for v, c in zip(*numpy.unique(a, return_counts=True)):
              if v: n[int(v)] = int(c)
      else:
          for f, g in zip(a, d.PerFrameFunctionalGroupsSequence):
              s = g.SegmentIdentificationSequence[0].ReferencedSegmentNumber
              n[s] = n.get(s, 0) + int(numpy.count_nonzero(f))
      for s in n: print(s, n[s])
      """;

  private Peers() {}

  /// Lines of dciodvfy that are errors, without the false alarm on the class of label maps, which
  /// its edition doesn't know.
  static List<String> dciodvfyErrors(Path file) throws IOException, InterruptedException {
    return run("dciodvfy", "-new", file.toString())
        .lines()
        .filter(line -> line.startsWith("Error"))
        .filter(line -> !line.equals("Error - Information Object Not found"))
        .toList();
  }

  static Map<Integer, Long> pydicomVoxels(Path file) throws IOException, InterruptedException {
    var voxels = new TreeMap<Integer, Long>();
    for (String line : run("/usr/bin/python3", "-c", COUNT, file.toString()).lines().toList()) {
      String[] words = line.split(" ");
      voxels.put(Integer.valueOf(words[0]), Long.valueOf(words[1]));
    }
    return voxels;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    boolean installed =
        Path.of(command[0]).isAbsolute()
            ? Files.isExecutable(Path.of(command[0]))
            : List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
    assumeTrue(installed, command[0] + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
