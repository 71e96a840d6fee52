package overread.dicom.pr;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.LocatedReference;

/// Reads the inputs of blending states, of the older kind and of the advanced one.
final class BlendingReader {
  private BlendingReader() {}

  static List<BlendingInput> read(Attributes data, PresentationKind kind, List<String> warnings) {
    return switch (kind) {
      case BLENDING -> blending(data, warnings);
      case ADVANCED_BLENDING -> advanced(data, warnings);
      case GREYSCALE, COLOUR, PSEUDO_COLOUR, XA_XRF, OTHER, NONE -> List.of();
    };
  }

  private static List<BlendingInput> blending(Attributes data, List<String> warnings) {
    List<BlendingInput> inputs = new ArrayList<>();
    if (data.getSequence(Tag.BLENDING_SEQUENCE).size() != 2) {
      warnings.add("A blending state needs two inputs; this one is not applied.");
    }
    for (Attributes item : data.getSequence(Tag.BLENDING_SEQUENCE)) {
      boolean above = item.getString(Tag.BLENDING_POSITION, "").equals("SUPERIMPOSED");
      inputs.add(
          new BlendingInput(
              above ? 2 : 1,
              above,
              null,
              images(item, data),
              PresentationReader.voi(item.getSequence(Tag.SOFTCOPY_VOI_LUT_SEQUENCE), warnings),
              above && data.contains(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR),
              false,
              item));
    }
    return inputs;
  }

  private static List<BlendingInput> advanced(Attributes data, List<String> warnings) {
    List<BlendingInput> inputs = new ArrayList<>();
    for (Attributes item : data.getSequence(Tag.ADVANCED_BLENDING_SEQUENCE)) {
      int number = item.getInt(Tag.BLENDING_INPUT_NUMBER, inputs.size() + 1);
      inputs.add(
          new BlendingInput(
              number,
              number > 1,
              item.getString(Tag.SERIES_INSTANCE_UID),
              images(item, data),
              PresentationReader.voi(item.getSequence(Tag.SOFTCOPY_VOI_LUT_SEQUENCE), warnings),
              item.contains(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR)
                  || !item.getSequence(Tag.PALETTE_COLOR_LOOKUP_TABLE_SEQUENCE).isEmpty(),
              !item.getSequence(Tag.THRESHOLD_SEQUENCE).isEmpty(),
              item));
    }
    if (inputs.size() > 2) {
      warnings.add("The state blends more than two inputs.");
    }
    return inputs;
  }

  private static List<LocatedReference> images(Attributes item, Attributes data) {
    String studyUid =
        item.getString(Tag.STUDY_INSTANCE_UID, data.getString(Tag.STUDY_INSTANCE_UID, ""));
    List<LocatedReference> images = new ArrayList<>(PresentationReader.located(item, studyUid));
    String seriesUid = item.getString(Tag.SERIES_INSTANCE_UID, "");
    PresentationReader.images(item)
        .forEach(image -> images.add(new LocatedReference(studyUid, seriesUid, image)));
    return images;
  }
}
