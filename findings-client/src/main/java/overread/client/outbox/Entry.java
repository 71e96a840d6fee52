package overread.client.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import overread.client.Move;
import overread.wire.ExposureBatch;
import overread.wire.MoveRequest;
import overread.wire.VerdictRequest;

/// Something that must reach the ledger. Its id makes sending it twice harmless.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.OfVerdict.class, name = "verdict"),
  @JsonSubTypes.Type(value = Entry.OfExposures.class, name = "exposures"),
  @JsonSubTypes.Type(value = Entry.OfMove.class, name = "move")
})
public sealed interface Entry {
  /// The study it belongs to.
  String studyUid();

  /// The id chosen here.
  String id();

  /// A verdict.
  record OfVerdict(String studyUid, VerdictRequest verdict) implements Entry {
    @Override
    public String id() {
      return verdict.id();
    }
  }

  /// What was painted, and for how long.
  record OfExposures(String studyUid, ExposureBatch exposures) implements Entry {
    @Override
    public String id() {
      return exposures.id();
    }
  }

  /// A move of the reading.
  record OfMove(String studyUid, Move move, MoveRequest request) implements Entry {
    @Override
    public String id() {
      return request.id();
    }
  }
}
