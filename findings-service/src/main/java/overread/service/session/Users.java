package overread.service.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import overread.review.reading.Role;

/// The users of a demonstration: their password is their name, so the service answers on this
/// machine only as long as they exist.
public final class Users {
  /// The account with which the inference service fetches images and returns results.
  public static final User INFERENCE =
      new User(
          "inference-service",
          "Inference service",
          "Inference service",
          Role.ADMIN,
          User.Kind.INFERENCE);

  /// The account of `overread import` on this machine.
  public static final User IMPORTER =
      new User("importer", "Importer", "Importer", Role.ADMIN, User.Kind.IMPORTER);

  private static final List<User> DEMO =
      List.of(
          person("radiologist", "Dr. Ada Radiologist", "Radiologist^Ada^^Dr.", Role.RADIOLOGIST),
          person("radiologist2", "Dr. Ben Radiologist", "Radiologist^Ben^^Dr.", Role.RADIOLOGIST),
          person("trainee", "Dr. Cleo Trainee", "Trainee^Cleo^^Dr.", Role.TRAINEE),
          person("qa", "Quinn Quality", "Quality^Quinn", Role.QA),
          person("admin", "Alex Administrator", "Administrator^Alex", Role.ADMIN));

  private Users() {}

  private static User person(String name, String displayName, String dicomName, Role role) {
    return new User(name, displayName, dicomName, role, User.Kind.PERSON);
  }

  /// Everybody who may sign in.
  public static List<User> people() {
    return DEMO;
  }

  /// A user by name, service accounts included.
  public static Optional<User> named(String name) {
    if (name.equals(INFERENCE.name())) {
      return Optional.of(INFERENCE);
    }
    if (name.equals(IMPORTER.name())) {
      return Optional.of(IMPORTER);
    }
    return DEMO.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /// The user whose name and password these are.
  public static Optional<User> signIn(String name, String password) {
    return DEMO.stream()
        .filter(user -> user.name().equals(name) && same(user.name(), password))
        .findFirst();
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
