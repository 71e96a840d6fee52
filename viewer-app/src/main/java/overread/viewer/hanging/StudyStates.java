package overread.viewer.hanging;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;

/// The presentation states of the open study that this reader may see. They are offered, and none
/// is ever shown before the reader asks for it.
public final class StudyStates {
  private final String studyUid;
  private final ImageArchive archive;
  private final BackgroundWork work;
  private List<ImageArchive.State> known = List.of();
  private boolean failed;

  StudyStates(String studyUid, ImageArchive archive, BackgroundWork work) {
    this.studyUid = studyUid;
    this.archive = archive;
    this.work = work;
  }

  /// Asks the archive anew. Returns at once.
  void load() {
    work.run(
        () -> archive.states(studyUid),
        states -> {
          known = List.copyOf(states);
          failed = false;
        },
        _ -> failed = true);
  }

  /// Whether the archive could not be asked.
  boolean failed() {
    return failed;
  }

  /// Those that are for an image of a stack.
  List<ImageArchive.State> of(ImageStack stack) {
    var offered = new ArrayList<ImageArchive.State>();
    for (var each : known) {
      if (firstSlice(each, stack).isPresent()) {
        offered.add(each);
      }
    }
    return offered;
  }

  /// The first slice of a stack that a state is for.
  static OptionalInt firstSlice(ImageArchive.State state, ImageStack stack) {
    for (int index = 0; index < stack.size(); index++) {
      var slice = stack.slice(index);
      if (state.state().appliesTo(slice.sopInstanceUid(), slice.frame())) {
        return OptionalInt.of(index);
      }
    }
    return OptionalInt.empty();
  }
}
