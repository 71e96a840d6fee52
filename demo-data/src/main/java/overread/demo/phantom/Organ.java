package overread.demo.phantom;

/// A solid with its Hounsfield value.
record Organ(Solid solid, double value) {}
