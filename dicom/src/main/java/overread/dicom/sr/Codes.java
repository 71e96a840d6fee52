package overread.dicom.sr;

import overread.review.finding.CodedConcept;

/// The coded concepts of PS3.16 that this program reads or writes in structured reports.
public final class Codes {
  /// Coding scheme designator of DICOM's own codes.
  public static final String DCM = "DCM";

  /// Coding scheme designator of SNOMED CT.
  public static final String SCT = "SCT";

  /// Coding scheme designator of units of measurement.
  public static final String UCUM = "UCUM";

  // document titles and sections
  public static final CodedConcept IMAGING_MEASUREMENT_REPORT =
      dcm("126000", "Imaging Measurement Report");
  public static final CodedConcept MAMMOGRAPHY_CAD_REPORT = dcm("111036", "Mammography CAD Report");
  public static final CodedConcept CHEST_CAD_REPORT = dcm("112000", "Chest CAD Report");
  public static final CodedConcept IMAGE_LIBRARY = dcm("111028", "Image Library");
  public static final CodedConcept IMAGE_LIBRARY_GROUP = dcm("126200", "Image Library Group");
  public static final CodedConcept IMAGING_MEASUREMENTS = dcm("126010", "Imaging Measurements");
  public static final CodedConcept DERIVED_IMAGING_MEASUREMENTS =
      dcm("126011", "Derived Imaging Measurements");
  public static final CodedConcept QUALITATIVE_EVALUATIONS =
      new CodedConcept("C0034375", "UMLS", "Qualitative Evaluations");
  public static final CodedConcept MEASUREMENT_GROUP = dcm("125007", "Measurement Group");
  public static final CodedConcept PROCEDURE_REPORTED = dcm("121058", "Procedure reported");
  public static final CodedConcept MODALITY = dcm("121139", "Modality");
  public static final CodedConcept FRAME_OF_REFERENCE_UID = dcm("112227", "Frame of Reference UID");

  // language
  public static final CodedConcept LANGUAGE =
      dcm("121049", "Language of Content Item and Descendants");
  public static final CodedConcept COUNTRY_OF_LANGUAGE = dcm("121046", "Country of Language");
  public static final CodedConcept ENGLISH = new CodedConcept("en", "RFC5646", "English");

  // observers
  public static final CodedConcept OBSERVER_TYPE = dcm("121005", "Observer Type");
  public static final CodedConcept PERSON = dcm("121006", "Person");
  public static final CodedConcept DEVICE = dcm("121007", "Device");
  public static final CodedConcept PERSON_OBSERVER_NAME = dcm("121008", "Person Observer Name");
  public static final CodedConcept PERSON_OBSERVER_LOGIN =
      dcm("128774", "Person Observer's Login Name");
  public static final CodedConcept PERSON_OBSERVER_ORGANIZATION =
      dcm("121009", "Person Observer's Organization Name");
  public static final CodedConcept PERSON_OBSERVER_ROLE =
      dcm("121010", "Person Observer's Role in the Organization");
  public static final CodedConcept PERSON_OBSERVER_PROCEDURE_ROLE =
      dcm("121011", "Person Observer's Role in this Procedure");
  public static final CodedConcept DEVICE_OBSERVER_UID = dcm("121012", "Device Observer UID");
  public static final CodedConcept DEVICE_OBSERVER_NAME = dcm("121013", "Device Observer Name");
  public static final CodedConcept DEVICE_OBSERVER_MANUFACTURER =
      dcm("121014", "Device Observer Manufacturer");
  public static final CodedConcept DEVICE_OBSERVER_MODEL =
      dcm("121015", "Device Observer Model Name");
  public static final CodedConcept DEVICE_OBSERVER_SERIAL_NUMBER =
      dcm("121016", "Device Observer Serial Number");

