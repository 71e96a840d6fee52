/// Signing in.
@NullMarked
package overread.viewer.login;

import org.jspecify.annotations.NullMarked;
