package overread.service.database;

import org.jdbi.v3.core.Handle;

/// A change made in one transaction, with nothing to give back.
///
/// @param <X> what it may throw; a throw takes back what it wrote
@FunctionalInterface
public interface Change<X extends Exception> {
  void make(Handle handle) throws X;
}
