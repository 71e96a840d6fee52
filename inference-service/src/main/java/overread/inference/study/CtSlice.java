package overread.inference.study;

import overread.dicom.data.Attributes;

/// One decoded CT image.
///
/// @param header attributes without pixel data
/// @param hounsfield rescaled values, row by row
public record CtSlice(Attributes header, short[] hounsfield) {}
