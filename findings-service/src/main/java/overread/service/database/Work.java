package overread.service.database;

import org.jdbi.v3.core.Handle;

/// Something done in one transaction.
///
/// @param <T> what it gives
/// @param <X> what it may throw; a throw takes back what it wrote
@FunctionalInterface
public interface Work<T, X extends Exception> {
  T run(Handle handle) throws X;
}
