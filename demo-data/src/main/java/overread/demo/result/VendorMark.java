package overread.demo.result;

import overread.demo.phantom.Point;
import overread.review.finding.Laterality;

/// A ball that the vendor's algorithm marks.
///
/// @param centre patient coordinates in mm
/// @param diameter mm
/// @param score 0 to 100
public record VendorMark(
    int number, String label, Laterality side, Point centre, double diameter, int score) {}
