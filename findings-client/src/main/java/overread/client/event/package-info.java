/// The service's event stream: what changed, in order, with nothing missed across interruptions.
@NullMarked
package overread.client.event;

import org.jspecify.annotations.NullMarked;
