package overread.dicom.seg;

import java.time.LocalDateTime;
import overread.dicom.data.Uid;

/// What tells one written segmentation from another. With the same identity and input the writer
/// gives the same bytes.
///
/// @param contentLabel a short name in upper case, at most 16 characters
/// @param contentCreator the person who drew or corrected it, as a DICOM person name; empty for a
///   program
public record SegmentationIdentity(
    String sopInstanceUid,
    String seriesInstanceUid,
    String dimensionOrganizationUid,
    int seriesNumber,
    int instanceNumber,
    String seriesDescription,
    String contentLabel,
    String contentDescription,
    String contentCreator,
    LocalDateTime created) {

  public SegmentationIdentity {
    if (!contentLabel.matches("[A-Z0-9_ ]{1,16}")) {
      throw new IllegalArgumentException(
          "The content label '"
              + contentLabel
              + "' may have at most 16 capital letters, digits, spaces and underscores.");
    }
  }

  /// In a new series of its own, with new identifiers.
  public static SegmentationIdentity inNewSeries(
      int seriesNumber, String description, String contentLabel, LocalDateTime created) {
    return new SegmentationIdentity(
        Uid.create(),
        Uid.create(),
        Uid.create(),
        seriesNumber,
        1,
        description,
        contentLabel,
        description,
        "",
        created);
  }
}
