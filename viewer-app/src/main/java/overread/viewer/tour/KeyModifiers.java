package overread.viewer.tour;

/// Modifiers that are down with a key.
record KeyModifiers(boolean control, boolean alt, boolean shift) {
  static final KeyModifiers NONE = new KeyModifiers(false, false, false);
  static final KeyModifiers CONTROL = new KeyModifiers(true, false, false);
  static final KeyModifiers SHIFT = new KeyModifiers(false, false, true);
  static final KeyModifiers ALT = new KeyModifiers(false, true, false);
}
