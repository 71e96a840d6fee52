import type { Exposure } from './wire';

/** What one paint showed: these findings, on this frame of this image. */
interface Scene {
  findings: readonly string[];
  sopInstanceUid: string;
  frame: number;
}

const NOTHING: Scene = { findings: [], sopInstanceUid: '', frame: 1 };

/**
 * Measures which findings were painted, on which frame, for how long, so that the ledger knows what
 * had been seen when a verdict was given. Fed after every paint; what is still on the screen when
 * it is taken counts up to then, its rest later: the parts add up to the whole.
 */
export class Exposures {
  private readonly ever = new Set<string>();
  private readonly told = new Set<string>();
  private collected: Exposure[] = [];
  private scene = NOTHING;
  private since: Date;

  constructor(private readonly now: () => Date = () => new Date()) {
    this.since = now();
  }

  /** Whether the finding was on this screen at all. */
  seen(id: string): boolean {
    return this.ever.has(id);
  }

  /** The screen shows these findings now, and no others. */
  painted(findings: string[], sopInstanceUid: string, frame: number): void {
    const next = findings.length === 0 ? NOTHING : { findings: [...findings].sort(), sopInstanceUid, frame };
    if (same(next, this.scene)) {
      return;
    }
    this.collect();
    this.scene = next;
    findings.forEach((id) => this.ever.add(id));
  }

  /** Nothing is on the screen any more: hidden, another study, another window in front. */
  nothingPainted(): void {
    this.painted([], '', 1);
  }

  /** What was painted and not yet told, up to now. */
  take(): Exposure[] {
    this.collect();
    const taken = this.collected;
    this.collected = [];
    taken.forEach((exposure) => this.told.add(exposure.findingId));
    return taken;
  }

  private collect(): void {
    const now = this.now();
    const milliseconds = Math.max(0, now.getTime() - this.since.getTime());
    for (const findingId of this.scene.findings) {
      if (milliseconds > 0 || !this.told.has(findingId)) {
        const { sopInstanceUid, frame } = this.scene;
        this.collected.push({ findingId, sopInstanceUid, frame, at: this.since.toISOString(), milliseconds });
      }
    }
    this.since = now;
  }
}

function same(a: Scene, b: Scene): boolean {
  return a.sopInstanceUid === b.sopInstanceUid && a.frame === b.frame && a.findings.join() === b.findings.join();
}
