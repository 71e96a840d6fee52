/// Data sets: Part 10 files and the DICOM JSON model read and written, values decoded on demand.
@org.jspecify.annotations.NullMarked
package overread.dicom.data;
