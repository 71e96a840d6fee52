package overread.service.desk;

import java.util.List;
import org.jdbi.v3.core.Handle;
import overread.review.policy.Visibility;
import overread.review.reading.Reading;
import overread.service.ledger.LedgerEvent;
import overread.service.session.User;
import overread.wire.MoveResult;
import overread.wire.StudyEvent;

/// A reader opens a study: the policy says whether the first read is blind. Whether there is any AI
/// has no influence.
public final class Opening {
  private final ReadingRoom room;

  public Opening(ReadingRoom room) {
    this.room = room;
  }

  /// Opens a reading, or gives the one that is open.
  public MoveResult open(User user, String studyUid) {
    return room.database().write(handle -> open(handle, user, studyUid));
  }

  private MoveResult open(Handle handle, User user, String studyUid) {
    room.findings().requireStudy(handle, user, studyUid);
    var known = room.readings().find(handle, studyUid, user.name());
    if (known.isPresent()) {
      var receipt = room.moves().receipt(handle, studyUid, user.name()).orElse(null);
      return new MoveResult(
          known.get(), room.board().last(handle, user.name()), receipt, List.of());
    }
    var now = room.now();
    var opened = Reading.open(studyUid, user.name(), user.role(), now);
    var modality = room.findings().modality(handle, studyUid);
    var decision = room.sights().ofStudy(handle, user, studyUid).decide(studyUid, modality, null);
    var reading =
        decision.visibility() == Visibility.SHOWN ? opened.beginRevealed(now) : opened.beginBlind();
    room.readings().save(handle, reading);
    room.ledger()
        .append(
            handle,
            user.name(),
            new LedgerEvent.ReadingOpened(studyUid, reading.state().name(), decision.rule()));
    var number = room.board().tell(handle, user.name(), StudyEvent.STUDY, studyUid);
    return new MoveResult(reading, number, null, List.of());
  }
}
