package overread.demo.study;

/// A person who doesn't exist.
///
/// @param name as a DICOM person name
/// @param birthDate YYYYMMDD
/// @param sex M or F
public record DemoPatient(String id, String name, String birthDate, String sex) {}
