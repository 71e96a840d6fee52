/** Listens to the service's event stream; the browser reconnects and resumes by itself. */
export class Events {
  private source: EventSource | undefined;

  constructor(
    private readonly changed: (study: string) => void,
    private readonly reachable: (yes: boolean) => void,
    private readonly open: (url: string) => EventSource = (url) => new EventSource(url),
  ) {}

  start(): void {
    this.stop();
    const source = this.open('/api/v1/events');
    source.addEventListener('study-changed', (event) => {
      const message = JSON.parse((event as MessageEvent<string>).data) as { studyUid: string };
      this.changed(message.studyUid);
    });
    source.onopen = () => {
      this.reachable(true);
    };
    source.onerror = () => {
      this.reachable(false);
    };
    this.source = source;
  }

  stop(): void {
    this.source?.close();
    this.source = undefined;
  }
}
