package overread.hanging.protocol;

/// The window a viewport starts with, in the units of the rescaled values (HU for CT).
public record InitialWindow(String name, double center, double width) {
  public InitialWindow {
    if (!(width > 0)) {
      throw new IllegalArgumentException("The width of window " + name + " must be above 0.");
    }
  }
}
