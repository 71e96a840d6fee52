/// What the program understood of files: as JSON, as findings with their places, as pictures.
@org.jspecify.annotations.NullMarked
package overread.dicom.inspect;
