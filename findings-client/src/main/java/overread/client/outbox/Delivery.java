package overread.client.outbox;

import overread.client.ReadingRoom;
import overread.client.ServiceException;

/// Takes one entry to the service and waits for the answer.
public interface Delivery {
  /// Delivers. A passing failure leaves the entry queued, a refusal takes it out.
  Acknowledgement deliver(Entry entry) throws ServiceException;

  /// Delivery to a reading room.
  static Delivery to(ReadingRoom room) {
    return entry ->
        switch (entry) {
          case Entry.OfVerdict(var study, var verdict) ->
              new Acknowledgement.OfVerdict(room.give(study, verdict));
          case Entry.OfExposures(var study, var exposures) -> {
            room.expose(study, exposures);
            yield new Acknowledgement.OfExposures();
          }
          case Entry.OfMove(var study, var move, var request) ->
              new Acknowledgement.OfMove(room.move(study, move, request));
        };
  }
}
