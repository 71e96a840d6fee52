package overread.dicom.pr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.DicomTime;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.document.StudyHeader;
import overread.dicom.image.Window;

/// Writes Grayscale Softcopy Presentation States (PS3.3 A.33.1).
public final class PresentationStateWriter {
  private PresentationStateWriter() {}

  /// The data set of a state. Modality transform and, unless a window is asked for, windows are
  /// those of the images, so that the images look as before and only the marks are added.
  ///
  /// @throws IllegalArgumentException where images differ in their modality transform
  public static Attributes write(PresentationRequest request) {
    Attributes first = request.images().getFirst();
    Attributes data = new Attributes();
    StudyHeader.copy(first, data);
    identity(request, data);
    request.equipment().write(data);
    relationship(request, data);
    displayedArea(first, data);
    modalityTransform(request.images(), data);
    windows(request, data);
    data.setString(
        Tag.PRESENTATION_LUT_SHAPE,
        first.getString(
            Tag.PRESENTATION_LUT_SHAPE,
            first.getString(Tag.PHOTOMETRIC_INTERPRETATION, "").equals("MONOCHROME1")
                ? "INVERSE"
                : "IDENTITY"));
    AnnotationWriter.write(request, data);
    return data;
  }

  private static void identity(PresentationRequest request, Attributes data) {
    data.setString(Tag.SOP_CLASS_UID, Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE);
    data.setString(Tag.SOP_INSTANCE_UID, Uid.create());
    data.setString(Tag.SERIES_INSTANCE_UID, request.seriesInstanceUid());
    data.setString(Tag.MODALITY, "PR");
    data.setInt(Tag.SERIES_NUMBER, request.seriesNumber());
    data.setInt(Tag.INSTANCE_NUMBER, request.instanceNumber());
    data.setString(Tag.SERIES_DESCRIPTION, request.seriesDescription());
    data.setString(Tag.CONTENT_LABEL, request.label());
    data.setString(Tag.CONTENT_DESCRIPTION, request.description());
    data.setString(Tag.CONTENT_CREATOR_NAME, request.creator());
    data.setString(Tag.PRESENTATION_CREATION_DATE, DicomTime.date(request.created()));
    data.setString(Tag.PRESENTATION_CREATION_TIME, DicomTime.time(request.created()));
  }

