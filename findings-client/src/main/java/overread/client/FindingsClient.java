package overread.client;

import java.net.URI;
import okhttp3.OkHttpClient;
import overread.wire.ExposureBatch;
import overread.wire.Login;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.Session;
import overread.wire.StudyFindings;
import overread.wire.VerdictAcknowledgement;
import overread.wire.VerdictRequest;
import overread.wire.Worklist;

/// One reader's session with the service. Thread-safe.
public final class FindingsClient implements ReadingRoom {
  private final JsonCalls calls;
  private final Session session;

  private FindingsClient(JsonCalls calls, Session session) {
    this.calls = calls;
    this.session = session;
  }

  /// Signs in. A wrong name or password is a [SignedOutException] with the service's sentence.
  public static FindingsClient signIn(URI service, Login login) throws ServiceException {
    var anonymous = new JsonCalls(service, Connections.anonymous());
    var session = anonymous.post("api/v1/login", login, Session.class);
    return new FindingsClient(
        new JsonCalls(service, Connections.bearing(session.token())), session);
  }

  /// Who is signed in.
  public Session session() {
    return session;
  }

  /// Address of the service.
  public URI service() {
    return calls.service();
  }

  /// Connections that carry this session, for the archive's addresses and for events.
  public OkHttpClient connections() {
    return calls.connections();
  }

  @Override
  public Worklist worklist() throws ServiceException {
    return calls.get("api/v1/worklist", Worklist.class);
  }

  @Override
  public MoveResult open(String studyUid) throws ServiceException {
    return calls.post(study(studyUid, "reading"), null, MoveResult.class);
  }

  @Override
  public StudyFindings findings(String studyUid) throws ServiceException {
    return calls.get(study(studyUid, "findings"), StudyFindings.class);
  }

  @Override
  public VerdictAcknowledgement give(String studyUid, VerdictRequest verdict)
      throws ServiceException {
    return calls.post(study(studyUid, "verdicts"), verdict, VerdictAcknowledgement.class);
  }

  @Override
  public void expose(String studyUid, ExposureBatch exposures) throws ServiceException {
    calls.post(study(studyUid, "exposures"), exposures);
  }

  @Override
  public MoveResult move(String studyUid, Move move, MoveRequest request) throws ServiceException {
    return calls.post(study(studyUid, "reading/" + move.path()), request, MoveResult.class);
  }

  /// Ends the session at the service. Work that is queued here stays queued.
  public void signOut() throws ServiceException {
    calls.post("api/v1/logout", null);
  }

  private static String study(String studyUid, String what) {
    return "api/v1/studies/" + studyUid + "/" + what;
  }
}
