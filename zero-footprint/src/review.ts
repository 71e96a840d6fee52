import type { Outbox } from './outbox';
import { Rail, STATES, TABS, type Tab } from './rail';
import { imagesOf } from './marks';
import { RefusedError, UnreachableError, type Service } from './service';
import { signedSentence } from './signature';
import type { Viewer } from './viewer';
import { Exposures } from './exposures';
import type { Finding, MoveResult, ReviewedFinding, RejectReason, StudyFindings, Verdict } from './wire';

export interface ReviewListener {
  changed(): void;
  /** One line for the reader; undefined clears it. */
  say(sentence: string | undefined): void;
}

/** A decision that can be taken back and given again: what counted before it, and what since. */
interface Decision {
  findingId: string;
  before: Verdict;
  after: Verdict;
}

const WITHDRAWN: Verdict = { kind: 'withdrawn' };
const ESCALATED: Verdict = { kind: 'escalated', reason: 'Asked a senior reader to decide.' };

const EMPTY: StudyFindings = { studyUid: '', findings: [] };

/** The review of one study: what is focused, what was decided, what is still on its way. */
export class Review {
  rail = new Rail(EMPTY);
  tab: Tab = 'To review';
  focused: string | undefined;
  aiOn = true;
  private readonly exposures: Exposures;
  private readonly undoable: Decision[] = [];
  private readonly redoable: Decision[] = [];
  private readonly waiting = new Map<string, Verdict>();
  private asked = '';
  /** The finding that was rejected last, while its reason may still be given. */
  lastRejected: string | undefined;

  constructor(
    private readonly service: Service,
    private readonly viewer: Viewer,
    private readonly outbox: Outbox,
    private readonly listener: ReviewListener,
    private readonly newId: () => string = () => crypto.randomUUID(),
    private readonly now: () => Date = () => new Date(),
  ) {
    this.exposures = new Exposures(now);
  }

  get study(): string {
    return this.rail.study.studyUid;
  }

  async open(study: string): Promise<void> {
    await this.guarded(async () => {
      await this.service.openReading(study);
      this.focused = undefined;
      await this.refresh(study);
    });
  }

  async refresh(study: string = this.study): Promise<void> {
    const wasBlind = this.rail.blind;
    this.rail = new Rail(await this.service.findings(study));
    if (!this.rail.tabs.includes(this.tab)) {
      this.tab = this.rail.tabs[0] ?? 'Mine';
    }
    if (wasBlind && !this.rail.blind) {
      this.tab = 'To review';
    }
    this.listener.changed();
    await this.fetchMissing();
  }

  /** Results that came, or were revealed, after the viewer had asked for the study: asked for once more. */
  private async fetchMissing(): Promise<void> {
    const results = this.rail.study.ai?.results ?? [];
    const series = [...new Set(results.flatMap((result) => result.objects.map((object) => object.seriesInstanceUid)))];
    const missing = series.filter((uid) => !this.viewer.hasSeries(uid)).sort().join();
    if (missing !== '' && missing !== this.asked && this.viewer.images().length > 0) {
      this.asked = missing;
      await this.viewer.fetchAgain(this.study);
      this.listener.changed();
    }
  }

  rows(): ReviewedFinding[] {
    return this.rail.rows(this.tab);
  }

  /** Changes when the viewer has come by what the rows tell of: images, segmentations, their places. */
  looks(): string {
    const places = this.rows().map((row) => this.placeOf(row) ?? '-');
    return `${this.viewer.images().length} ${places.join()}`;
  }

  /** Whether a verdict on the finding is still on its way to the ledger. */
  isQueued(id: string): boolean {
    return this.waiting.has(id);
  }

  focusedFinding(): ReviewedFinding | undefined {
    return this.rail.study.findings.find((finding) => finding.original.id === this.focused);
  }

  async step(by: 1 | -1): Promise<void> {
    const rows = this.rows();
    if (rows.length === 0) {
      return;
    }
    const at = rows.findIndex((row) => row.original.id === this.focused);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
    const row = rows[next];
    if (row !== undefined) {
      await this.focus(row);
    }
  }

  async focus(finding: ReviewedFinding): Promise<void> {
    this.focused = finding.original.id;
    const index = this.placeOf(finding);
    if (index !== undefined) {
      await this.viewer.goTo(index);
    }
    this.listener.changed();
  }

