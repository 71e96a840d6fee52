package overread.service.importing;

import java.nio.file.Path;
import java.util.List;

/// What became of the files of an import.
///
/// @param stored how many objects are new in the archive
/// @param alreadyThere how many were in it before
/// @param studies how many studies the new objects belong to
/// @param refused each file that was not taken, with the reason
public record ImportReport(int stored, int alreadyThere, int studies, List<Refused> refused) {
  public ImportReport {
    refused = List.copyOf(refused);
  }

  /// @param reason the end of a sentence that begins with the file's name: "is empty"
  public record Refused(Path file, String reason) {
    /// The sentence.
    public String sentence() {
      return file + " " + reason + ".";
    }
  }
}
