import { RefusedError, type Service } from './service';
import type { Exposure, VerdictRequest } from './wire';

export type Entry =
  | { kind: 'verdict'; study: string; request: VerdictRequest }
  | { kind: 'exposures'; study: string; id: string; exposures: Exposure[] };

export interface OutboxListener {
  /** How many verdicts wait here, the service not having answered in time. */
  queued(count: number): void;
  /** The service took a verdict. */
  acknowledged(entry: Entry): void;
  /** The service refused; the entry is out of the queue and shown to the reader. */
  refused(entry: Entry, reason: RefusedError): void;
  signedOut(): void;
  /** The browser's storage is full or shut: what waits now is lost when the page is left. */
  unkept(): void;
}

/** So long an answer may take before the reader is told that something waits. */
const SENDING_MILLISECONDS = 1000;

/**
 * Verdicts on their way to the ledger: kept in the browser's storage until the service has
 * acknowledged them, sent in order, each with an id that makes sending it twice harmless.
 *
 * Each entry has a key of its own, named by time and id: two windows of one reader share the
 * storage, and neither ever rewrites what the other has put there.
 */
export class Outbox {
  private sending = false;
  private draining = Promise.resolve();
  private readonly prefix: string;
  private readonly unkept = new Map<string, string>();
  private count = 0;

  constructor(
    private readonly service: Service,
    private readonly storage: Storage,
    user: string,
    private readonly listener: OutboxListener,
    private readonly later: (run: () => void, milliseconds: number) => void = (run, ms) => {
      setTimeout(run, ms);
    },
    private readonly now: () => number = () => Date.now(),
  ) {
    this.prefix = `overread.outbox.${user}.`;
  }

  /** What waits, oldest first. */
  entries(): Entry[] {
    return this.keys().flatMap((key) => this.read(key) ?? []);
  }

  private keys(): string[] {
    const kept = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? '');
    return [...kept.filter((key) => key.startsWith(this.prefix)), ...this.unkept.keys()].sort();
  }

  /** Undefined when another window has just delivered it. */
  private read(key: string): Entry | undefined {
    const text = this.unkept.get(key) ?? this.storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Entry);
  }

  async add(entry: Entry): Promise<void> {
    const time = String(this.now()).padStart(15, '0');
    const turn = String(this.count++).padStart(6, '0');
    const key = `${this.prefix}${time}.${turn}.${entry.kind === 'verdict' ? entry.request.id : entry.id}`;
    const text = JSON.stringify(entry);
    try {
      this.storage.setItem(key, text);
    } catch {
      this.unkept.set(key, text);
      this.listener.unkept();
    }
    setTimeout(() => {
      this.tell();
    }, SENDING_MILLISECONDS);
    await this.drain();
  }

  /** Sends what waits, in order; stops at the first that can't be sent now and tries again. Ends when it has stopped. */
  drain(retryAfter = 1000): Promise<void> {
    if (!this.sending) {
      this.draining = this.sendAll(retryAfter);
    }
    return this.draining;
  }

  private async sendAll(retryAfter: number): Promise<void> {
    this.sending = true;
    try {
      for (let key = this.keys()[0]; key !== undefined; key = this.keys()[0]) {
        const entry = this.read(key);
        if (entry === undefined) {
          continue;
        }
        const outcome = await this.sendOne(entry);
        if (outcome === 'later') {
          this.tell();
          this.later(() => void this.drain(Math.min(retryAfter * 2, 15_000)), retryAfter);
          return;
        }
        if (outcome === 'signed-out') {
          this.tell();
          this.listener.signedOut();
          return;
        }
        this.storage.removeItem(key);
        this.unkept.delete(key);
        this.tell();
        if (outcome === 'taken') {
          this.listener.acknowledged(entry);
        } else {
          this.listener.refused(entry, outcome);
        }
      }
    } finally {
      this.sending = false;
    }
  }

  private async sendOne(entry: Entry): Promise<'taken' | 'later' | 'signed-out' | RefusedError> {
    try {
      if (entry.kind === 'verdict') {
        await this.service.verdict(entry.study, entry.request);
      } else {
        await this.service.exposures(entry.study, entry.id, entry.exposures);
      }
      return 'taken';
    } catch (e) {
      if (e instanceof RefusedError) {
        return e.signedOut ? 'signed-out' : e;
      }
      return 'later';
    }
  }

  private tell(): void {
    this.listener.queued(this.entries().filter((entry) => entry.kind === 'verdict').length);
  }
}
