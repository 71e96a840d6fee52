package overread.viewer.hanging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import overread.hanging.facts.HangingCase;
import overread.hanging.facts.StudyFacts;
import overread.hanging.matching.HungStage;
import overread.hanging.matching.ProtocolMatcher;
import overread.hanging.shipped.ShippedProtocols;
import overread.wire.WorklistRow;

/// What is to be hung: the series of a study and of its priors, and the stages of the protocol that
/// fits; no stages when none does.
record StudyHanging(
    List<ImageArchive.Series> current, List<ImageArchive.Series> priors, List<HungStage> stages) {
  /// Asks the archive. Waits.
  static StudyHanging find(WorklistRow row, ImageArchive archive) throws IOException {
    var current = archive.series(row.studyUid());
    var priors = new ArrayList<ImageArchive.Series>();
    var facts = new ArrayList<StudyFacts>();
    for (var uid : archive.earlier(row)) {
      var series = archive.series(uid);
      priors.addAll(series);
      facts.add(HangingFacts.of(uid, series));
    }
    var plan =
        ProtocolMatcher.plan(
            new HangingCase(HangingFacts.of(row.studyUid(), current), facts),
            ShippedProtocols.all());
    return new StudyHanging(
        current, priors, plan.chosen().map(chosen -> chosen.stages()).orElse(List.of()));
  }
}
