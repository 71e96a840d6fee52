package overread.dicom.image.jpeg;

/// One component of a frame (T.81 B.2.2, A.1.1).
///
/// @param id as scans name it
/// @param index its place in the frame: the channel
/// @param horizontal sampling factor
/// @param vertical sampling factor
/// @param quantisation number of its quantisation table
/// @param columns samples of a line
/// @param rows lines
record JpegComponent(
    int id, int index, int horizontal, int vertical, int quantisation, int columns, int rows) {}
