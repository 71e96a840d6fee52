@org.jspecify.annotations.NullMarked
package overread.dicom.inspect;
