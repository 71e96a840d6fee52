/** What the stream tells, besides that a study changed. */
export interface EventsListener {
  studyChanged(study: string): void;
  /** A blind read of another reader was broken: the supervisor is told. */
  glassBroken(study: string): void;
  /** Whether the service answers. */
  reachable(yes: boolean): void;
  /** The stream was refused, not interrupted: whether the sign-in still stands has to be asked. */
  refused(): void;
}

const AGAIN_AFTER_MILLISECONDS = 2000;

/**
 * Listens to the service's event stream. The browser reconnects and resumes by itself after an
 * interruption; after a refusal it does not, so that is done here.
 */
export class Events {
  private source: EventSource | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly listener: EventsListener,
    private readonly open: (url: string) => EventSource = (url) => new EventSource(url),
  ) {}

  start(): void {
    this.stop();
    const source = this.open('/api/v1/events');
    source.addEventListener('study-changed', (event) => {
      this.listener.studyChanged(studyOf(event));
    });
    source.addEventListener('glass-broken', (event) => {
      this.listener.glassBroken(studyOf(event));
    });
    source.onopen = () => {
      this.listener.reachable(true);
    };
    source.onerror = () => {
      this.listener.reachable(false);
      if (source.readyState === 2) {
        this.listener.refused();
        this.again = setTimeout(() => {
          this.start();
        }, AGAIN_AFTER_MILLISECONDS);
      }
    };
    this.source = source;
  }

  stop(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }
}

function studyOf(event: Event): string {
  return (JSON.parse((event as MessageEvent<string>).data) as { studyUid: string }).studyUid;
}
