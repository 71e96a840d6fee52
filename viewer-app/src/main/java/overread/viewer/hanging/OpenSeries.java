package overread.viewer.hanging;

import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;

/// A series of the open study, with its stack once somebody looks at it.
public final class OpenSeries {
  private final ImageArchive.Series series;
  private final boolean prior;
  private final BackgroundWork work;
  private ImageStack[] stack = {};

  OpenSeries(ImageArchive.Series series, boolean prior, BackgroundWork work) {
    this.series = series;
    this.prior = prior;
    this.work = work;
  }

  /// What it is.
  public ImageArchive.Series series() {
    return series;
  }

  /// Whether it belongs to an earlier study.
  public boolean prior() {
    return prior;
  }

  /// How many images it has.
  public int images() {
    return series.frames().headers().size();
  }

  /// Its slices; decoding begins with the first call.
  public ImageStack stack() {
    if (stack.length == 0) {
      stack = new ImageStack[] {ImageStack.open(series.frames(), work)};
    }
    return stack[0];
  }

  /// Whether decoding has begun.
  boolean opened() {
    return stack.length > 0;
  }

  void close() {
    if (stack.length > 0) {
      stack[0].close();
      stack = new ImageStack[] {};
    }
  }
}
