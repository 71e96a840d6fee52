/// Speaks to the findings service: who signs in, what there is to read, what was decided.
@NullMarked
package overread.client;

import org.jspecify.annotations.NullMarked;
