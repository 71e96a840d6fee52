import type { Page, Response } from 'playwright-core';

/**
 * Everything that passes between a page and the service, workers and streams included: addresses,
 * what was sent, status, headers, and what was answered; of the viewer's own files and of the pixels
 * of frames all but the content.
 */
export class Log {
  private readonly pushed: string[] = [];
  /** How many frames of images have come. */
  frames = 0;

  private constructor() {}

  static async of(page: Page): Promise<Log> {
    const log = new Log();
    page.context().on('response', (response) => {
      void log.add(response);
    });
    /* also what the viewer itself breaks off and asks for again, as it does with frames that are not in view any more */
    page.context().on('request', (request) => {
      const url = new URL(request.url());
      log.settled.push(`asked ${request.method()} ${url.pathname}${url.search}`);
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    devtools.on('Network.eventSourceMessageReceived', ({ eventName, data }) => log.pushed.push(`event ${eventName} ${data}`));
    devtools.on('Network.webSocketCreated', ({ url }) => log.pushed.push(`socket ${url}`));
    devtools.on('Network.webSocketFrameReceived', ({ response }) => log.pushed.push(`frame ${response.payloadData}`));
    return log;
  }

  private settled: string[] = [];
  private origin = '';

  private async add(response: Response): Promise<void> {
    const request = response.request();
    const url = new URL(response.url());
    this.origin = url.origin;
    const headers = Object.entries(await response.allHeaders().catch(() => ({})))
      .filter(([name]) => name !== 'date' && name !== 'set-cookie')
      .map(([name, value]) => `${name}: ${value}`)
      .sort();
    const isFrame = url.pathname.includes('/frames/');
    const hasBody = isOurs(url.pathname) && !isFrame && !url.pathname.endsWith('/events');
    const body = hasBody ? await response.text().catch(() => '') : '';
    if (isFrame) {
      this.frames += 1;
    }
    const text = [`${request.method()} ${url.pathname}${url.search} ${response.status()}`, ...headers, request.postData() ?? '', body].join('\n');
    this.settled.push(normalised(text, this.origin));
  }

  /** What the service itself told and was asked for, sorted, each line once, without what differs from one session to the next: the viewer's own files aside, the same for everybody. */
  told(): string[] {
    return this.everything().filter((text) => /^(socket|frame|(asked )?[A-Z]+ \/(api|dicom-web)\/)/.test(text));
  }

  /** What the stream told of, as kinds and studies: of the reader's own opening it tells or not, as it was connected before or after. */
  streamed(): string[] {
    return this.pushed.filter((text) => text.startsWith('event ')).map((text) => normalised(text, this.origin));
  }

  /** All of it, the viewer's own files too. */
  everything(): string[] {
    return [...new Set([...this.settled, ...this.pushed.map((text) => normalised(text, this.origin))])].sort();
  }
}

function isOurs(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/dicom-web/');
}

/** What only one of two logs has, shortened; empty when they are equal. */
export function differences(here: string[], there: string[]): string[] {
  const only = (mark: string, one: string[], other: Set<string>): string[] =>
    one.filter((entry) => !other.has(entry)).map((entry) => `${mark} ${entry.slice(0, 600)}`);
  return [...only('+', here, new Set(there)), ...only('-', there, new Set(here))].slice(0, 6);
}

function normalised(text: string, origin: string): string {
  return text
    .replaceAll(origin, 'ORIGIN')
    .replaceAll(new URL(origin).host, 'HOST')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/"sequence":\d+/g, '"sequence":N');
}
