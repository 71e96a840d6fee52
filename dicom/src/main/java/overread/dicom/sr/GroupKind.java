package overread.dicom.sr;

import overread.review.finding.Finding;
import overread.review.finding.Region;

/// The templates of measurement groups. One document holds groups of one kind only, so that
/// validators can tell which rules apply.
enum GroupKind {
  /// One shape on one image.
  PLANAR("1410"),
  /// A segment of a segmentation.
  SEGMENTED("1411"),
  /// Anything else: no place, several places, places in space.
  PLAIN("1501");

  private final String template;

  GroupKind(String template) {
    this.template = template;
  }

  String template() {
    return template;
  }

  static GroupKind of(Finding finding) {
    boolean segmented = finding.regions().stream().anyMatch(Region.OfSegment.class::isInstance);
    if (segmented) {
      return SEGMENTED;
    }
    boolean planar =
        finding.regions().size() == 1 && finding.regions().getFirst() instanceof Region.OnImage;
    return planar ? PLANAR : PLAIN;
  }
}
