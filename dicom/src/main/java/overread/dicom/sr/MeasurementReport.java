package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;

/// What an imaging measurement report (TID 1500) says: its groups, and the statements that stand
/// outside of groups.
///
/// @param groups every measurement group of the tree, wherever it stands
/// @param observers who observed, in order
/// @param algorithm of the document as a whole, or null
/// @param loose items with a value that belong to no group: derived measurements and qualitative
///   evaluations
public record MeasurementReport(
    List<MeasurementGroup> groups,
    List<Observer> observers,
    @Nullable Algorithm algorithm,
    List<ContentItem> loose) {
  public MeasurementReport {
    groups = List.copyOf(groups);
    observers = List.copyOf(observers);
    loose = List.copyOf(loose);
  }

  /// Reads the groups of a document; a document of another kind has none.
  public static MeasurementReport read(SrDocument document) {
    List<MeasurementGroup> groups = new ArrayList<>();
    List<ContentItem> loose = new ArrayList<>();
    Algorithm algorithm = AlgorithmIdentification.ofDocument(document).orElse(null);
    collect(document, document.root(), algorithm, groups, loose);
    return new MeasurementReport(groups, Observer.read(document.root()), algorithm, loose);
  }

  private static void collect(
      SrDocument document,
      ContentItem item,
      @Nullable Algorithm outer,
      List<MeasurementGroup> groups,
      List<ContentItem> loose) {
    Algorithm algorithm = AlgorithmIdentification.read(item, document.equipment()).orElse(outer);
    for (ContentItem child : item.children()) {
      if (child.is(Codes.MEASUREMENT_GROUP) && child instanceof ContainerItem) {
        MeasurementGroup group = GroupReader.read(document, child, algorithm);
        groups.add(group);
        collect(document, child, group.algorithm(), groups, new ArrayList<>());
      } else if (child instanceof ContainerItem && !child.is(Codes.IMAGE_LIBRARY)) {
        collect(document, child, algorithm, groups, loose);
      } else if (child.relationship() == Relationship.CONTAINS && says(child)) {
        loose.add(child);
      }
    }
  }

  private static boolean says(ContentItem item) {
    return switch (item) {
      case TextItem _, CodeItem _, NumericItem _, PlanarItem _, SpatialItem _, UnknownItem _ ->
          true;
      case ContainerItem _,
          TimeItem _,
          UidItem _,
          PersonNameItem _,
          TimeRangeItem _,
          ObjectItem _,
          ByReferenceItem _ ->
          false;
    };
  }
}
