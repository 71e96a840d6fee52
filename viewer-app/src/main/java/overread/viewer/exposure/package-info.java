/// What was really painted, on its way to the ledger.
@NullMarked
package overread.viewer.exposure;

import org.jspecify.annotations.NullMarked;
