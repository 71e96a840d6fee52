package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;
import overread.review.finding.Region;

/// One detection of a CAD report: a single image finding or a composite feature (TID 4004 and
/// 4006).
///
/// @param path of its CODE item
/// @param code what was detected
/// @param composite whether it stands for several findings together
/// @param operatingPoint CAD Operating Point from which it is to be shown, or null
/// @param laterality of the image that it was found on, where the report says so; or null
/// @param regions centre and outline, in the order of the report
/// @param notes what was not understood, as sentences
public record CadFinding(
    String path,
    CodedConcept code,
    boolean composite,
    RenderingIntent intent,
    @Nullable Double operatingPoint,
    @Nullable String trackingIdentifier,
    @Nullable String trackingUid,
    @Nullable CodedConcept site,
    @Nullable Laterality laterality,
    List<Region> regions,
    List<GroupMeasurement> measurements,
    List<GroupEvaluation> evaluations,
    @Nullable Algorithm algorithm,
    List<String> notes) {
  public CadFinding {
    regions = List.copyOf(regions);
    measurements = List.copyOf(measurements);
    evaluations = List.copyOf(evaluations);
    notes = List.copyOf(notes);
  }
}
