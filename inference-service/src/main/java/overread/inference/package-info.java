/// The inference service: takes jobs for studies and returns standard DICOM results.
@org.jspecify.annotations.NullMarked
package overread.inference;
