package overread.viewer.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import overread.review.reading.Reading;
import overread.review.reading.ReadingState;
import overread.viewer.adding.Marking;
import overread.viewer.background.Timing;
import overread.viewer.blinding.BlindRead;
import overread.viewer.blinding.Comparison;
import overread.viewer.declaration.Drawer;
import overread.viewer.exposure.ExposureLog;
import overread.viewer.failure.Failure;
import overread.viewer.hanging.ImageDesk;
import overread.viewer.image.BackgroundWork;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyContext;
import overread.viewer.rail.RailViewModel;
import overread.viewer.session.ReaderSession;
import overread.viewer.status.StatusViewModel;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;
import overread.wire.AiOverview;
import overread.wire.MoveResult;
import overread.wire.StudyFindings;
import overread.wire.WorklistRow;

/// One open study: its reading, its findings, and what each key does to them.
public final class DeskViewModel {
  private final WorklistRow row;
  private final ImageDesk images;
  private final StatusViewModel status;
  private final StudyLoad load;
  private final StudyReview review;
  private final RailViewModel rail;
  private final BlindRead blind;
  private final VerdictKeys verdicts;
  private final ReadingMoves moves;
  private final RevealKeys reveals;
  private final ExposureLog exposures;
  private final LateResults late = new LateResults();
  private final AiClock clock;

  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable StudyFindings> findings =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Drawer> drawer = new SimpleObjectProperty<>(Drawer.CLOSED);
  private final BooleanProperty aiLayer = new SimpleBooleanProperty(true);
  private final BooleanProperty myLayer = new SimpleBooleanProperty(true);
  private boolean closed;

  public DeskViewModel(
      WorklistRow row,
      ReaderSession session,
      BackgroundWork work,
      Timing timing,
      ImageDesk images,
      StatusViewModel status) {
    var study = row.studyUid();
    var post = session.post();
    this.row = row;
    this.images = images;
    this.status = status;
    this.clock = new AiClock(timing);
    this.load = new StudyLoad(session, study, work);
    this.review = new StudyReview(study, session.who().user(), post, work, timing);
    this.rail = new RailViewModel(review);
    this.blind = new BlindRead(study, post, work, timing, this::moved);
    this.verdicts = new VerdictKeys(review, rail, images, timing, notice);
    this.moves = new ReadingMoves(study, post, work, review, notice, this::moved);
    this.reveals = new RevealKeys(review, rail, images, timing, notice, this::paint);
    this.exposures = new ExposureLog(study, post, timing, verdicts::isOfAlgorithm);
    images.onPainted(exposures);
    images.whenPlaced(this::placed);
    rail.nameImagesBy(images::imageName);
    review.versionProperty().addListener((_, _, _) -> paint());
    review.beforeVerdict(exposures::flush);
    review.onAnswer(status::answered);
    review.onFailure(failure::set);
    review.onRefusal(refusal -> {
      notice.set(Notice.urgent(Failure.of(refusal).sentence()));
      studyChanged();
    });
    aiLayer.addListener((_, _, _) -> paint());
    myLayer.addListener((_, _, _) -> paint());
  }

  /// The images of the study.
  public ImageDesk images() {
    return images;
  }

  /// The study as the worklist knew it when it was opened.
  public WorklistRow row() {
    return row;
  }

  public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// What this reader may know of AI here, or null.
  public Optional<AiOverview> ai() {
    var known = findings.get();
    return known == null ? Optional.empty() : Optional.ofNullable(known.ai());
  }

  public ReadOnlyObjectProperty<@Nullable StudyFindings> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// The quiet sentence at the foot of the rail.
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// What failed, or null.
  public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Text of the AI chip; empty when AI is withheld.
  public ReadOnlyStringProperty chipProperty() {
    return clock.chipProperty();
  }

  /// The quiet dot: a result has come and waits for the next natural break.
  public ReadOnlyBooleanProperty lateProperty() {
    return late.waitingProperty();
  }

  public ObjectProperty<Drawer> drawerProperty() {
    return drawer;
  }

  public BooleanProperty aiLayerProperty() {
    return aiLayer;
  }

  public BooleanProperty myLayerProperty() {
    return myLayer;
  }

