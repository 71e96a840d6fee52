package overread.service.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.review.reading.IllegalMoveException;
import overread.review.reading.Reading;
import overread.review.reading.Role;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;
import overread.service.ledger.LedgerEntry;
import overread.service.ledger.LedgerEvent;
import overread.service.reading.Readings;
import overread.service.session.User;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.Receipt;
import overread.wire.ResultObject;
import overread.wire.StudyEvent;

/// The moves of a reading after it was opened: seal, reveal, break the glass, sign, amend. A move
/// sent twice under one id is made once.
public final class Moving {
  private final ReadingRoom room;
  private final Signing signing;

  public Moving(ReadingRoom room, Signing signing) {
    this.room = room;
    this.signing = signing;
  }

  /// Makes a move and returns when it is durable.
  ///
  /// @throws IllegalMoveException when the reading's state forbids it
  /// @throws IOException when what a signature writes can't be stored
  public MoveResult move(User user, String studyUid, Move move, MoveRequest request)
      throws IOException {
    return room.database().write(handle -> move(handle, user, studyUid, move, request));
  }

  private MoveResult move(Handle handle, User user, String studyUid, Move move, MoveRequest request)
      throws IOException {
    room.findings().requireStudy(handle, user, studyUid);
    var known = room.moves().find(handle, user.name(), request.id());
    if (known.isPresent()) {
      return known.get();
    }
    var before = room.reading(handle, user, studyUid);
    var reason = request.reason() == null ? "" : request.reason().strip();
    var after = after(before, move, reason);
    var findings = room.findings().reviewed(handle, user, studyUid);
    room.readings().save(handle, after);
    var own =
        (int) findings.stream().filter(finding -> finding.state() == FindingState.ADDED).count();
    var event = new LedgerEvent.ReadingMoved(studyUid, move.past(), after.state().name(), own);
    var entry =
        room.ledger()
            .append(
                handle, user.name(), event, Readings.write(new Detail(after, reason, findings)));
    var written =
        move == Move.SIGN ? signing.write(handle, user, after, findings) : List.<ResultObject>of();
    var number = tell(handle, user, studyUid, move);
    var receipt = move == Move.SEAL ? receipt(after, own, number, entry) : null;
    var result = new MoveResult(after, number, receipt, written);
    room.moves().save(handle, user.name(), request.id(), result);
    return result;
  }

  /// Beside the ledger: everything the reader had decided at the move.
  private record Detail(Reading reading, String reason, List<ReviewedFinding> findings) {}

  private Reading after(Reading before, Move move, String reason) {
    var now = room.now();
    return switch (move) {
      case SEAL -> before.seal(now);
      case REVEAL -> before.reveal(now);
      case BREAK_GLASS -> before.breakGlass(reason, now);
      case SIGN -> before.sign(now);
      case AMEND -> {
        if (reason.isEmpty()) {
          throw new IllegalMoveException(
              "amend-needs-a-reason", "Say why the signed reading is amended.");
        }
        yield before.amend();
      }
    };
  }

  private long tell(Handle handle, User user, String studyUid, Move move) {
    switch (move) {
      case SIGN ->
          room.board()
              .tell(
                  handle,
                  StudyEvent.WORKLIST,
                  studyUid,
                  other -> !other.name().equals(user.name()) && user.role().verifies());
      case BREAK_GLASS ->
          room.board()
              .tell(
                  handle,
                  StudyEvent.GLASS,
                  studyUid,
                  other ->
                      !other.name().equals(user.name())
                          && (other.role() == Role.RADIOLOGIST || other.role() == Role.ADMIN));
      case SEAL, REVEAL, AMEND -> {}
    }
    return room.board().tell(handle, user.name(), StudyEvent.STUDY, studyUid);
  }

  private static @Nullable Receipt receipt(
      Reading sealed, int findings, long number, LedgerEntry entry) {
    var at = sealed.sealedAt();
    if (at == null) {
      return null;
    }
    var code = entry.hexHash().substring(0, 8).toUpperCase(Locale.ROOT);
    return new Receipt(code, at, findings, number, entry.hexHash());
  }
}
