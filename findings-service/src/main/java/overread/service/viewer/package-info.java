/// The browser viewer on the service's own origin: the pinned OHIF package in the data folder, and
/// its pages.
@org.jspecify.annotations.NullMarked
package overread.service.viewer;
