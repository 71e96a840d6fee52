/// DICOM objects in files named by their content, and their index.
@org.jspecify.annotations.NullMarked
package overread.service.archive;
