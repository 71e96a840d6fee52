/// The images themselves: DICOMweb queries, metadata, frames in their stored form, objects back and
/// forth (PS3.18).
@org.jspecify.annotations.NullMarked
package overread.client.dicomweb;
