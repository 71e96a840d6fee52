import type { Outbox } from './outbox';
import { Rail, STATES, TABS, type Tab } from './rail';
import { imagesOf } from './marks';
import { RefusedError, UnreachableError, type Service } from './service';
import type { Viewer } from './viewer';
import type { Exposure, Finding, ReviewedFinding, RejectReason, StudyFindings, Verdict } from './wire';

export interface ReviewListener {
  changed(): void;
  /** One line for the reader; undefined clears it. */
  say(sentence: string | undefined): void;
}

const EMPTY: StudyFindings = { studyUid: '', findings: [] };

/** The review of one study: what is focused, what was decided, what is still on its way. */
export class Review {
  rail = new Rail(EMPTY);
  tab: Tab = 'To review';
  focused: string | undefined;
  aiOn = true;
  private readonly seen = new Set<string>();
  private readonly undoable: string[] = [];
  private readonly waiting = new Map<string, Verdict>();
  private lastRejected: string | undefined;

  constructor(
    private readonly service: Service,
    private readonly viewer: Viewer,
    private readonly outbox: Outbox,
    private readonly listener: ReviewListener,
    private readonly newId: () => string = () => crypto.randomUUID(),
    private readonly now: () => Date = () => new Date(),
  ) {}

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
    if (wasBlind && !this.rail.blind && this.study === study) {
      await this.viewer.fetchRevealed(study);
      this.tab = 'To review';
    }
    this.listener.changed();
  }

  rows(): ReviewedFinding[] {
    return this.rail.rows(this.tab);
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
    const indices = this.placesOf(finding);
    const middle = indices[Math.floor(indices.length / 2)];
    if (middle !== undefined) {
      await this.viewer.goTo(middle);
    }
    this.listener.changed();
  }

  /** Indices of the images on which a finding lies. */
  placesOf(finding: ReviewedFinding): number[] {
    const drawn = imagesOf(finding, this.viewer.images());
    return [...new Set([...drawn, ...this.segmentPlaces(finding)])].sort((a, b) => a - b);
  }

  /** Indices of the images on which the segments of a finding lie. */
  segmentPlaces(finding: ReviewedFinding): number[] {
    return finding.current.regions.flatMap((region) =>
      region.kind === 'of-segment' ? this.viewer.segmentImages(region.segmentationUid, region.segmentNumber) : [],
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
    if (!this.seen.has(finding.original.id)) {
      this.listener.say('Not seen yet: jumped to it. Press again to accept.');
      await this.focus(finding);
      return;
    }
    await this.decide({ kind: 'accepted' });
  }

  async reject(): Promise<void> {
    this.lastRejected = this.focused;
    await this.decide({ kind: 'rejected' });
  }

  /** The reason for the last reject; a second verdict that only adds the reason. */
  async reason(reason: RejectReason): Promise<void> {
    if (this.lastRejected !== undefined) {
      await this.give(this.lastRejected, { kind: 'rejected', reason });
    }
  }

  async relabel(label: string): Promise<void> {
    const finding = this.focusedFinding();
    if (finding !== undefined && label.trim() !== '') {
      await this.decide({ kind: 'modified', replacement: { ...finding.current, label: label.trim() } });
    }
  }

  async escalate(reason: string): Promise<void> {
    await this.decide({ kind: 'escalated', reason });
  }

  async add(finding: Finding): Promise<void> {
    await this.give(finding.id, { kind: 'added', finding });
    this.focused = finding.id;
  }

  async undo(): Promise<void> {
    const last = this.undoable.pop();
    if (last === undefined) {
      this.listener.say('Nothing to undo.');
      return;
    }
    await this.send(last, { kind: 'withdrawn' });
  }

  async lock(): Promise<void> {
    await this.guarded(async () => {
      const sealed = await this.service.move(this.study, 'seal', this.newId());
      const receipt = sealed.receipt;
      if (receipt !== undefined) {
        this.listener.say(
          `Sealed ${receipt.sealedAt.slice(11, 19)} · ${receipt.findings} findings · receipt ${receipt.code}`,
        );
      }
      await this.service.move(this.study, 'reveal', this.newId());
      await this.refresh();
    });
  }

  /** Marks were painted in view; told to the ledger before a verdict can stand on it. */
  async painted(ids: string[], sopInstanceUid: string): Promise<void> {
    const fresh = ids.filter((id) => !this.seen.has(id));
    if (fresh.length === 0 || this.study === '') {
      return;
    }
    const at = this.now().toISOString();
    const exposures: Exposure[] = fresh.map((findingId) => {
      this.seen.add(findingId);
      return { findingId, sopInstanceUid, frame: 1, at, milliseconds: 0 };
    });
    await this.outbox.add({ kind: 'exposures', study: this.study, id: this.newId(), exposures });
  }

  private async decide(verdict: Verdict): Promise<void> {
    if (this.focused !== undefined) {
      await this.give(this.focused, verdict);
    }
  }

  private async give(findingId: string, verdict: Verdict): Promise<void> {
    this.undoable.push(findingId);
    await this.send(findingId, verdict);
  }

  private async send(findingId: string, verdict: Verdict): Promise<void> {
    this.waiting.set(findingId, verdict);
    this.listener.changed();
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