  /**
   * Index of the image that shows a finding best: the middle one of those that its marks name, else
   * of those on which its segments lie; undefined when it is on none of the series on screen.
   */
  placeOf(finding: ReviewedFinding): number | undefined {
    const drawn = imagesOf(finding, this.viewer.images());
    const places = drawn.length > 0 ? drawn : this.segmentPlaces(finding);
    return places[Math.floor(places.length / 2)];
  }

  /** Indices of the images on which the segments of a finding lie. */
  segmentPlaces(finding: ReviewedFinding): number[] {
    return finding.current.regions.flatMap((region) =>
      region.kind === 'of-segment' ? this.viewer.segmentImages(region) : [],
    );
  }

  async toggleAi(): Promise<void> {
    if (this.rail.blind) {
      return;
    }
    this.aiOn = !this.aiOn;
    await this.showLayer();
    this.listener.changed();
  }

  /** The segments of the findings as they stand now; nothing while the reading is blind. */
  async showLayer(): Promise<void> {
    if (this.rail.blind) {
      return;
    }
    const marks = this.rail.study.findings.flatMap((finding) =>
      finding.current.regions.flatMap((region) =>
        region.kind === 'of-segment'
          ? [
              {
                segmentation: region.segmentationUid,
                segment: region.segmentNumber,
                colour: STATES[finding.state].colour,
                visible: this.aiOn && finding.state !== 'REJECTED' && finding.current.presence === 'PRESENT',
              },
            ]
          : [],
      ),
    );
    await this.viewer.showSegments(marks);
  }

  nextTab(): void {
    const tabs = this.rail.tabs;
    this.tab = tabs[(tabs.indexOf(this.tab) + 1) % tabs.length] ?? TABS[0];
    this.listener.changed();
  }

  async accept(): Promise<void> {
    const finding = this.focusedFinding();
    if (finding === undefined) {
      return;
    }
    if (finding.original.origin === 'PERSON') {
      this.listener.say('Your own finding needs no acceptance.');
      return;
    }
    if (!this.exposures.seen(finding.original.id)) {
      this.listener.say('Look at it first: here it is. Press A again to accept.');
      await this.focus(finding);
      return;
    }
    await this.decideAndAdvance({ kind: 'accepted' });
  }

  async reject(): Promise<void> {
    if (this.focusedFinding()?.original.origin === 'PERSON') {
      this.listener.say('Your own finding is not rejected: Delete takes it back.');
      return;
    }
    this.lastRejected = this.focused;
    await this.decideAndAdvance({ kind: 'rejected' });
  }

  /** The reason for the last reject; a second verdict that only adds the reason. */
  async reason(reason: RejectReason): Promise<void> {
    const rejected = this.lastRejected;
    if (rejected !== undefined) {
      this.lastRejected = undefined;
      await this.give(rejected, { kind: 'rejected', reason });
    }
  }

  /** Takes back what this reader has added. */
  async withdraw(): Promise<void> {
    const finding = this.focusedFinding();
    if (finding?.original.origin === 'PERSON') {
      await this.decide(WITHDRAWN);
    } else if (finding !== undefined) {
      this.listener.say('Only your own findings are taken back. R rejects this one.');
    }
  }

  async relabel(label: string): Promise<void> {
    const finding = this.focusedFinding();
    if (finding !== undefined && label.trim() !== '') {
      await this.decide({ kind: 'modified', replacement: { ...finding.current, label: label.trim() } });
    }
  }

  async escalate(): Promise<void> {
    await this.decideAndAdvance(ESCALATED);
  }

  async add(finding: Finding): Promise<void> {
    await this.give(finding.id, { kind: 'added', finding });
    this.focused = finding.id;
  }

  async undo(): Promise<void> {
    const last = this.undoable.pop();
    if (last === undefined) {
      this.listener.say('Nothing to undo since this study was opened.');
      return;
    }
    this.redoable.push(last);
    this.lastRejected = undefined;
    await this.send(last.findingId, last.before);
  }

  async redo(): Promise<void> {
    const last = this.redoable.pop();
    if (last === undefined) {
      this.listener.say('Nothing to redo.');
      return;
    }
    this.undoable.push(last);
    await this.send(last.findingId, last.after);
  }

  /** Locks the first read, then shows AI. A read that was locked before is only revealed. */
  async lock(): Promise<void> {
    await this.moved(async () => {
      await this.tellExposures();
      if (this.rail.study.reading?.state !== 'SEALED') {
        this.sealed(await this.service.move(this.study, 'seal', this.newId()));
      }
      await this.service.move(this.study, 'reveal', this.newId());
    });
  }

