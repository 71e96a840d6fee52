package overread.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import overread.service.CouldNotRunException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The outermost boundary of every command: a failure becomes one sentence on standard error and
/// exit code 3; the stack goes to the log only.
final class Failures implements IExecutionExceptionHandler {
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    LOG.log(Level.FINE, "The command failed", failure);
    command.getErr().println(sentence(failure));
    return ExitCode.COULD_NOT_RUN;
  }

  static String sentence(@Nullable Throwable failure) {
    return switch (failure) {
      case CouldNotRunException known -> String.valueOf(known.getMessage());
      case UncheckedIOException wrapped -> sentence(wrapped.getCause());
      case FileSystemException file ->
          "The file %s can't be used: %s."
              .formatted(
                  file.getFile(),
                  file.getReason() == null
                      ? file.getClass().getSimpleName().replace("Exception", "")
                      : file.getReason());
      case IOException io -> "That did not work: " + io.getMessage();
      case null -> "That did not work.";
      default ->
          "An unexpected fault in the program: %s. Run it again with OVERREAD_JAVA_OPTS=-Doverread.log=FINE and report what is printed."
              .formatted(failure);
    };
  }
}
