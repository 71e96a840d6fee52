package overread.client;

import overread.wire.ExposureBatch;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.StudyFindings;
import overread.wire.VerdictAcknowledgement;
import overread.wire.VerdictRequest;
import overread.wire.Worklist;

/// What the service offers to a reader who has signed in. Every call waits for the answer, so none
/// belongs on the user interface's thread.
public interface ReadingRoom {
  /// The worklist in the order that this reader gets.
  Worklist worklist() throws ServiceException;

  /// Opens this reader's reading of the study, or returns the one that is open.
  MoveResult open(String studyUid) throws ServiceException;

  /// The findings of the study that this reader may see now.
  StudyFindings findings(String studyUid) throws ServiceException;

  /// Records a verdict, once however often its id is sent. Returns when it is durable.
  VerdictAcknowledgement give(String studyUid, VerdictRequest verdict) throws ServiceException;

  /// Records what was painted, once however often the batch's id is sent.
  void expose(String studyUid, ExposureBatch exposures) throws ServiceException;

  /// Moves the reading on.
  MoveResult move(String studyUid, Move move, MoveRequest request) throws ServiceException;
}
