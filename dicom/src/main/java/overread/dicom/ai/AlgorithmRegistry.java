package overread.dicom.ai;

import java.util.Optional;
import overread.dicom.document.Equipment;
import overread.review.finding.Algorithm;

/// What a site knows of its algorithms and devices. The classifier asks; it keeps nothing.
public interface AlgorithmRegistry {
  /// The registered algorithm that this equipment is, or that this sender (application entity title
  /// or client id, perhaps empty) delivers.
  Optional<Algorithm> algorithm(Equipment equipment, String sender);

  /// Whether this equipment acquires images, so that what it observes is no AI finding.
  boolean acquisitionDevice(Equipment equipment);

  /// Whether this equipment is one where only people make results.
  boolean humanSystem(Equipment equipment);

  /// Whether an object of this series description or title is made by an algorithm, by the site's
  /// rules.
  boolean describesAi(String description);

  /// Whether the object with this SOP Instance UID is already known to be made by an algorithm.
  boolean knownAi(String sopInstanceUid);

  /// A registry that knows nothing.
  static AlgorithmRegistry empty() {
    return new AlgorithmRegistry() {
      @Override
      public Optional<Algorithm> algorithm(Equipment equipment, String sender) {
        return Optional.empty();
      }

      @Override
      public boolean acquisitionDevice(Equipment equipment) {
        return false;
      }

      @Override
      public boolean humanSystem(Equipment equipment) {
        return false;
      }

      @Override
      public boolean describesAi(String description) {
        return false;
      }

      @Override
      public boolean knownAi(String sopInstanceUid) {
        return false;
      }
    };
  }
}
