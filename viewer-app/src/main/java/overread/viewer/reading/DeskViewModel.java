package overread.viewer.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import overread.client.Move;
import overread.client.outbox.Acknowledgement;
import overread.client.outbox.Entry;
import overread.review.coverage.AiState;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.matching.ReadComparison;
import overread.review.reading.Reading;
import overread.review.reading.ReadingState;
import overread.review.verdict.FindingState;
import overread.review.verdict.Verdict;
import overread.viewer.adding.FindingLabel;
import overread.viewer.adding.Marking;
import overread.viewer.background.Outcome;
import overread.viewer.background.Timing;
import overread.viewer.blinding.BlindRead;
import overread.viewer.blinding.Comparison;
import overread.viewer.declaration.Drawer;
import overread.viewer.exposure.ExposureLog;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyContext;
import overread.viewer.rail.RailTab;
import overread.viewer.rail.RailViewModel;
import overread.viewer.session.ReaderSession;
import overread.viewer.status.StatusViewModel;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;
import overread.wire.AiOverview;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.StudyFindings;
import overread.wire.WorklistRow;

/// One open study: its reading, its findings, and what each key does to them.
public final class DeskViewModel {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final WorklistRow row;
  private final ReaderSession session;
  private final BackgroundWork work;
  private final Timing timing;
  private final ImageDesk images;
  private final StatusViewModel status;
  private final StudyLoad load;
  private final StudyReview review;
  private final RailViewModel rail;
  private final Marking marking;
  private final BlindRead blind;
  private final RejectReasons reasons;
  private final LateResults late = new LateResults();
  private final ExposureLog exposures;
  private final Instant openedAt;

  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable StudyFindings> findings =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper chip = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
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
    this.row = row;
    this.session = session;
    this.work = work;
    this.timing = timing;
    this.images = images;
    this.status = status;
    this.openedAt = timing.now();
    this.load = new StudyLoad(session, row.studyUid(), work);
    this.review =
        new StudyReview(row.studyUid(), session.who().user(), session.post(), work, timing);
    this.rail = new RailViewModel(review);
    this.marking = new Marking(FindingLabel.all(), images::centre, this::decide);
    this.blind = new BlindRead(row.studyUid(), session.post(), work, timing, this::moved);
    this.reasons = new RejectReasons(timing);
    this.exposures = new ExposureLog(row.studyUid(), session.post(), timing, this::isKnownMark);
    images.onPainted(exposures);
    review.beforeVerdict(exposures::flush);
    rail.nameImagesBy(images::imageName);
    images.whenPlaced(this::placed);
    review.versionProperty().addListener((_, _, _) -> paint());
    review.onAnswer(status::answered);
    review.onFailure(failure::set);
    review.onRefusal(refusal -> {
      notice.set(Notice.urgent(Failure.of(refusal).sentence()));
      refresh();
    });
    aiLayer.addListener((_, _, _) -> paint());
    myLayer.addListener((_, _, _) -> paint());
  }

  // What is shown

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
    return chip.getReadOnlyProperty();
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
    return comparison.getReadOnlyProperty();
  }

  public RailViewModel rail() {
    return rail;
  }

  public StudyReview review() {
    return review;
  }

  public Marking marking() {
    return marking;
  }

  public BlindRead blind() {
    return blind;
  }

  public RejectReasons reasons() {
    return reasons;
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
      if (comparison.get() != null) {
        holding.add(KeyContext.COMPARISON);
      } else {
        holding.add(withheld() ? KeyContext.BLIND : KeyContext.REVIEW);
      }
    }
    return holding;
  }

  // What happens

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
          tick();
        },
        reason -> failure.set(Failure.of(reason)));
  }

  /// The study is left: nothing more is shown or asked.
  public void close() {
    closed = true;
    images.close();
    exposures.flush();
    reasons.withdraw();
    var open = comparison.get();
    if (open != null) {
      open.close();
    }
  }

  /// The service says that this study has changed.
  public void studyChanged() {
    refresh();
  }

  /// The reader has read what failed.
  public void dismissFailure() {
    failure.set(null);
  }

  /// Shows what waits behind the quiet dot.
  public void takeLate() {
    late.release().ifPresent(this::show);
  }

  /// Does what a key asks; false when it means nothing now.
  public boolean perform(Command command) {
    return switch (command) {
      case NEXT_FINDING, NEXT_OWN_FINDING -> step(1);
      case PREVIOUS_FINDING, PREVIOUS_OWN_FINDING -> step(-1);
      case ACCEPT -> accept();
      case REJECT -> onFocused(this::reject);
      case MODIFY -> onFocused(shown -> marking.change(shown.finding().current()));
      case ESCALATE ->
          onFocused(shown ->
              decideAndAdvance(shown.id(), new Verdict.Escalated(Words.say("escalate.reason"))));
      case REASON_1 -> reason(1);
      case REASON_2 -> reason(2);
      case REASON_3 -> reason(3);
      case REASON_4 -> reason(4);
      case REASON_5 -> reason(5);
      case REASON_6 -> reason(6);
      case ADD_FINDING -> add();
      case WITHDRAW_OWN -> withdrawOwn();
      case UNDO -> say(review.undo(), "undo.nothing");
      case REDO -> say(review.redo(), "redo.nothing");
      case TOGGLE_AI_LAYER, COMPARISON_AI_LAYER -> toggle(aiLayer);
      case TOGGLE_MY_LAYER -> toggle(myLayer);
      case DECLARATION, COMPARISON_DECLARATION -> open(Drawer.DECLARATION);
      case EXPLAIN, COMPARISON_EXPLAIN -> open(Drawer.EXPLANATION);
      case NEXT_TAB -> nextTab();
      case SIGN -> sign();
      case AMEND -> move(Move.AMEND, Words.say("amend.reason"));
      case REVEAL -> reveal();
      case NEXT_COMPARED -> compare(1);
      case PREVIOUS_COMPARED -> compare(-1);
      case SKIP_BEAT -> inComparison(Comparison::skip);
      case AGREE_NOW -> agree();
      case STILL_DISAGREE -> inComparison(Comparison::disagree);
      case UNSURE -> inComparison(Comparison::unsure);
      case CANCEL -> cancel();
      case FULL_SCREEN, OPEN_STUDY, REFRESH, FIND, TOGGLE_AI_COLUMNS, SIGN_OUT, CLOSE_STUDY, LOCK ->
          false;
      case PEEK -> {
        images.peek(true);
        yield true;
      }
      case NEXT_IMAGE,
          PREVIOUS_IMAGE,
          NEXT_IMAGES,
          PREVIOUS_IMAGES,
          FIRST_IMAGE,
          LAST_IMAGE,
          NEXT_SERIES,
          PREVIOUS_SERIES,
          NEXT_VIEWPORT,
          PREVIOUS_VIEWPORT,
          NEXT_STAGE,
          PREVIOUS_STAGE,
          WINDOW_TOOL,
          PAN_TOOL,
          ZOOM_TOOL,
          SCROLL_TOOL,
          PRESET_1,
          PRESET_2,
          PRESET_3,
          PRESET_4,
          PRESET_5,
          PRESET_6,
          OBJECT_WINDOW,
          INVERT,
          HIDE_TEXT,
          ROTATE_RIGHT,
          ROTATE_LEFT,
          FLIP_HORIZONTAL,
          FLIP_VERTICAL,
          FIT,
          ZOOM_IN,
          ZOOM_OUT,
          RESET ->
          images.perform(command);
    };
  }

  /// The key that hides every overlay was let go.
  public void endPeek() {
    images.peek(false);
  }

  /// Goes to a finding that the reader chose on the rail.
  public void goTo(String findingId) {
    rail.focus(findingId);
    notice.set(Notice.NONE);
    jump();
  }

  private boolean step(int by) {
    takeLate();
    reasons.withdraw();
    if (!rail.step(by)) {
      notice.set(Notice.quiet(Words.say("rail.empty." + rail.tabProperty().get().name())));
      return true;
    }
    notice.set(Notice.NONE);
    jump();
    return true;
  }

  private void jump() {
    rail.focusedFinding()
        .ifPresent(shown -> {
          notice.set(Notice.NONE);
          if (!images.jumpTo(shown.finding().current())) {
            notice.set(
                Notice.urgent(
                    Words.say("finding.unplaced", images.imageName(shown.finding().current()))));
          }
        });
  }

  private boolean accept() {
    return onFocused(shown -> {
      if (shown.finding().original().origin() == Origin.PERSON) {
        notice.set(Notice.urgent(Words.say("accept.own")));
      } else if (!images.everPainted(shown.id())) {
        jump();
        notice.set(Notice.urgent(Words.say("accept.unseen")));
      } else {
        decideAndAdvance(shown.id(), new Verdict.Accepted());
      }
    });
  }

  private void reject(ShownFinding shown) {
    if (shown.finding().original().origin() == Origin.PERSON) {
      notice.set(Notice.urgent(Words.say("reject.own")));
      return;
    }
    decideAndAdvance(shown.id(), new Verdict.Rejected(null));
    reasons.offer(shown.id());
  }

  private boolean reason(int number) {
    reasons
        .about()
        .ifPresent(id -> {
          var reason = RejectReasons.reason(number);
          review.give(id, new Verdict.Rejected(reason));
          reasons.withdraw();
          notice.set(Notice.quiet(Words.say("reject.because", reason.words())));
        });
    return true;
  }

  private void decideAndAdvance(String findingId, Verdict verdict) {
    decide(findingId, verdict);
    if (rail.advance()) {
      jump();
    } else if (rail.tabProperty().get() == RailTab.TO_REVIEW) {
      notice.set(Notice.quiet(Words.say("rail.all-decided")));
    }
  }

  private void decide(String findingId, Verdict verdict) {
    reasons.withdraw();
    notice.set(Notice.NONE);
    review.give(findingId, verdict);
    if (verdict instanceof Verdict.Added) {
      rail.focus(findingId);
    }
  }

  private boolean onFocused(java.util.function.Consumer<ShownFinding> action) {
    var focused = rail.focusedFinding();
    if (focused.isEmpty()) {
      notice.set(Notice.quiet(Words.say("rail.choose-first")));
    }
    focused.ifPresent(action);
    return true;
  }

  private boolean withdrawOwn() {
    return onFocused(shown -> {
      if (shown.finding().original().origin() == Origin.PERSON) {
        decide(shown.id(), new Verdict.Withdrawn());
      } else {
        notice.set(Notice.urgent(Words.say("withdraw.not-own")));
      }
    });
  }

  private boolean add() {
    if (!marking.begin()) {
      notice.set(Notice.urgent(Words.say("add.no-image")));
    }
    return true;
  }

  private boolean toggle(BooleanProperty layer) {
    layer.set(!layer.get());
    return true;
  }

  private boolean open(Drawer wanted) {
    drawer.set(drawer.get() == wanted ? Drawer.CLOSED : wanted);
    return true;
  }

  private boolean nextTab() {
    takeLate();
    rail.nextTab();
    return true;
  }

  private boolean say(boolean done, String otherwise) {
    notice.set(done ? Notice.NONE : Notice.quiet(Words.say(otherwise)));
    return true;
  }

  private boolean cancel() {
    if (marking.activeProperty().get()) {
      marking.cancel();
    } else if (drawer.get() != Drawer.CLOSED) {
      drawer.set(Drawer.CLOSED);
    } else if (blind.stepProperty().get() == BlindRead.Step.ASKING_FOR_REASON) {
      blind.keepGlass();
    } else if (inGroups()) {
      endComparison();
    } else {
      reasons.withdraw();
      notice.set(Notice.NONE);
    }
    return true;
  }

  // Moves of the reading

  private boolean sign() {
    takeLate();
    var open =
        review.shown().stream()
            .filter(shown -> shown.finding().state() == FindingState.UNREVIEWED)
            .count();
    if (withheld()) {
      notice.set(Notice.urgent(Words.say("sign.lock-first")));
      return true;
    }
    move(Move.SIGN, null);
    if (open > 0) {
      notice.set(Notice.quiet(Words.count("sign.open", open)));
    }
    return true;
  }

  private boolean move(Move move, @Nullable String reason) {
    var request = new MoveRequest(UUID.randomUUID().toString(), reason);
    notice.set(Notice.quiet(Words.say("move.sending")));
    var submission = session.post().submit(new Entry.OfMove(row.studyUid(), move, request));
    Outcome.of(
        submission.delivered(),
        work,
        answer -> {
          if (answer instanceof Acknowledgement.OfMove(var result)) {
            moved(result);
            notice.set(
                Notice.quiet(
                    move == Move.SIGN
                        ? Words.count("signed", result.written().size())
                        : Words.say("amending")));
          }
        },
        reason2 -> notice.set(Notice.urgent(Failure.of(reason2).sentence())));
    return true;
  }

  private void moved(MoveResult result) {
    var before = reading.get();
    reading.set(result.reading());
    var revealed =
        before != null && before.state().withholdsAi() && !result.reading().state().withholdsAi();
    load.refresh(
        now -> {
          show(now);
          if (revealed && result.reading().wasBlind()) {
            beginComparison();
          }
        },
        reason -> failure.set(Failure.of(reason)));
  }

  /// Marks of algorithms that the service has shown to this reader.
  private boolean isKnownMark(String findingId) {
    return review
        .find(findingId)
        .filter(shown -> shown.finding().original().origin() == Origin.AI)
        .isPresent();
  }

  private boolean reveal() {
    blind.reveal();
    return true;
  }

  private void beginComparison() {
    var begun = new Comparison(groups(), review, timing, this::look);
    begun.beatProperty().subscribe(_ -> paint());
    comparison.set(begun);
    begun.begin();
    paint();
  }

  private ReadComparison groups() {
    var placed =
        review.shown().stream()
            .map(ShownFinding::finding)
            .filter(finding -> finding.state() != FindingState.WITHDRAWN)
            .map(finding -> finding.current())
            .filter(finding -> finding.presence() != Presence.ABSENT)
            .collect(Collectors.partitioningBy(finding -> finding.origin() == Origin.PERSON));
    return ReadComparison.of(
        placed.getOrDefault(true, List.of()).stream().map(images::place).toList(),
        placed.getOrDefault(false, List.of()).stream().map(images::place).toList());
  }

  /// Images of findings have become known.
  private void placed() {
    rail.nameImagesBy(images::imageName);
    var open = comparison.get();
    if (open != null) {
      open.regroup(groups());
    }
  }

  /// Goes to a finding; false while it was never painted.
  private boolean look(Finding finding) {
    rail.focus(finding.id());
    var painted = images.everPainted(finding.id());
    var _ = images.jumpTo(finding);
    return painted;
  }

  private boolean agree() {
    return inComparison(open -> {
      if (!open.agree()) {
        notice.set(Notice.urgent(Words.say("accept.unseen")));
      }
    });
  }

  private boolean compare(int by) {
    return inComparison(open -> open.step(by));
  }

  private boolean inComparison(java.util.function.Consumer<Comparison> action) {
    var open = comparison.get();
    if (open != null) {
      notice.set(Notice.NONE);
      action.accept(open);
    }
    return true;
  }

  private boolean inGroups() {
    var open = comparison.get();
    return open != null && open.beatProperty().get() == Comparison.Beat.GROUPS;
  }

  private void endComparison() {
    comparison.set(null);
    paint();
  }

  // What comes from the service

  private void refresh() {
    if (closed || reading.get() == null) {
      return;
    }
    load.refresh(
        now -> {
          if (!closed && !review.waiting()) {
            late.take(findings.get(), now).ifPresent(this::show);
            updateChip();
          }
        },
        null);
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
    updateChip();
    paint();
  }

  private void paint() {
    var open = comparison.get();
    var layers =
        open == null
            ? new ImageDesk.Layers(aiLayer.get(), myLayer.get())
            : switch (open.beatProperty().get()) {
              case MINE -> new ImageDesk.Layers(false, true);
              case AI -> new ImageDesk.Layers(true, false);
              case BOTH -> new ImageDesk.Layers(true, true);
              case GROUPS -> new ImageDesk.Layers(aiLayer.get(), myLayer.get());
            };
    images.mark(review.shown(), layers);
    images.badge(AiChip.badge(withheld() ? null : ai().orElse(null), review.shown()));
    status
        .layersProperty()
        .set(
            withheld()
                ? Words.say(layers.mine() ? "layers.mine-on" : "layers.mine-off")
                : Words.say(layers.ai() ? "layers.ai-on" : "layers.ai-off")
                    + " · "
                    + Words.say(layers.mine() ? "layers.mine-on" : "layers.mine-off"));
  }

  private void updateChip() {
    var known = findings.get();
    var ai = withheld() || known == null ? null : known.ai();
    chip.set(AiChip.text(ai, Duration.between(openedAt, timing.now()).toSeconds()));
  }

  /// Counts the seconds while AI is waited for.
  private void tick() {
    updateChip();
    var waits = ai().filter(ai -> ai.state() == AiState.WAITING).isPresent();
    var waited = Duration.between(openedAt, timing.now()).toSeconds();
    if (!closed && waits && waited <= AiChip.PATIENCE) {
      timing.later(SECOND, this::tick);
    }
  }
}
