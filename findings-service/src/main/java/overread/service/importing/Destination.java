package overread.service.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import overread.service.intake.StoredObject;

/// Where an import goes: a data folder that nobody works on, or the service that does.
interface Destination extends AutoCloseable {
  /// Stores files; durable when this returns. One outcome for each object, in any order.
  List<StoredObject> store(List<Path> files) throws IOException;

  @Override
  void close();
}
