package overread.viewer.declaration;

/// What the drawer beside the rail shows.
public enum Drawer {
  CLOSED,
  DECLARATION,
  EXPLANATION
}
