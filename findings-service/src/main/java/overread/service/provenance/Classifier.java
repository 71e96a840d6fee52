package overread.service.provenance;

import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;

/// Tells what an object is: acquired or derived, by which algorithm, and what it found.
public interface Classifier {
  /// Where an object comes from. In doubt it is not an acquired image.
  Provenance classify(Attributes data);

  /// What a result object says; a problem instead of an exception when it can't be read.
  StoredFindings.OfObject findings(DicomObject object, String sopUid);
}
