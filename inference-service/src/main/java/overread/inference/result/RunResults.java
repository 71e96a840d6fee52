package overread.inference.result;

import java.util.List;
import overread.dicom.data.DicomObject;

/// The objects of one run, in the order in which they refer to each other.
public record RunResults(List<DicomObject> objects) {
  public RunResults {
    objects = List.copyOf(objects);
  }
}
