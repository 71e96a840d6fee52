package overread.service.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import overread.service.intake.StoredObject;
import overread.service.room.Room;
import overread.service.session.Users;

/// A data folder that no service works on.
final class OpenedFolder implements Destination {
  private final Room room;

  OpenedFolder(Room room) {
    this.room = room;
  }

  @Override
  public List<StoredObject> store(List<Path> files) throws IOException {
    try (var batch = room.intake().begin(Users.IMPORTER)) {
      for (var file : files) {
        try (var in = Files.newInputStream(file)) {
          batch.add(in);
        }
      }
      return batch.commit();
    }
  }

  @Override
  public void close() {
    room.close();
  }
}
