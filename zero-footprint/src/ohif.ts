import type { PlacedImage } from './plane';
import { SegmentLayer } from './segments';
import type { SegmentMark, Viewer } from './viewer';

/* The parts of OHIF's services that are used, named as they are there. */

interface Subscription {
  unsubscribe(): void;
}

interface DisplaySet {
  displaySetInstanceUID: string;
  StudyInstanceUID: string;
  SeriesInstanceUID: string;
  SOPInstanceUID?: string;
  Modality: string;
  images?: PlacedImage[];
  instances?: PlacedImage[];
  instance?: SegmentationInstance;
  referencedDisplaySetInstanceUID?: string;
  isOverlayDisplaySet?: boolean;
  unsupported?: boolean;
}

interface SegmentationInstance {
  SOPInstanceUID: string;
  SegmentationType?: string;
  PerFrameFunctionalGroupsSequence?: PerFrame | PerFrame[];
}

interface PerFrame {
  SegmentIdentificationSequence?: Item<{ ReferencedSegmentNumber: number }>;
  DerivationImageSequence?: Item<{ SourceImageSequence?: Item<{ ReferencedSOPInstanceUID: string }> }>;
}

type Item<T> = T | T[];

interface CornerstoneViewport {
  getCurrentImageIdIndex(): number;
  setImageIdIndex(index: number): Promise<unknown>;
  getImageIds(): string[];
  worldToCanvas(world: [number, number, number]): [number, number];
  element: HTMLElement;
}

export interface Ohif {
  servicesManager: {
    services: {
      viewportGridService: {
        EVENTS: Record<string, string>;
        getActiveViewportId(): string;
        getDisplaySetsUIDsForViewport(viewportId: string): string[];
        subscribe(event: string, run: () => void): Subscription;
      };
      displaySetService: {
        EVENTS: Record<string, string>;
        getActiveDisplaySets(): DisplaySet[];
        getDisplaySetByUID(uid: string): DisplaySet | undefined;
        subscribe(event: string, run: () => void): Subscription;
      };
      segmentationService: {
        EVENTS: Record<string, string>;
        getSegmentationRepresentations(
          viewportId: string,
          of: { segmentationId: string },
        ): { type: string; segments: Record<number, unknown> }[];
        setSegmentVisibility(viewport: string, segmentation: string, segment: number, visible: boolean, type: string): void;
        setSegmentColor(viewport: string, segmentation: string, segment: number, colour: number[]): void;
        subscribe(event: string, run: () => void): Subscription;
      };
      panelService: { activatePanel(id: string, force: boolean): void };
      cornerstoneViewportService: {
        EVENTS: Record<string, string>;
        getCornerstoneViewport(viewportId: string): CornerstoneViewport | null;
        subscribe(event: string, run: () => void): Subscription;
      };
    };
  };
  commandsManager: { run(command: string, options?: unknown): unknown };
  extensionManager: {
    getDataSources(name: string): {
      initialize(context: unknown): Promise<unknown>;
      retrieve: { series: { metadata(query: { StudyInstanceUID: string }): Promise<unknown> } };
    }[];
  };
}

/** Name of the second data source that reads what the archive gives after the reveal. */
export const REVEALED_SOURCE = 'overread-revealed';

const RENDERED = 'CORNERSTONE_IMAGE_RENDERED';

function items<T>(item: Item<T> | undefined): T[] {
  return item === undefined ? [] : Array.isArray(item) ? item : [item];
}

/** OHIF as a [Viewer]. */
export class OhifViewer implements Viewer {
  private readonly layer: SegmentLayer;

  constructor(private readonly ohif: Ohif) {
    this.layer = new SegmentLayer(ohif);
  }

  private get services(): Ohif['servicesManager']['services'] {
    return this.ohif.servicesManager.services;
  }

  private get viewportId(): string {
    return this.services.viewportGridService.getActiveViewportId();
  }

  private viewport(): CornerstoneViewport | null {
    return this.viewportId ? this.services.cornerstoneViewportService.getCornerstoneViewport(this.viewportId) : null;
  }

  private displaySet(): DisplaySet | undefined {
    const [uid] = this.viewportId ? this.services.viewportGridService.getDisplaySetsUIDsForViewport(this.viewportId) : [];
    return uid === undefined ? undefined : this.services.displaySetService.getDisplaySetByUID(uid);
  }

  study(): string | undefined {
    const named = new URLSearchParams(window.location.search).get('StudyInstanceUIDs');
    return this.displaySet()?.StudyInstanceUID ?? named?.split(',')[0];
  }

