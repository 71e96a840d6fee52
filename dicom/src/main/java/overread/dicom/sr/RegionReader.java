package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.review.finding.ImagePoint;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// Turns coordinates and segment references of a report into regions. What has no place is named in
/// `notes` and not guessed.
final class RegionReader {
  private final SrDocument document;
  private final List<Region> regions = new ArrayList<>();
  private final List<String> notes;

  RegionReader(SrDocument document, List<String> notes) {
    this.document = document;
    this.notes = notes;
  }

  List<Region> regions() {
    return regions;
  }

  void planar(PlanarItem item) {
    Shape shape = shape(item.path(), item.graphicType());
    List<InstanceReference> images = images(item);
    if (images.isEmpty()) {
      notes.add("Item " + item.path() + " is drawn on no image, so it cannot be placed.");
    }
    if (shape == null || !usable(item.path(), item.points())) {
      return;
    }
    List<ImagePoint> points = new ArrayList<>(item.points().size());
    for (int i = 0; i < item.points().size(); i++) {
      points.add(new ImagePoint(item.points().get(i, 0), item.points().get(i, 1)));
    }
    for (InstanceReference image : images) {
      if (image.frames().isEmpty() && manyFrames(image.sopClassUid())) {
        notes.add(
            "Item "
                + item.path()
                + " doesn't say which frame of a multi-frame image it is drawn on; the first is"
                + " taken.");
      }
      List<Integer> frames = image.frames().isEmpty() ? List.of(1) : image.frames();
      for (int frame : frames) {
        if (frame >= 1) {
          regions.add(new Region.OnImage(image.sopInstanceUid(), frame, shape, points));
        } else {
          notes.add("Item " + item.path() + " names frame " + frame + "; frames count from 1.");
        }
      }
    }
  }

  private static boolean manyFrames(String sopClassUid) {
    String name = Uid.name(sopClassUid);
    return name.contains("Multi-frame")
        || name.contains("Enhanced")
        || name.contains("Tomosynthesis");
  }

  void spatial(SpatialItem item) {
    Shape shape = shape(item.path(), item.graphicType());
    String frameOfReference = item.frameOfReferenceUid();
    if (frameOfReference == null || frameOfReference.isBlank()) {
      notes.add("Item " + item.path() + " names no frame of reference, so it cannot be placed.");
      return;
    }
    if (shape == null || !usable(item.path(), item.points())) {
      return;
    }
    List<PatientPoint> points = new ArrayList<>(item.points().size());
    for (int i = 0; i < item.points().size(); i++) {
      points.add(
          new PatientPoint(
              item.points().get(i, 0), item.points().get(i, 1), item.points().get(i, 2)));
    }
    regions.add(new Region.InSpace(frameOfReference, shape, points));
  }

  void segments(ObjectItem item) {
    InstanceReference reference = item.reference();
    if (reference.sopInstanceUid().isBlank() || reference.segments().isEmpty()) {
      notes.add("Item " + item.path() + " refers to a segment without naming it.");
      return;
    }
    for (int segment : reference.segments()) {
      regions.add(new Region.OfSegment(reference.sopInstanceUid(), segment, reference.frames()));
    }
  }

  private List<InstanceReference> images(PlanarItem item) {
    List<InstanceReference> images = new ArrayList<>();
    for (ContentItem child : item.children()) {
      if (child.relationship() != Relationship.SELECTED_FROM) {
        continue;
      }
      Optional<ContentItem> target =
          child instanceof ByReferenceItem reference
              ? document.resolve(reference)
              : Optional.of(child);
      if (target.isPresent()
          && target.get() instanceof ObjectItem object
          && !object.reference().sopInstanceUid().isBlank()) {
        images.add(object.reference());
      }
    }
    return images;
  }

  private boolean usable(String path, Coordinates points) {
    boolean usable = points.size() > 0 && points.finite();
    if (!usable) {
      notes.add("Item " + path + " has no usable coordinates.");
    }
    return usable;
  }

  private @Nullable Shape shape(String path, String graphicType) {
    for (Shape shape : Shape.values()) {
      if (shape.name().equals(graphicType)) {
        return shape;
      }
    }
    notes.add("Item " + path + " has the unknown graphic type \"" + graphicType + "\".");
    return null;
  }
}
