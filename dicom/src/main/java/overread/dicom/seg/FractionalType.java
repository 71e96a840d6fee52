package overread.dicom.seg;

/// What the values of a fractional segmentation mean (PS3.3 C.8.20.2.3). Occupancy is not
/// confidence.
public enum FractionalType {
  PROBABILITY,
  OCCUPANCY
}