  private static void relationship(PresentationRequest request, Attributes data) {
    Map<String, Attributes> series = new LinkedHashMap<>();
    for (Attributes image : request.images()) {
      Attributes item =
          series.computeIfAbsent(
              image.getString(Tag.SERIES_INSTANCE_UID, ""),
              uid ->
                  data.addItem(Tag.REFERENCED_SERIES_SEQUENCE)
                      .setString(Tag.SERIES_INSTANCE_UID, uid));
      ReferenceCoding.write(reference(image), item.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
    }
  }

  private static InstanceReference reference(Attributes image) {
    return InstanceReference.of(
        image.getString(Tag.SOP_CLASS_UID, ""), image.getString(Tag.SOP_INSTANCE_UID, ""));
  }

  private static void displayedArea(Attributes image, Attributes data) {
    Attributes area = data.addItem(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE);
    area.setInt(Tag.DISPLAYED_AREA_TOP_LEFT_HAND_CORNER, 1, 1);
    area.setInt(
        Tag.DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER,
        image.getInt(Tag.COLUMNS, 1),
        image.getInt(Tag.ROWS, 1));
    area.setString(Tag.PRESENTATION_SIZE_MODE, "SCALE TO FIT");
    double[] spacing = image.getDoubles(Tag.PIXEL_SPACING);
    if (spacing.length == 2 && spacing[0] > 0 && spacing[1] > 0) {
      area.setDouble(Tag.PRESENTATION_PIXEL_SPACING, spacing);
    } else {
      area.setInt(Tag.PRESENTATION_PIXEL_ASPECT_RATIO, 1, 1);
    }
  }

  private static void modalityTransform(List<Attributes> images, Attributes data) {
    Set<String> transforms = new LinkedHashSet<>();
    for (Attributes image : images) {
      transforms.add(
          image.getString(Tag.RESCALE_SLOPE, "1")
              + "/"
              + image.getString(Tag.RESCALE_INTERCEPT, "0"));
    }
    if (transforms.size() > 1) {
      throw new IllegalArgumentException(
          "The images are rescaled differently, so they need a presentation state each.");
    }
    Attributes first = images.getFirst();
    List<Attributes> lookup = first.getSequence(Tag.MODALITY_LUT_SEQUENCE);
    if (!lookup.isEmpty()) {
      data.setSequence(Tag.MODALITY_LUT_SEQUENCE, List.of(lookup.getFirst().copy()));
    } else if (first.hasValue(Tag.RESCALE_SLOPE)) {
      data.setString(Tag.RESCALE_SLOPE, first.getString(Tag.RESCALE_SLOPE, "1"));
      data.setString(Tag.RESCALE_INTERCEPT, first.getString(Tag.RESCALE_INTERCEPT, "0"));
      data.setString(
          Tag.RESCALE_TYPE,
          first.getString(
              Tag.RESCALE_TYPE, first.getString(Tag.MODALITY, "").equals("CT") ? "HU" : "US"));
    }
  }

  private static void windows(PresentationRequest request, Attributes data) {
    Window window = request.window();
    if (window != null) {
      Attributes item = data.addItem(Tag.SOFTCOPY_VOI_LUT_SEQUENCE);
      item.setDouble(Tag.WINDOW_CENTER, window.center());
      item.setDouble(Tag.WINDOW_WIDTH, window.width());
      if (window.function() != Window.Function.LINEAR) {
        item.setString(Tag.VOI_LUT_FUNCTION, window.function().name());
      }
      return;
    }
    Map<List<String>, List<Attributes>> byValues = new LinkedHashMap<>();
    for (Attributes image : request.images()) {
      shown(image)
          .ifPresent(key -> byValues.computeIfAbsent(key, _ -> new ArrayList<>()).add(image));
    }
    for (List<Attributes> images : byValues.values()) {
      Attributes item = data.addItem(Tag.SOFTCOPY_VOI_LUT_SEQUENCE);
      if (images.size() < request.images().size()) {
        images.forEach(image ->
            ReferenceCoding.write(reference(image), item.addItem(Tag.REFERENCED_IMAGE_SEQUENCE)));
      }
      values(images.getFirst(), item);
    }
  }

  /// What tells the values of interest of an image from those of another one; empty if it has none.
  private static Optional<List<String>> shown(Attributes image) {
    if (image.hasValue(Tag.WINDOW_CENTER) && image.hasValue(Tag.WINDOW_WIDTH)) {
      return Optional.of(
          List.of(
              image.getString(Tag.WINDOW_CENTER, ""),
              image.getString(Tag.WINDOW_WIDTH, ""),
              image.getString(Tag.VOI_LUT_FUNCTION, "")));
    }
    return image.getItem(Tag.VOI_LUT_SEQUENCE) == null
        ? Optional.empty()
        : Optional.of(List.of(image.getString(Tag.SOP_INSTANCE_UID, "")));
  }

  private static void values(Attributes image, Attributes item) {
    Attributes lookup = image.getItem(Tag.VOI_LUT_SEQUENCE);
    if (image.hasValue(Tag.WINDOW_CENTER) && image.hasValue(Tag.WINDOW_WIDTH)) {
      item.setDouble(Tag.WINDOW_CENTER, image.getDouble(Tag.WINDOW_CENTER, 0));
      item.setDouble(Tag.WINDOW_WIDTH, image.getDouble(Tag.WINDOW_WIDTH, 1));
      item.addSelected(image, Tag.VOI_LUT_FUNCTION);
    } else if (lookup != null) {
      item.setSequence(Tag.VOI_LUT_SEQUENCE, List.of(lookup.copy()));
    }
  }
}
