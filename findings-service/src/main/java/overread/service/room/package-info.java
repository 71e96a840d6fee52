/// A data folder opened: everything in it wired together, whoever uses it.
@org.jspecify.annotations.NullMarked
package overread.service.room;