  // algorithm identification, TID 4019
  public static final CodedConcept ALGORITHM_NAME = dcm("111001", "Algorithm Name");
  public static final CodedConcept ALGORITHM_VERSION = dcm("111003", "Algorithm Version");
  public static final CodedConcept ALGORITHM_PARAMETERS = dcm("111002", "Algorithm Parameters");
  public static final CodedConcept ALGORITHM_FAMILY = dcm("111000", "Algorithm Family");
  public static final CodedConcept ALGORITHM_MANUFACTURER = dcm("122405", "Algorithm Manufacturer");
  public static final CodedConcept PROCESSING_TYPE = dcm("111701", "Processing type");
  public static final CodedConcept MANUAL_PROCESSING = dcm("123109", "Manual Processing");
  public static final CodedConcept ARTIFICIAL_INTELLIGENCE =
      dcm("123110", "Artificial Intelligence");

  // measurement groups, TID 1410, 1411 and 1501
  public static final CodedConcept TRACKING_IDENTIFIER = dcm("112039", "Tracking Identifier");
  public static final CodedConcept TRACKING_UID = dcm("112040", "Tracking Unique Identifier");
  public static final CodedConcept FINDING_CATEGORY = sct("276214006", "Finding category");
  public static final CodedConcept FINDING = dcm("121071", "Finding");
  public static final CodedConcept FINDING_SITE = sct("363698007", "Finding Site");
  public static final CodedConcept LATERALITY = sct("272741003", "Laterality");
  public static final CodedConcept TOPOGRAPHICAL_MODIFIER =
      sct("106233006", "Topographical modifier");
  public static final CodedConcept MEASUREMENT_METHOD = sct("370129005", "Measurement Method");
  public static final CodedConcept GEOMETRIC_PURPOSE = dcm("130400", "Geometric purpose of region");
  public static final CodedConcept BOUNDED_BY = sct("75958009", "Bounded by");
  public static final CodedConcept IMAGE_REGION = dcm("111030", "Image Region");
  public static final CodedConcept REGION_IN_SPACE = dcm("130488", "Region in Space");
  public static final CodedConcept REFERENCED_SEGMENT = dcm("121191", "Referenced Segment");
  public static final CodedConcept REFERENCED_SEGMENTATION_FRAME =
      dcm("121214", "Referenced Segmentation Frame");
  public static final CodedConcept SOURCE_IMAGE_FOR_SEGMENTATION =
      dcm("121233", "Source image for segmentation");
  public static final CodedConcept SOURCE_SERIES_FOR_SEGMENTATION =
      dcm("121232", "Source series for segmentation");
  public static final CodedConcept REFERENCE_POINTS = dcm("122438", "Reference Points");
  public static final CodedConcept DERIVATION = dcm("121401", "Derivation");
  public static final CodedConcept COMMENT = dcm("121106", "Comment");
  public static final CodedConcept ORIGINAL_SOURCE = dcm("111040", "Original Source");
  public static final CodedConcept POPULATION_DESCRIPTION = dcm("121405", "Population description");

