package overread.viewer.reading;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import overread.client.Move;
import overread.client.outbox.Acknowledgement;
import overread.client.outbox.Entry;
import overread.client.outbox.Post;
import overread.review.verdict.FindingState;
import overread.viewer.background.Outcome;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;

/// Signing and reopening a reading. They go the way of the verdicts, after them.
final class ReadingMoves {
  private final String studyUid;
  private final Post post;
  private final BackgroundWork work;
  private final StudyReview review;
  private final ObjectProperty<Notice> notice;
  private final Consumer<MoveResult> onMoved;

  ReadingMoves(
      String studyUid,
      Post post,
      BackgroundWork work,
      StudyReview review,
      ObjectProperty<Notice> notice,
      Consumer<MoveResult> onMoved) {
    this.studyUid = studyUid;
    this.post = post;
    this.work = work;
    this.review = review;
    this.notice = notice;
    this.onMoved = onMoved;
  }

  /// Signs; a first read has to be locked before.
  void sign(boolean withheld) {
    if (withheld) {
      notice.set(Notice.urgent(Words.say("sign.lock-first")));
      return;
    }
    var open =
        review.shown().stream()
            .filter(shown -> shown.finding().state() == FindingState.UNREVIEWED)
            .count();
    notice.set(Notice.quiet(open > 0 ? Words.count("sign.open", open) : Words.say("move.sending")));
    move(Move.SIGN, null);
  }

  /// Opens a signed reading again.
  void amend() {
    notice.set(Notice.quiet(Words.say("move.sending")));
    move(Move.AMEND, Words.say("amend.reason"));
  }

  private void move(Move move, @Nullable String reason) {
    var request = new MoveRequest(UUID.randomUUID().toString(), reason);
    var submission = post.submit(new Entry.OfMove(studyUid, move, request));
    Outcome.of(
        submission.delivered(),
        work,
        answer -> {
          if (answer instanceof Acknowledgement.OfMove(var result)) {
            onMoved.accept(result);
            notice.set(Notice.quiet(done(move, result)));
          }
        },
        failure -> notice.set(Notice.urgent(Failure.of(failure).sentence())));
  }

  private static String done(Move move, MoveResult result) {
    return move == Move.SIGN
        ? Words.count("signed", result.written().size())
        : Words.say("amending");
  }
}
