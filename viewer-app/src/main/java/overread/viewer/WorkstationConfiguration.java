package overread.viewer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import overread.viewer.login.DemoUser;
import overread.viewer.words.Words;

/// What the workstation needs to start.
///
/// @param service address of the findings service, such as `http://127.0.0.1:8642`
/// @param folder where queued decisions are kept
/// @param demoUsers users offered as choices; none at a real site
public record WorkstationConfiguration(URI service, Path folder, List<DemoUser> demoUsers) {
  public WorkstationConfiguration {
    demoUsers = List.copyOf(demoUsers);
  }

  /// On a service with the demonstration users.
  public static WorkstationConfiguration demonstration(URI service, Path folder) {
    return new WorkstationConfiguration(
        service,
        folder,
        List.of(
            demo("radiologist"), demo("radiologist2"), demo("trainee"), demo("qa"), demo("admin")));
  }

  private static DemoUser demo(String user) {
    return new DemoUser(user, Words.say("login.user." + user));
  }
}
