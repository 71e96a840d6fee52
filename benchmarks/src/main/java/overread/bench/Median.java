package overread.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Times a piece of work several times after a warm-up and takes the median.
final class Median {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Median() {}

  /// Milliseconds on the clock.
  static double wall(int warmUps, int runs, Callable<?> work) throws Exception {
    return of(warmUps, runs, work, false);
  }

  /// Milliseconds of processor time of the calling thread.
  static double cpu(int warmUps, int runs, Callable<?> work) throws Exception {
    return of(warmUps, runs, work, true);
  }

  private static double of(int warmUps, int runs, Callable<?> work, boolean cpu) throws Exception {
    for (int i = 0; i < warmUps; i++) {
      work.call();
    }
    var times = new double[runs];
    for (int i = 0; i < runs; i++) {
      var start = now(cpu);
      work.call();
      times[i] = (now(cpu) - start) / 1e6;
    }
    return of(times);
  }

  static double of(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// Processor time of the calling thread so far, in milliseconds.
  static double cpuNow() {
    return THREADS.getCurrentThreadCpuTime() / 1e6;
  }

  private static long now(boolean cpu) {
    return cpu ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
