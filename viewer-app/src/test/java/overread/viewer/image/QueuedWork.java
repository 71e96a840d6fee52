package overread.viewer.image;

import java.util.ArrayDeque;
import java.util.Deque;

/// Background work that a test runs step by step.
public final class QueuedWork implements BackgroundWork {
  private final Deque<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void fetch(Runnable task) {
    tasks.add(task);
  }

  @Override
  public void compute(Runnable task) {
    tasks.add(task);
  }

  @Override
  public void show(Runnable task) {
    tasks.add(task);
  }

  /// Runs the next task; false when there is none.
  public boolean step() {
    var task = tasks.poll();
    if (task == null) {
      return false;
    }
    task.run();
    return true;
  }

  public void runAll() {
    while (step()) {
      continue;
    }
  }
}
