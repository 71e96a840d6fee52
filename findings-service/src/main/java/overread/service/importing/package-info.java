/// Files and folders into the archive, each refused one named with its reason.
@org.jspecify.annotations.NullMarked
package overread.service.importing;
