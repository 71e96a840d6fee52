package overread.dicom.seg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

/// What one segment of a segmentation stands for (PS3.3 C.8.20.4).
///
/// @param number as the object has it; numbers may have gaps, and only label maps have a 0
/// @param category what kind of thing, such as an anatomical structure; null when the object
///   doesn't say
/// @param type the thing itself, such as a nodule; null when the object doesn't say
/// @param algorithmName as sent, also where no version makes it an algorithm
/// @param algorithm name and version; null for one drawn by hand, or when the version is missing
/// @param trackingUid joins this segment to the same finding in other objects
/// @param colour null when the object recommends none
public record Segment(
    int number,
    String label,
    String description,
    @Nullable CodedConcept category,
    @Nullable CodedConcept type,
    List<CodedConcept> typeModifiers,
    @Nullable CodedConcept anatomicRegion,
    @Nullable Laterality laterality,
    AlgorithmType algorithmType,
    String algorithmName,
    @Nullable Algorithm algorithm,
    @Nullable String trackingId,
    @Nullable String trackingUid,
    @Nullable Rgb colour) {

  public Segment {
    typeModifiers = List.copyOf(typeModifiers);
  }

  /// A segment that an algorithm drew, as the writer takes it.
  public static Segment automatic(
      int number,
      String label,
      CodedConcept category,
      CodedConcept type,
      Algorithm algorithm,
      String trackingId,
      String trackingUid,
      Rgb colour) {
    return new Segment(
        number,
        label,
        "",
        category,
        type,
        List.of(),
        null,
        null,
        AlgorithmType.AUTOMATIC,
        algorithm.name(),
        algorithm,
        trackingId,
        trackingUid,
        colour);
  }

  /// A segment that a person drew or corrected, as the writer takes it.
  public static Segment manual(
      int number,
      String label,
      CodedConcept category,
      CodedConcept type,
      String trackingId,
      String trackingUid,
      Rgb colour) {
    return new Segment(
        number,
        label,
        "",
        category,
        type,
        List.of(),
        null,
        null,
        AlgorithmType.MANUAL,
        "",
        null,
        trackingId,
        trackingUid,
        colour);
  }

  /// The same segment at a site of the body.
  public Segment at(@Nullable CodedConcept site, @Nullable Laterality side) {
    return new Segment(
        number,
        label,
        description,
        category,
        type,
        typeModifiers,
        site,
        side,
        algorithmType,
        algorithmName,
        algorithm,
        trackingId,
        trackingUid,
        colour);
  }

  /// The recommended colour, else one that stays the same for this segment.
  public Rgb displayColour() {
    return colour != null ? colour : Rgb.assigned(trackingUid != null ? trackingUid : label);
  }
}
