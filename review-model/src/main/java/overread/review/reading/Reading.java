package overread.review.reading;

import static overread.review.reading.ReadingState.AMENDING;
import static overread.review.reading.ReadingState.BLIND;
import static overread.review.reading.ReadingState.OPENED;
import static overread.review.reading.ReadingState.REVEALED;
import static overread.review.reading.ReadingState.SEALED;
import static overread.review.reading.ReadingState.SIGNED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Origin;
import overread.review.verdict.Verdict;

/// One reader's work on one study. Each move returns the next reading or throws
/// [IllegalMoveException] with the rule that forbids it.
///
/// `OPENED → (BLIND → SEALED →) REVEALED → SIGNED → (AMENDING → SIGNED)`. Breaking the glass is not
/// a state: it reveals, and marks the reading *not blind*.
///
/// @param blindFirst whether it began blind
/// @param brokenGlass the reason given when AI was revealed before the seal, or null
public record Reading(
    String studyUid,
    String reader,
    Role role,
    ReadingState state,
    boolean blindFirst,
    @Nullable String brokenGlass,
    Instant openedAt,
    @Nullable Instant sealedAt,
    @Nullable Instant revealedAt,
    @Nullable Instant signedAt) {

  /// A reading begins when a reader opens a study.
  public static Reading open(String studyUid, String reader, Role role, Instant at) {
    if (!role.reads()) {
      throw new IllegalMoveException("only-readers-read", "This role does not read studies.");
    }
    return new Reading(studyUid, reader, role, OPENED, false, null, at, null, null, null);
  }

  /// The policy withholds AI until the first read is sealed.
  public Reading beginBlind() {
    require(state == OPENED, "blind-begins-at-open", "A reading can only begin blind when opened.");
    return new Reading(studyUid, reader, role, BLIND, true, null, openedAt, null, null, null);
  }

  /// The policy shows AI from the start.
  public Reading beginRevealed(Instant at) {
    require(state == OPENED, "begins-at-open", "This reading has already begun.");
    return new Reading(studyUid, reader, role, REVEALED, false, null, openedAt, null, at, null);
  }

  /// The first read is locked and can't be edited any more.
  public Reading seal(Instant at) {
    require(state == BLIND, "only-a-blind-read-is-sealed", "There is no blind first read to lock.");
    return new Reading(studyUid, reader, role, SEALED, true, brokenGlass, openedAt, at, null, null);
  }

  /// AI is shown, after the seal.
  public Reading reveal(Instant at) {
    require(
        state == SEALED,
        "seal-before-reveal",
        "AI is shown only after the first read has been locked.");
    return new Reading(
        studyUid, reader, role, REVEALED, blindFirst, brokenGlass, openedAt, sealedAt, at, null);
  }

  /// AI is shown before the seal, for a stated reason; the reading is not blind any more.
  public Reading breakGlass(String reason, Instant at) {
    require(!reason.isBlank(), "break-glass-needs-a-reason", "Say why AI is needed now.");
    require(
        state == BLIND, "break-glass-only-when-blind", "AI is not being withheld from this read.");
    return new Reading(studyUid, reader, role, REVEALED, true, reason, openedAt, null, at, null);
  }

  /// The reader signs.
  public Reading sign(Instant at) {
    require(
        state == REVEALED || state == AMENDING,
        "sign-after-reveal",
        "Lock the first read before signing.");
    return new Reading(
        studyUid,
        reader,
        role,
        SIGNED,
        blindFirst,
        brokenGlass,
        openedAt,
        sealedAt,
        revealedAt,
        at);
  }

  /// A signed reading is opened again, for example for a late result.
  public Reading amend() {
    require(state == SIGNED, "only-a-signed-read-is-amended", "This reading is not signed yet.");
    return new Reading(
        studyUid,
        reader,
        role,
        AMENDING,
        blindFirst,
        brokenGlass,
        openedAt,
        sealedAt,
        revealedAt,
        signedAt);
  }

  /// Whether the first read was made, and sealed, without AI.
  public boolean wasBlind() {
    return blindFirst && brokenGlass == null;
  }

  /// Refuses a verdict that this state does not allow. `about` is whose finding it is about.
  public void requireDecidable(Verdict verdict, Origin about) {
    require(
        state != SEALED,
        "sealed-read-is-immutable",
        "The first read is locked. It can't be edited.");
    require(state != SIGNED, "signed-read-is-closed", "This reading is signed. Amend it first.");
    require(state != OPENED, "begin-before-deciding", "This reading has not begun.");
    require(
        state != BLIND || about == Origin.PERSON,
        "no-such-finding",
        "There is no such finding in this study.");
    require(
        !(verdict instanceof Verdict.Accepted && about == Origin.PERSON),
        "own-findings-are-not-accepted",
        "Your own finding needs no acceptance.");
  }

  private static void require(boolean allowed, String rule, String message) {
    if (!allowed) {
      throw new IllegalMoveException(rule, message);
    }
  }
}