  // computer-aided detection, TID 4000 and 4100
  public static final CodedConcept PROCESSING_SUMMARY =
      dcm("111017", "CAD Processing and Findings Summary");
  public static final CodedConcept SUMMARY_OF_DETECTIONS = dcm("111064", "Summary of Detections");
  public static final CodedConcept SUMMARY_OF_ANALYSES = dcm("111065", "Summary of Analyses");
  public static final CodedConcept DETECTION_PERFORMED = dcm("111022", "Detection Performed");
  public static final CodedConcept ANALYSIS_PERFORMED = dcm("111004", "Analysis Performed");
  public static final CodedConcept SUCCESSFUL_DETECTIONS = dcm("111063", "Successful Detections");
  public static final CodedConcept FAILED_DETECTIONS = dcm("111025", "Failed Detections");
  public static final CodedConcept SUCCESSFUL_ANALYSES = dcm("111062", "Successful Analyses");
  public static final CodedConcept FAILED_ANALYSES = dcm("111024", "Failed Analyses");
  public static final CodedConcept SINGLE_IMAGE_FINDING = dcm("111059", "Single Image Finding");
  public static final CodedConcept COMPOSITE_FEATURE = dcm("111015", "Composite Feature");
  public static final CodedConcept RENDERING_INTENT = dcm("111056", "Rendering Intent");
  public static final CodedConcept PRESENTATION_REQUIRED = dcm("111150", "Presentation Required");
  public static final CodedConcept PRESENTATION_OPTIONAL = dcm("111151", "Presentation Optional");
  public static final CodedConcept NOT_FOR_PRESENTATION = dcm("111152", "Not for Presentation");
  public static final CodedConcept OPERATING_POINT = dcm("111071", "CAD Operating Point");
  public static final CodedConcept MAXIMUM_OPERATING_POINT =
      dcm("111072", "Maximum CAD Operating Point");
  public static final CodedConcept RECOMMENDED_OPERATING_POINT =
      dcm("111092", "Recommended CAD Operating Point");
  public static final CodedConcept OPERATING_POINT_TABLE =
      dcm("111093", "CAD Operating Point Table");
  public static final CodedConcept OPERATING_POINT_DESCRIPTION =
      dcm("111081", "CAD Operating Point Description");
  public static final CodedConcept X_CONCEPT = dcm("122698", "X-Concept");
  public static final CodedConcept Y_CONCEPT = dcm("122699", "Y-Concept");
  public static final CodedConcept IMAGE_LATERALITY = dcm("111027", "Image Laterality");

  // scores
  public static final CodedConcept CERTAINTY_OF_FINDING = dcm("111012", "Certainty of Finding");
  public static final CodedConcept CERTAINTY_OF_FEATURE = dcm("111011", "Certainty of Feature");
  public static final CodedConcept CERTAINTY_OF_IMPRESSION =
      dcm("111013", "Certainty of Impression");
  public static final CodedConcept PROBABILITY_OF_CANCER = dcm("111047", "Probability of cancer");
  public static final CodedConcept PROBABILITY = dcm("122157", "Probability");

  // measurements and units
  public static final CodedConcept DIAMETER = sct("81827009", "Diameter");
  public static final CodedConcept LENGTH = sct("410668003", "Length");
  public static final CodedConcept LONG_AXIS = sct("103339001", "Long Axis");
  public static final CodedConcept SHORT_AXIS = sct("103340004", "Short Axis");
  public static final CodedConcept VOLUME = sct("118565006", "Volume");
  public static final CodedConcept AREA = sct("42798000", "Area");
  public static final CodedConcept MILLIMETRE = new CodedConcept("mm", UCUM, "mm");
  public static final CodedConcept SQUARE_MILLIMETRE = new CodedConcept("mm2", UCUM, "mm2");
  public static final CodedConcept CUBIC_MILLIMETRE = new CodedConcept("mm3", UCUM, "mm3");
  public static final CodedConcept PERCENT = new CodedConcept("%", UCUM, "percent");
  public static final CodedConcept NO_UNITS = new CodedConcept("1", UCUM, "no units");

  // sides and presence
  public static final CodedConcept RIGHT = sct("24028007", "Right");
  public static final CodedConcept LEFT = sct("7771000", "Left");
  public static final CodedConcept BILATERAL = sct("51440002", "Bilateral");
  public static final CodedConcept PRESENT = sct("52101004", "Present");
  public static final CodedConcept ABSENT = sct("272519000", "Absent");
  public static final CodedConcept UNDETERMINED = sct("373068000", "Undetermined");

  private Codes() {}

  /// Whether both name the same term, legacy SNOMED identifiers (`SRT`) taken for their successors.
  public static boolean same(CodedConcept one, CodedConcept other) {
    return LegacyCodes.current(one).sameCode(LegacyCodes.current(other));
  }

  private static CodedConcept dcm(String value, String meaning) {
    return new CodedConcept(value, DCM, meaning);
  }

  private static CodedConcept sct(String value, String meaning) {
    return new CodedConcept(value, SCT, meaning);
  }
}
