/// Who is signed in, and what the service offers to them.
@NullMarked
package overread.viewer.session;

import org.jspecify.annotations.NullMarked;
