package overread.wire;

import overread.review.reading.Role;

/// Who is signed in. The token goes into the Authorization header of the workstation; a browser
/// gets a cookie instead and leaves it alone.
public record Session(String token, String user, String displayName, Role role) {}
