import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM } from './program';
import type { Room } from './room';

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

type Point = [number, number];

/** The parts of the viewer's own objects, which it puts on the page, that a test looks at. */
interface ViewerWindow {
  services: {
    viewportGridService: {
      getActiveViewportId(): string;
      getDisplaySetsUIDsForViewport(id: string): string[];
      setActiveViewportId(id: string): void;
      setDisplaySetsForViewport(update: { viewportId: string; displaySetInstanceUIDs: string[] }): void;
      getState(): { viewports: Map<string, unknown> };
    };
    cornerstoneViewportService: {
      getCornerstoneViewport(id: string): {
        getCurrentImageIdIndex(): number;
        getImageIds(): string[];
        canvasToWorld(point: Point): [number, number, number];
        getImageData(): { imageData: { worldToIndex(world: [number, number, number]): ArrayLike<number> } };
      } | null;
    };
    displaySetService: {
      getActiveDisplaySets(): { Modality: string; displaySetInstanceUID: string; }[];
    };
    segmentationService: { getSegmentationRepresentations(id: string): { segments: Record<string, { visible: boolean }> }[] };
  };
  commandsManager: { run(command: string, options?: unknown): unknown };
}

/** A person at a browser: the rail through its shadow root, the viewer beside it. */
export class Reader {
  /** What the page complained of. */
  readonly complaints: string[] = [];

  private constructor(
    readonly room: Room,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.complaints.push(message.text());
      }
    });
  }

  /** Signs in and opens a study. */
  static async at(browser: Browser, room: Room, user: string, study: string, before?: (page: Page) => Promise<void>): Promise<Reader> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.request.post(`${room.url}/api/v1/login`, {
      data: { user, password: user },
      headers: { 'X-Overread': '1' },
    });
    const reader = new Reader(room, context, await context.newPage());
    reader.page.setDefaultTimeout(60_000);
    await before?.(reader.page);
    await reader.open(study);
    return reader;
  }

  /** Opens another study in the same window. */
  async open(study: string): Promise<void> {
    await this.page.goto(`${this.room.url}/viewer/viewer?StudyInstanceUIDs=${study}`);
    await this.rail.locator('[role=tab]').first().waitFor();
    await this.page.waitForFunction(() => {
      const { services } = window as unknown as ViewerWindow;
      const id = services.viewportGridService.getActiveViewportId();
      return (services.cornerstoneViewportService.getCornerstoneViewport(id)?.getImageIds().length ?? 0) > 0;
    });
  }

  get rail() {
    return this.page.locator('overread-findings');
  }

  get marks() {
    return this.page.locator('svg.overread-marks path');
  }

  row(id: string) {
    return this.rail.locator(`.row[data-finding="${id}"]`);
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
    await this.rail.locator(`.row[data-finding="${id}"][aria-current=true]`).waitFor();
  }

  /** Holds the lock key until the first read is sealed and AI revealed. */
  async lock(): Promise<void> {
    await this.rail.focus();
    await this.page.keyboard.down('Shift');
    await this.page.keyboard.down('Enter');
    await this.rail.getByText(/^Sealed /).waitFor();
    await this.page.keyboard.up('Enter');
    await this.page.keyboard.up('Shift');
  }

  /** Runs one of the viewer's own commands. */
  async command(name: string, options: Record<string, unknown> = {}): Promise<void> {
    await this.page.evaluate(
      async ([command, given]) => {
        await (window as unknown as ViewerWindow).commandsManager.run(command, given);
      },
      [name, options] as const,
    );
  }

  /** The viewer's own address of what the active viewport shows. */
  private address(): Promise<string> {
    return this.page.evaluate(() => {
      const { services } = window as unknown as ViewerWindow;
      const id = services.viewportGridService.getActiveViewportId();
      const viewport = services.cornerstoneViewportService.getCornerstoneViewport(id);
      return viewport?.getImageIds()[viewport.getCurrentImageIdIndex()] ?? '';
    });
  }

  /** SOP Instance UID of the image in the active viewport. */
  async image(): Promise<string> {
    return /\/instances\/([0-9.]+)/.exec(await this.address())?.[1] ?? '';
  }

  /** Number of the frame in the active viewport, from 1. */
  async frame(): Promise<number> {
    return Number(/\/frames\/([0-9]+)/.exec(await this.address())?.[1] ?? NaN);
  }

  /** Which pixel (column and row, the centre of the first is 0, 0) the viewer shows at a place of the active viewport. */
  pixelAt(point: Point): Promise<Point> {
    return this.page.evaluate((at) => {
      const { services } = window as unknown as ViewerWindow;
      const viewport = services.cornerstoneViewportService.getCornerstoneViewport(services.viewportGridService.getActiveViewportId());
      const index = viewport === null ? [] : viewport.getImageData().imageData.worldToIndex(viewport.canvasToWorld(at));
      return [index[0] ?? NaN, index[1] ?? NaN] as Point;
    }, point);
  }

  /** Modality of what the active viewport shows. */
  shown(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const { viewportGridService, displaySetService } = (window as unknown as ViewerWindow).services;
      const [uid] = viewportGridService.getDisplaySetsUIDsForViewport(viewportGridService.getActiveViewportId());
      return displaySetService.getActiveDisplaySets().find((set) => set.displaySetInstanceUID === uid)?.Modality;
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

  /** Opens every object of a kind in the viewport, one after the other, as a double click does. */
  async show(modality: string): Promise<void> {
    const sets = await this.page.evaluate(
      (wanted) =>
        (window as unknown as ViewerWindow).services.displaySetService
          .getActiveDisplaySets()
          .filter((set) => set.Modality === wanted)
          .map((set) => set.displaySetInstanceUID),
      modality,
    );
    for (const set of sets) {
      await this.page.evaluate((uid) => {
        const { viewportGridService } = (window as unknown as ViewerWindow).services;
        viewportGridService.setDisplaySetsForViewport({
          viewportId: viewportGridService.getActiveViewportId(),
          displaySetInstanceUIDs: [uid],
        });
      }, set);
      await this.page.waitForTimeout(1500);
    }
  }

  viewports(): Promise<string[]> {
    return this.page.evaluate(() => [...(window as unknown as ViewerWindow).services.viewportGridService.getState().viewports.keys()]);
  }

  async activate(viewport: string): Promise<void> {
    await this.page.evaluate((id) => {
      (window as unknown as ViewerWindow).services.viewportGridService.setActiveViewportId(id);
    }, viewport);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