  /// The comparison after the reveal, while it is open.
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return reveals.comparisonProperty();
  }

  public RailViewModel rail() {
    return rail;
  }

  public StudyReview review() {
    return review;
  }

  public Marking marking() {
    return verdicts.marking();
  }

  public BlindRead blind() {
    return blind;
  }

  public RejectReasons reasons() {
    return verdicts.reasons();
  }

  /// Whether AI is withheld from this reading now. True until the service says otherwise.
  public boolean withheld() {
    var now = reading.get();
    return now == null || now.state().withholdsAi();
  }

  /// The contexts whose keys hold now.
  public Set<KeyContext> contexts() {
    var holding = EnumSet.of(KeyContext.EVERYWHERE, KeyContext.DESK);
    var now = reading.get();
    if (now != null) {
      if (reveals.open().isPresent()) {
        holding.add(KeyContext.COMPARISON);
      } else {
        holding.add(withheld() ? KeyContext.BLIND : KeyContext.REVIEW);
      }
    }
    return holding;
  }

  /// Opens the reading at the service.
  public void open() {
    load.open(
        opened -> {
          reading.set(opened.move().reading());
          show(opened.findings());
          var sealed = opened.move().reading().sealedAt();
          if (opened.move().reading().state() == ReadingState.SEALED && sealed != null) {
            blind.alreadySealed(sealed);
          }
        },
        reason -> failure.set(Failure.of(reason)));
  }

  /// The study is left: nothing more is shown or asked.
  public void close() {
    closed = true;
    verdicts.reasons().withdraw();
    reveals.close();
    images.close();
    exposures.flush();
  }

  /// The service says that this study has changed.
  public void studyChanged() {
    if (closed || reading.get() == null) {
      return;
    }
    load.refresh(
        now -> {
          if (!closed && !review.waiting()) {
            late.take(findings.get(), now).ifPresent(this::show);
          }
        },
        _ -> {}); // the next event asks again
  }

  /// Something of this study failed, such as its images.
  public void report(@Nullable Failure failed) {
    if (failed != null) {
      failure.set(failed);
    }
  }

  /// The reader has read what failed.
  public void dismissFailure() {
    failure.set(null);
  }

  /// Shows what waits behind the quiet dot.
  public void takeLate() {
    late.release().ifPresent(this::show);
  }

  /// The key that hides every overlay was let go.
  public void endPeek() {
    images.peek(false);
  }

  /// Goes to a finding that the reader chose on the rail.
  public void goTo(String findingId) {
    verdicts.goTo(findingId);
  }

  /// Does what a key asks; false when it means nothing here.
  public boolean perform(Command command) {
    switch (command) {
      case NEXT_FINDING, NEXT_OWN_FINDING -> step(1);
      case PREVIOUS_FINDING, PREVIOUS_OWN_FINDING -> step(-1);
      case ACCEPT -> verdicts.accept();
      case REJECT -> verdicts.reject();
      case MODIFY -> verdicts.modify();
      case ESCALATE -> verdicts.escalate();
      case REASON_1 -> verdicts.reason(1);
      case REASON_2 -> verdicts.reason(2);
      case REASON_3 -> verdicts.reason(3);
      case REASON_4 -> verdicts.reason(4);
      case REASON_5 -> verdicts.reason(5);
      case REASON_6 -> verdicts.reason(6);
      case ADD_FINDING -> verdicts.add();
      case WITHDRAW_OWN -> verdicts.withdrawOwn();
      case UNDO -> verdicts.undo();
      case REDO -> verdicts.redo();
      case TOGGLE_AI_LAYER, COMPARISON_AI_LAYER -> aiLayer.set(!aiLayer.get());
      case TOGGLE_MY_LAYER -> myLayer.set(!myLayer.get());
      case PEEK -> images.peek(true);
      case DECLARATION, COMPARISON_DECLARATION -> open(Drawer.DECLARATION);
      case EXPLAIN, COMPARISON_EXPLAIN -> open(Drawer.EXPLANATION);
      case NEXT_TAB -> {
        takeLate();
        rail.nextTab();
      }
      case SIGN -> {
        takeLate();
        moves.sign(withheld());
      }
      case AMEND -> moves.amend();
      case REVEAL -> blind.reveal();
      case NEXT_COMPARED -> reveals.act(open -> open.step(1));
      case PREVIOUS_COMPARED -> reveals.act(open -> open.step(-1));
      case SKIP_BEAT -> reveals.act(Comparison::skip);
      case AGREE_NOW -> reveals.agree();
      case STILL_DISAGREE -> reveals.act(Comparison::disagree);
      case UNSURE -> reveals.act(Comparison::unsure);
      case CANCEL -> cancel();
      default -> {
        return images.perform(command);
      }
    }
    return true;
  }

  private void step(int by) {
    takeLate();
    verdicts.step(by);
  }

  private void open(Drawer wanted) {
    drawer.set(drawer.get() == wanted ? Drawer.CLOSED : wanted);
  }

  /// Leaves the innermost thing that is open. Never decides anything.
  private void cancel() {
    if (marking().activeProperty().get()) {
      marking().cancel();
    } else if (drawer.get() != Drawer.CLOSED) {
      drawer.set(Drawer.CLOSED);
    } else if (blind.stepProperty().get() == BlindRead.Step.ASKING_FOR_REASON) {
      blind.keepGlass();
    } else if (!reveals.leave()) {
      verdicts.reasons().withdraw();
      notice.set(Notice.NONE);
    }
  }

  private void moved(MoveResult result) {
    var revealed = blind.stepProperty().get() == BlindRead.Step.REVEALING;
    reading.set(result.reading());
    load.refresh(
        now -> {
          show(now);
          if (revealed && reveals.open().isEmpty()) {
            reveals.begin();
          }
        },
        reason -> failure.set(Failure.of(reason)));
  }

  /// Images of findings have become known.
  private void placed() {
    rail.nameImagesBy(images::imageName);
    reveals.placed();
  }

  private void show(StudyFindings now) {
    var stands = now.reading();
    if (stands != null) {
      reading.set(stands);
    }
    findings.set(now);
    var ai = withheld() ? null : now.ai();
    if (ai != null) {
      images.results(
          ai.results().stream()
              .filter(result -> result.decision().visible())
              .flatMap(result -> result.objects().stream())
              .toList());
    }
    rail.show(ai);
    review.show(now.findings());
    clock.show(ai);
    paint();
  }

  private void paint() {
    // overlays of images may be an algorithm's work, too
    var layers = reveals.layers(new ImageDesk.Layers(aiLayer.get() && !withheld(), myLayer.get()));
    images.mark(review.shown(), layers);
    images.badge(AiChip.badge(withheld() ? null : ai().orElse(null), review.shown()));
    var mine = Words.say(layers.mine() ? "layers.mine-on" : "layers.mine-off");
    status
        .layersProperty()
        .set(
            withheld()
                ? mine
                : Words.say(layers.ai() ? "layers.ai-on" : "layers.ai-off") + " · " + mine);
  }
}
