package overread.wire;

/// A user signs in.
public record Login(String user, String password) {}
