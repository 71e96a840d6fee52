package overread.review.finding;

/// A place in a frame of reference in millimetres: x to the patient's left, y to the back, z to the
/// head (PS3.3 C.7.6.2.1.1).
public record PatientPoint(double x, double y, double z) {}
