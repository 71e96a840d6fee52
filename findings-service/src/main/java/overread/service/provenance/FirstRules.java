package overread.service.provenance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.review.finding.Algorithm;

/// Tells acquired images from everything derived, by SOP class and image type.
public final class FirstRules implements Classifier {
  private static final Set<String> NO_IMAGES =
      Set.of(
          "SEG",
          "SR",
          "PR",
          "KO",
          "DOC",
          "RTSTRUCT",
          "RTPLAN",
          "RTDOSE",
          "REG",
          "FID",
          "RWV",
          "OT");

  @Override
  public Provenance classify(Attributes data) {
    var acquired =
        data.contains(Tag.ROWS) && !NO_IMAGES.contains(data.getString(Tag.MODALITY, "OT"));
    return acquired
        ? new Provenance(true, "NONE", null, null)
        : new Provenance(false, "UNKNOWN", algorithm(data), null);
  }

  private static @Nullable Algorithm algorithm(Attributes data) {
    var model = data.getString(Tag.MANUFACTURER_MODEL_NAME, "");
    var version = data.getString(Tag.SOFTWARE_VERSIONS, "");
    return model.isBlank() || version.isBlank()
        ? null
        : new Algorithm(model, version, data.getString(Tag.MANUFACTURER, ""));
  }

  @Override
  public StoredFindings.OfObject findings(DicomObject object, String sopUid) {
    return new StoredFindings.OfObject(sopUid, List.of(), null);
  }
}
