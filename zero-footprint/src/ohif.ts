import { frameOf } from './frames';
import { Plane, type PlacedImage, type World } from './plane';
import { SegmentPlaces, type Places } from './places';
import { SegmentLayer } from './segments';
import { OnSeries } from './series';
import type { CornerstoneViewport, DisplaySet, Ohif, Publisher, Subscription } from './services';
import type { SegmentMark, View, Viewer } from './viewer';
import type { SegmentRegion } from './wire';

const RENDERED = 'CORNERSTONE_IMAGE_RENDERED';

/** OHIF as a [Viewer]. */
export class OhifViewer implements Viewer {
  private readonly layer: SegmentLayer;
  private readonly places = new SegmentPlaces();
  private readonly placed = new OnSeries((places: Places, images: PlacedImage[]) =>
    images.flatMap((image, index) => (places.has(image) ? [index] : [])),
  );
  /* asked for with every paint */
  private known: { shown: string; images: PlacedImage[] } = { shown: '', images: [] };
  private fetched = 0;

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
    const ids = this.viewport()?.getImageIds?.() ?? [];
    const shown = `${set?.displaySetInstanceUID ?? ''} ${set?.images?.length ?? 0} ${ids.length} ${ids[0] ?? ''} ${ids.at(-1) ?? ''}`;
    if (this.known.shown !== shown) {
      this.known = { shown, images: placedImages(set, ids) };
    }
    return this.known.images;
  }

  view(): View | undefined {
    const viewport = this.viewport();
    const id = viewport?.getCurrentImageId?.();
    if (viewport === null || id === undefined || id === null) {
      return undefined;
    }
    const index = viewport.getImageIds().indexOf(id);
    const image = this.images()[index];
    if (image === undefined) {
      return undefined;
    }
    const plane = Plane.of(image);
    const pixels = viewport.getImageData()?.imageData;
    return {
      image,
      index,
      toCanvas: (world) => viewport.worldToCanvas(world),
      toWorld: (point) => {
        if (plane !== undefined) {
          return plane.toPatient(point);
        }
        const at = pixels?.indexToWorld([point.column - 0.5, point.row - 0.5, 0]) ?? [0, 0, 0];
        return [at[0], at[1], at[2]] as World;
      },
    };
  }

  async goTo(index: number): Promise<void> {
    const viewport = this.viewport();
    if (viewport?.setImageIdIndex !== undefined) {
      await viewport.setImageIdIndex(index);
      return;
    }
    const image = this.images()[index];
    const plane = image === undefined ? undefined : Plane.of(image);
    if (image !== undefined && plane !== undefined) {
      viewport?.jumpToWorld?.(plane.toPatient({ column: (image.Columns ?? 0) / 2, row: (image.Rows ?? 0) / 2 }));
    }
  }

  private segmentationSets(): DisplaySet[] {
    return this.services.displaySetService.getActiveDisplaySets().filter((set) => set.Modality === 'SEG');
  }

  private segmentation(uid: string): DisplaySet | undefined {
    return this.segmentationSets().find((set) => objectOf(set) === uid);
  }

  whyNotSegmented(segmentation: string): string | undefined {
    const set = this.segmentation(segmentation);
    if (set === undefined) {
      return 'its segmentation has not come into this viewer';
    }
    if (isFractional(set)) {
      return 'a fractional segmentation: this viewer draws binary and label-map ones';
    }
    const images = this.displaySet()?.displaySetInstanceUID ?? '';
    if (set.referencedDisplaySetInstanceUID !== images) {
      return 'its segmentation belongs to another series than the one on screen';
    }
    return this.layer.hasFailed(this.viewportId, images, set.displaySetInstanceUID)
      ? 'this viewer does not draw its segmentation'
      : undefined;
  }

  draws(segmentation: string): boolean {
    const set = this.segmentation(segmentation);
    return set !== undefined && this.layer.isDrawn(this.viewportId, set.displaySetInstanceUID);
  }

  async showSegments(marks: SegmentMark[]): Promise<void> {
    const images = this.displaySet();
    this.layer.follow(this.viewportId, images?.displaySetInstanceUID ?? '');
    if (this.viewport() === null || images === undefined) {
      return;
    }
    for (const set of this.segmentationSets()) {
      if (!isFractional(set) && set.referencedDisplaySetInstanceUID === images.displaySetInstanceUID) {
        const own = marks.filter((mark) => mark.segmentation === objectOf(set));
        await this.layer.show(this.viewportId, images.displaySetInstanceUID, set.displaySetInstanceUID, own);
      }
    }
  }

  segmentImages({ segmentationUid, segmentNumber, frames }: SegmentRegion): number[] {
    const set = this.segmentation(segmentationUid);
    if (set === undefined) {
      return [];
    }
    return this.placed.of(this.places.of(set, segmentNumber, frames), this.images());
  }

  hasSeries(series: string): boolean {
    return this.services.displaySetService.getActiveDisplaySets().some((set) => set.SeriesInstanceUID === series);
  }

  /** A source asks for a study once in its life: a new one, with a name of its own, asks again. */
  async fetchAgain(study: string): Promise<void> {
    const manager = this.ohif.extensionManager;
    const definition = manager.getActiveDataSourceDefinition();
    this.fetched += 1;
    const sourceName = `${definition.sourceName}-${this.fetched}`;
    manager.addDataSource({
      ...definition,
      sourceName,
      configuration: { ...definition.configuration, name: sourceName },
    });
    const [source] = manager.getDataSources(sourceName);
    if (source !== undefined) {
      await source.initialize({ params: {}, query: new URLSearchParams(window.location.search) });
      await source.retrieve.series.metadata({ StudyInstanceUID: study });
    }
  }

  onChange(changed: () => void): () => void {
    const { viewportGridService, displaySetService, cornerstoneViewportService, segmentationService } = this.services;
    const subscriptions: Subscription[] = [];
    const listen = (service: Publisher, ...names: string[]): void => {
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
}

function placedImages(set: DisplaySet | undefined, ids: string[]): PlacedImage[] {
  const instances = new Map((set?.images ?? set?.instances ?? []).map((image) => [image.SOPInstanceUID, image]));
  return ids.map((id) => {
    const uid = /\/instances\/([0-9.]+)/.exec(id)?.[1] ?? '';
    const frame = Number(/\/frames\/([0-9]+)/.exec(id)?.[1] ?? 1);
    const image = instances.get(uid);
    return image === undefined ? { SOPInstanceUID: uid, frame } : frameOf(image, frame);
  });
}

function objectOf(set: DisplaySet): string {
  return set.SOPInstanceUID ?? set.instance?.SOPInstanceUID ?? '';
}

function isFractional(set: DisplaySet): boolean {
  return set.instance?.SegmentationType === 'FRACTIONAL';
}
