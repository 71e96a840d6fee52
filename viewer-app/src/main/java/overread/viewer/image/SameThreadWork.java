package overread.viewer.image;

/// Does everything at once, for tests and command-line rendering.
final class SameThreadWork implements BackgroundWork {
  @Override
  public void fetch(Runnable task) {
    task.run();
  }

  @Override
  public void compute(Runnable task) {
    task.run();
  }

  @Override
  public void show(Runnable task) {
    task.run();
  }
}
