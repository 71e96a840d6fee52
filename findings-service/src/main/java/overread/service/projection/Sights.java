package overread.service.projection;

import org.jdbi.v3.core.Handle;
import overread.review.policy.Policy;
import overread.review.reading.Reading;
import overread.review.reading.ReadingState;
import overread.service.reading.Readings;
import overread.service.session.User;

/// Gives each user their [Sight], from the policy and the state of their readings.
public final class Sights {
  private final Policy policy;
  private final Readings readings;

  public Sights(Policy policy, Readings readings) {
    this.policy = policy;
    this.readings = readings;
  }

  /// Of one study.
  public Sight ofStudy(Handle handle, User user, String studyUid) {
    var state =
        readings
            .find(handle, studyUid, user.name())
            .map(Reading::state)
            .orElse(ReadingState.OPENED);
    return new Sight(user, policy, asked -> asked.equals(studyUid) ? state : ReadingState.OPENED);
  }

  /// Of all studies.
  public Sight ofAll(Handle handle, User user) {
    var byStudy = readings.ofReader(handle, user.name());
    return new Sight(
        user,
        policy,
        studyUid -> {
          var reading = byStudy.get(studyUid);
          return reading == null ? ReadingState.OPENED : reading.state();
        });
  }
}
