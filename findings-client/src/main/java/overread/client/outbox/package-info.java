/// What the reader decided, kept on this disk until the service has it.
@NullMarked
package overread.client.outbox;

import org.jspecify.annotations.NullMarked;