  images(): PlacedImage[] {
    const set = this.displaySet();
    const known = new Map((set?.images ?? set?.instances ?? []).map((image) => [image.SOPInstanceUID, image]));
    const ids = this.viewport()?.getImageIds() ?? [];
    return ids.flatMap((id) => {
      const uid = /\/instances\/([0-9.]+)/.exec(id)?.[1];
      const image = uid === undefined ? undefined : known.get(uid);
      return image === undefined ? [] : [image];
    });
  }

  current(): number {
    return this.viewport()?.getCurrentImageIdIndex() ?? 0;
  }

  async goTo(index: number): Promise<void> {
    await this.viewport()?.setImageIdIndex(index);
  }

  segmentations(): Set<string> {
    return new Set(this.segmentationSets().map((set) => this.objectOf(set)));
  }

  private objectOf(set: DisplaySet): string {
    return set.SOPInstanceUID ?? set.instance?.SOPInstanceUID ?? '';
  }

  private segmentationSets(): DisplaySet[] {
    return this.services.displaySetService
      .getActiveDisplaySets()
      .filter((set) => set.Modality === 'SEG' && set.instance?.SegmentationType !== 'FRACTIONAL');
  }

  draws(segmentation: string): boolean {
    const set = this.segmentationSets().find((candidate) => this.objectOf(candidate) === segmentation);
    return set !== undefined && this.layer.isDrawn(this.viewportId, set.displaySetInstanceUID);
  }

  async showSegments(marks: SegmentMark[]): Promise<void> {
    const viewport = this.viewport();
    const images = this.displaySet();
    if (viewport === null || images === undefined) {
      return;
    }
    for (const set of this.segmentationSets()) {
      if (set.referencedDisplaySetInstanceUID === images.displaySetInstanceUID) {
        const own = marks.filter((mark) => mark.segmentation === this.objectOf(set));
        await this.layer.show(this.viewportId, images.displaySetInstanceUID, set.displaySetInstanceUID, own);
      }
    }
  }

  segmentImages(segmentation: string, segment: number): number[] {
    const set = this.segmentationSets().find((candidate) => this.objectOf(candidate) === segmentation);
    const images = this.images().map((image) => image.SOPInstanceUID);
    const indices = items(set?.instance?.PerFrameFunctionalGroupsSequence)
      .filter((frame) =>
        items(frame.SegmentIdentificationSequence).some((id) => Number(id.ReferencedSegmentNumber) === segment),
      )
      .flatMap((frame) => items(frame.DerivationImageSequence))
      .flatMap((derivation) => items(derivation.SourceImageSequence))
      .map((source) => images.indexOf(source.ReferencedSOPInstanceUID))
      .filter((index) => index >= 0);
    return [...new Set(indices)].sort((a, b) => a - b);
  }

  async fetchRevealed(study: string): Promise<void> {
    const [source] = this.ohif.extensionManager.getDataSources(REVEALED_SOURCE);
    if (source !== undefined) {
      await source.initialize({ params: {}, query: new URLSearchParams(window.location.search) });
      await source.retrieve.series.metadata({ StudyInstanceUID: study });
    }
  }

  onChange(changed: () => void): () => void {
    const { viewportGridService, displaySetService, cornerstoneViewportService, segmentationService } = this.services;
    const subscriptions: Subscription[] = [];
    const listen = (
      service: { EVENTS: Record<string, string>; subscribe(event: string, run: () => void): Subscription },
      ...names: string[]
    ): void => {
      for (const name of names) {
        const event = service.EVENTS[name];
        if (event !== undefined) {
          subscriptions.push(service.subscribe(event, changed));
        }
      }
    };
    listen(viewportGridService, 'ACTIVE_VIEWPORT_ID_CHANGED', 'GRID_STATE_CHANGED');
    listen(displaySetService, 'DISPLAY_SETS_ADDED', 'DISPLAY_SETS_CHANGED');
    listen(cornerstoneViewportService, 'VIEWPORT_DATA_CHANGED');
    listen(segmentationService, 'SEGMENTATION_REPRESENTATION_MODIFIED');
    document.addEventListener(RENDERED, changed, true);
    return () => {
      subscriptions.forEach((subscription) => {
        subscription.unsubscribe();
      });
      document.removeEventListener(RENDERED, changed, true);
    };
  }

  overlayHost(): HTMLElement | undefined {
    return this.viewport()?.element;
  }

  toCanvas(): ((world: [number, number, number]) => [number, number]) | undefined {
    const viewport = this.viewport();
    return viewport === null ? undefined : (world) => viewport.worldToCanvas(world);
  }
}
