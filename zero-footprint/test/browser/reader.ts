import { chromium, type Browser, type BrowserContext, type Page, type Response } from 'playwright-core';
import { CHROMIUM, type Room } from './room';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ARGUMENTS,
    ignoreDefaultArgs: ['--enable-unsafe-swiftshader'],
  });
}

/** The parts of the viewer's own objects, which it puts on the page, that a test looks at. */
interface ViewerWindow {
  services: {
    viewportGridService: { getActiveViewportId(): string };
    cornerstoneViewportService: {
      getCornerstoneViewport(id: string): { getCurrentImageIdIndex(): number; getImageIds(): string[] } | null;
    };
    displaySetService: { getActiveDisplaySets(): { Modality: string }[] };
    segmentationService: { getSegmentationRepresentations(id: string): { segments: Record<string, { visible: boolean }> }[] };
  };
}

/** A person at a browser: the rail through its shadow root, the viewer beside it. */
export class Reader {
  readonly answers: Response[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('response', (response) => this.answers.push(response));
  }

  static async at(browser: Browser, room: Room, user: string, study: string): Promise<Reader> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.request.post(`${room.url}/api/v1/login`, {
      data: { user, password: user },
      headers: { 'X-Overread': '1' },
    });
    const reader = new Reader(context, await context.newPage());
    reader.page.setDefaultTimeout(60_000);
    await reader.page.goto(`${room.url}/viewer/viewer?StudyInstanceUIDs=${study}`);
    await reader.rail.locator('[role=tab]').first().waitFor();
    await reader.page.waitForFunction(() => {
      const { services } = window as unknown as ViewerWindow;
      const id = services.viewportGridService.getActiveViewportId();
      return (services.cornerstoneViewportService.getCornerstoneViewport(id)?.getImageIds().length ?? 0) > 0;
    });
    return reader;
  }

  get rail() {
    return this.page.locator('overread-findings');
  }

  row(id: string) {
    return this.rail.locator(`[data-finding="${id}"]`);
  }

  tab(name: string) {
    return this.rail.getByRole('tab', { name });
  }

  async press(key: string): Promise<void> {
    await this.rail.focus();
    await this.page.keyboard.press(key);
  }

  /** Chooses a finding and waits until the rail shows it as chosen. */
  async choose(id: string): Promise<void> {
    await this.row(id).click();
    await this.rail.locator(`[data-finding="${id}"][aria-current=true]`).waitFor();
  }

  /** SOP Instance UID of the image in the active viewport. */
  image(): Promise<string> {
    return this.page.evaluate(() => {
      const { services } = window as unknown as ViewerWindow;
      const id = services.viewportGridService.getActiveViewportId();
      const viewport = services.cornerstoneViewportService.getCornerstoneViewport(id);
      const image = viewport?.getImageIds()[viewport.getCurrentImageIdIndex()] ?? '';
      return /\/instances\/([0-9.]+)/.exec(image)?.[1] ?? '';
    });
  }

  modalities(): Promise<string[]> {
    return this.page.evaluate(() =>
      (window as unknown as ViewerWindow).services.displaySetService.getActiveDisplaySets().map((set) => set.Modality).sort(),
    );
  }

  /** How many segments the active viewport shows. */
  segments(): Promise<number> {
    return this.page.evaluate(() => {
      const { services } = window as unknown as ViewerWindow;
      const drawn = services.segmentationService.getSegmentationRepresentations(services.viewportGridService.getActiveViewportId());
      return drawn.flatMap((r) => Object.values(r.segments)).filter((segment) => segment.visible).length;
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
