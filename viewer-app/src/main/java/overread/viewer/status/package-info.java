/// The line at the bottom: layers, key hints, outbox, service.
@NullMarked
package overread.viewer.status;

import org.jspecify.annotations.NullMarked;
