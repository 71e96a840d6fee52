package overread.viewer.rail;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import overread.review.finding.Score;

/// A score as a bar of its own scale. Grey: a high score is no colour of danger, a low one none of
/// safety.
final class ScoreBar extends Group {
  private static final double WIDTH = 56;
  private static final double HEIGHT = 8;

  ScoreBar(Score score) {
    var track = new Rectangle(WIDTH, HEIGHT);
    track.getStyleClass().add("score-track");
    var fill = new Rectangle(WIDTH * score.rank(), HEIGHT);
    fill.getStyleClass().add("score-fill");
    getChildren().addAll(track, fill);
  }
}
