package overread.viewer.shell;

import overread.viewer.hanging.StudyImages;
import overread.viewer.login.LoginViewModel;
import overread.viewer.reading.DeskViewModel;
import overread.viewer.worklist.WorklistViewModel;

/// What the window shows.
public sealed interface Screen {
  /// Nobody is signed in.
  record SigningIn(LoginViewModel login) implements Screen {}

  /// The worklist.
  record Listing(WorklistViewModel worklist) implements Screen {}

  /// A study is open.
  record Reading(DeskViewModel desk, StudyImages images) implements Screen {}
}
