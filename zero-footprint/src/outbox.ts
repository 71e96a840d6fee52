import { RefusedError, type Service } from './service';
import type { Exposure, VerdictRequest } from './wire';

export type Entry =
  | { kind: 'verdict'; study: string; request: VerdictRequest }
  | { kind: 'exposures'; study: string; id: string; exposures: Exposure[] };

export interface OutboxListener {
  /** How many verdicts wait here. */
  queued(count: number): void;
  /** The service took a verdict. */
  acknowledged(entry: Entry): void;
  /** The service refused; the entry is out of the queue and shown to the reader. */
  refused(entry: Entry, reason: RefusedError): void;
  signedOut(): void;
}

/**
 * Verdicts on their way to the ledger: kept in the browser's storage until the service has
 * acknowledged them, sent in order, each with an id that makes sending it twice harmless.
 */
export class Outbox {
  private sending = false;
  private readonly key: string;

  constructor(
    private readonly service: Service,
    private readonly storage: Storage,
    user: string,
    private readonly listener: OutboxListener,
    private readonly later: (run: () => void, milliseconds: number) => void = (run, ms) => {
      setTimeout(run, ms);
    },
  ) {
    this.key = `overread.outbox.${user}`;
  }

  entries(): Entry[] {
    const text = this.storage.getItem(this.key);
    return text === null ? [] : (JSON.parse(text) as Entry[]);
  }

  async add(entry: Entry): Promise<void> {
    this.save([...this.entries(), entry]);
    await this.drain();
  }

  /** Sends what waits, in order; stops at the first that can't be sent now and tries again. */
  async drain(retryAfter = 1000): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    try {
      for (let next = this.entries()[0]; next !== undefined; next = this.entries()[0]) {
        const outcome = await this.sendOne(next);
        if (outcome === 'later') {
          this.later(() => void this.drain(Math.min(retryAfter * 2, 15_000)), retryAfter);
          return;
        }
        if (outcome === 'signed-out') {
          this.listener.signedOut();
          return;
        }
        this.save(this.entries().slice(1));
        if (outcome === 'taken') {
          this.listener.acknowledged(next);
        } else {
          this.listener.refused(next, outcome);
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

  private save(entries: Entry[]): void {
    this.storage.setItem(this.key, JSON.stringify(entries));
    this.listener.queued(entries.filter((entry) => entry.kind === 'verdict').length);
  }
}
