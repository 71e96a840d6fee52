@org.jspecify.annotations.NullMarked
package overread.command;
