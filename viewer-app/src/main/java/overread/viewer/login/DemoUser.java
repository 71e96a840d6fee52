package overread.viewer.login;

/// A user offered as a choice when signing in to a demonstration service.
///
/// @param user as typed when signing in
/// @param words who that is, for the choice
public record DemoUser(String user, String words) {}