  private sealed({ receipt }: MoveResult): void {
    if (receipt !== undefined) {
      const findings = receipt.findings === 1 ? '1 finding' : `${receipt.findings} findings`;
      const time = new Date(receipt.sealedAt).toTimeString().slice(0, 8);
      this.listener.say(`Sealed ${time} · ${findings} · receipt ${receipt.code}…`);
    }
  }

  /** Shows AI before the lock, for a stated reason: the read is marked not blind, the supervisor is told. */
  async breakGlass(reason: string): Promise<void> {
    await this.guarded(async () => {
      await this.tellExposures();
      await this.service.move(this.study, 'break-glass', this.newId(), reason);
      await this.refresh();
    });
  }

  /** Signs, once everything that was decided here is in the ledger. */
  async sign(): Promise<void> {
    await this.moved(async () => {
      await this.tellExposures();
      await this.outbox.drain();
      if (this.outbox.entries().length > 0) {
        this.listener.say('Not signed: what was decided here still waits for the service.');
        return;
      }
      await this.refresh(); // what has been decided counts as the ledger has it
      const open = this.rail.study.findings.filter(({ state }) => state === 'UNREVIEWED').length;
      const { written } = await this.service.move(this.study, 'sign', this.newId());
      this.listener.say(signedSentence(written.length, open));
    });
  }

  /** Opens a signed reading again. */
  async amend(): Promise<void> {
    await this.moved(async () => {
      await this.service.move(this.study, 'amend', this.newId(), 'Reopened by the reader.');
      this.listener.say('The reading is open again.');
    });
  }

  /** A move, after which the reading is as the service says, whatever became of the answer. */
  private async moved(move: () => Promise<void>): Promise<void> {
    await this.guarded(async () => {
      try {
        await move();
      } finally {
        await this.refresh();
      }
    });
  }

  /** Marks were painted in view; told to the ledger before a verdict can stand on it. */
  painted(ids: string[], sopInstanceUid: string, frame: number): void {
    this.exposures.painted(ids, sopInstanceUid, frame);
  }

  /** Nothing is in view: the marks are hidden, or the window is. */
  nothingPainted(): void {
    this.exposures.nothingPainted();
  }

  /** Sends what was painted up to now. */
  async tellExposures(): Promise<void> {
    const exposures = this.study === '' ? [] : this.exposures.take();
    if (exposures.length > 0) {
      await this.outbox.add({ kind: 'exposures', study: this.study, id: this.newId(), exposures });
    }
  }

  private async decide(verdict: Verdict): Promise<void> {
    if (this.focused === undefined) {
      this.listener.say('Choose a finding first: J goes to the next one.');
      return;
    }
    await this.give(this.focused, verdict);
  }

  /** After a decision the next finding that waits for one is shown, as on the workstation. */
  private async decideAndAdvance(verdict: Verdict): Promise<void> {
    const rows = this.rows().filter((row) => row.state === 'UNREVIEWED' && !this.isQueued(row.original.id));
    const at = rows.findIndex((row) => row.original.id === this.focused);
    const next = at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1]);
    const decided = this.decide(verdict);
    if (next !== undefined) {
      await this.focus(next);
    }
    await decided;
  }

  private async give(findingId: string, verdict: Verdict): Promise<void> {
    const counted = this.rail.study.findings.find((finding) => finding.original.id === findingId)?.last?.verdict;
    this.undoable.push({ findingId, before: this.waiting.get(findingId) ?? counted ?? WITHDRAWN, after: verdict });
    this.redoable.length = 0;
    await this.send(findingId, verdict);
  }

  private async send(findingId: string, verdict: Verdict): Promise<void> {
    this.waiting.set(findingId, verdict);
    this.listener.changed();
    await this.tellExposures();
    await this.outbox.add({
      kind: 'verdict',
      study: this.study,
      request: { id: this.newId(), findingId, at: this.now().toISOString(), verdict },
    });
  }

  /** The outbox has delivered; the ledger's word is fetched. */
  async delivered(findingId: string): Promise<void> {
    this.waiting.delete(findingId);
    await this.guarded(() => this.refresh());
  }

  /** Runs work against the service; what goes wrong is said in its own words. */
  async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (e) {
      if (e instanceof RefusedError || e instanceof UnreachableError) {
        this.listener.say(e.message);
      } else {
        throw e;
      }
    }
  }
}
