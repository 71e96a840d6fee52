/// The `overread` command: each sub-command reads its arguments and calls the part that does the
/// work.
@org.jspecify.annotations.NullMarked
package overread.command;
