/// HTTP: the routes of this service, and DICOMweb spoken to an archive.
@org.jspecify.annotations.NullMarked
package overread.inference.web;
