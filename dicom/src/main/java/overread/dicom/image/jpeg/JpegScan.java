package overread.dicom.image.jpeg;

import java.util.List;

/// A scan header (T.81 B.2.3) with the tables that hold for it.
///
/// @param dc DC (or lossless) table of each component, null where none is needed
/// @param ac AC table of each component
/// @param from start of spectral selection; the predictor of a lossless scan
/// @param to end of spectral selection
/// @param high previous bit of successive approximation
/// @param low bit of successive approximation; the point transform of a lossless scan
/// @param restart MCUs between restart markers, 0 for none
/// @param offset where the coded data begin
record JpegScan(
    List<JpegComponent> components,
    HuffmanTable[] dc,
    HuffmanTable[] ac,
    int from,
    int to,
    int high,
    int low,
    int restart,
    int offset) {}
