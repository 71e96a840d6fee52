package overread.viewer.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.client.FindingsClient;
import overread.client.dicomweb.DicomWebClient;
import overread.client.dicomweb.FrameCache;
import overread.viewer.background.Timing;
import overread.viewer.hanging.ArchiveMarks;
import overread.viewer.hanging.StudyImages;
import overread.viewer.hanging.WebArchive;
import overread.viewer.image.BackgroundWork;
import overread.viewer.login.DemoUser;
import overread.viewer.session.ReaderSession;
import overread.viewer.session.ServiceSession;
import overread.wire.WorklistRow;

/// Wires the workstation to a running service.
public final class WorkstationRoom implements AutoCloseable {
  private static final long CACHE = 512L << 20;
  private FrameCache cache = new FrameCache(CACHE);
  private @Nullable ReaderSession cachedFor;
  private final BackgroundWork work;
  private final ShellViewModel shell;

  public WorkstationRoom(
      URI service, Path folder, List<DemoUser> demoUsers, BackgroundWork work, Timing timing) {
    this.work = work;
    this.shell =
        new ShellViewModel(
            ServiceSession.at(service, folder), work, timing, demoUsers, this::images);
  }

  /// The workstation.
  public ShellViewModel shell() {
    return shell;
  }

  /// Bytes of frames that are kept as they were sent, outside the heap.
  public long cachedBytes() {
    return cache.bytes();
  }

  /// Frames never outlive the session that fetched them: the next reader at this workstation may
  /// see less.
  private StudyImages images(ReaderSession session, WorklistRow row) {
    if (session != cachedFor) {
      cache.close();
      cache = new FrameCache(CACHE);
      cachedFor = session;
    }
    var client = client(session);
    var archive = new DicomWebClient(client.service().resolve("/dicom-web"), client.connections());
    var images =
        new StudyImages(
            row,
            new WebArchive(archive, cache),
            new ArchiveMarks(row.studyUid(), archive, work),
            work,
            Clock.systemUTC());
    images.load();
    return images;
  }

  private static FindingsClient client(ReaderSession session) {
    if (session instanceof ServiceSession service) {
      return service.client();
    }
    throw new IllegalArgumentException("Images come from a service only.");
  }

  @Override
  public void close() {
    shell.close();
    cache.close();
  }
}
