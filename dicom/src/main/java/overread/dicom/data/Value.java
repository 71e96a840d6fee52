package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// A value that was set or already taken from its source.
sealed interface Value {
  /// Little-endian bytes without padding.
  record Raw(MemorySegment bytes) implements Value {}

  /// Text not yet encoded, one entry for each value.
  ///
  /// @param asRead copied from what was read, so not held to the limits of what is written
  record Texts(List<String> values, boolean asRead) implements Value {
    Texts(List<String> values) {
      this(values, false);
    }
  }

  /// Items of a sequence.
  record Items(List<Attributes> items) implements Value {}

  /// Encapsulated data: the first fragment is the basic offset table.
  record Fragments(List<MemorySegment> fragments) implements Value {}

  /// A reference to a value kept elsewhere, from DICOM JSON.
  record Bulk(String uri) implements Value {}
}
