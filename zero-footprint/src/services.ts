import type { ArchivedImage } from './frames';

/* The parts of OHIF's services that are used, named as they are there. */

export interface Subscription {
  unsubscribe(): void;
}

export interface Publisher {
  EVENTS: Record<string, string>;
  subscribe(event: string, run: () => void): Subscription;
}

export type Item<T> = T | T[];

export interface DisplaySet {
  displaySetInstanceUID: string;
  StudyInstanceUID: string;
  SeriesInstanceUID: string;
  SOPInstanceUID?: string;
  Modality: string;
  images?: ArchivedImage[];
  instances?: ArchivedImage[];
  instance?: SegmentationInstance;
  referencedDisplaySetInstanceUID?: string;
  /** The pixels of a segmentation by source image, once the viewer has loaded them. */
  labelMapImages?: LabelMapImage[] | LabelMapImage[][];
}

export interface LabelMapImage {
  referencedImageId: string;
  /** Segment numbers by pixel, 0 where there is none. */
  voxelManager: { getScalarData(): ArrayLike<number> };
}

export interface SegmentationInstance {
  SOPInstanceUID: string;
  SegmentationType?: string;
  PerFrameFunctionalGroupsSequence?: Item<PerFrame>;
}

interface SourceImage {
  ReferencedSOPInstanceUID: string;
  /** Frames of a multi-frame image, from 1; not there where all are meant, or the image has only one. */
  ReferencedFrameNumber?: Item<number | string>;
}

export interface PerFrame {
  SegmentIdentificationSequence?: Item<{ ReferencedSegmentNumber: number }>;
  DerivationImageSequence?: Item<{ SourceImageSequence?: Item<SourceImage> }>;
}

/** A segmentation as a viewport draws it. */
export interface Drawn {
  type: string;
  segments: Record<number, { visible?: boolean } | undefined>;
}

export interface CornerstoneViewport {
  /** Undefined where no image as it was taken is shown, such as on a reformatted plane. */
  getCurrentImageId(): string | null | undefined;
  getCurrentImageIdIndex(): number;
  /** Only where the viewport shows a stack of images. */
  setImageIdIndex?(index: number): Promise<unknown>;
  /** Only where the viewport shows a volume. */
  jumpToWorld?(world: [number, number, number]): unknown;
  getImageIds(): string[];
  getImageData(): { imageData?: { indexToWorld(index: [number, number, number]): ArrayLike<number> } } | undefined;
  worldToCanvas(world: [number, number, number]): [number, number];
  element: HTMLElement;
}

/** A layout of the viewer, as far as it is looked at. */
export interface HangingProtocol {
  hpInitiationCriteria?: unknown;
  displaySetSelectors: Record<string, { seriesMatchingRules?: unknown[] }>;
}

interface DataSource {
  initialize(context: unknown): Promise<unknown>;
  retrieve: { series: { metadata(query: { StudyInstanceUID: string }): Promise<unknown> } };
}

interface DataSourceDefinition {
  namespace: string;
  sourceName: string;
  configuration: Record<string, unknown>;
}

/** What OHIF hands to an extension. */
export interface Ohif {
  servicesManager: {
    services: {
      viewportGridService: Publisher & {
        getActiveViewportId(): string;
        getDisplaySetsUIDsForViewport(viewportId: string): string[];
      };
      displaySetService: Publisher & {
        getActiveDisplaySets(): DisplaySet[];
        getDisplaySetByUID(uid: string): DisplaySet | undefined;
      };
      segmentationService: Publisher & {
        getSegmentationRepresentations(viewportId: string, of: { segmentationId: string }): Drawn[];
        getSegmentColor(viewport: string, segmentation: string, segment: number): number[] | null;
        toggleSegmentationRepresentationVisibility(viewport: string, of: { segmentationId: string; type: string }): void;
        setSegmentVisibility(viewport: string, segmentation: string, segment: number, visible: boolean, type: string): void;
        setSegmentColor(viewport: string, segmentation: string, segment: number, colour: number[]): void;
      };
      hangingProtocolService: {
        getProtocolById(id: string): HangingProtocol | undefined;
        addProtocol(id: string, protocol: HangingProtocol): void;
      };
      panelService: {
        getPanels(side: string): { id: string }[];
        addPanels(side: string, panels: string[]): void;
        activatePanel(id: string, force: boolean): void;
      };
      cornerstoneViewportService: Publisher & {
        getCornerstoneViewport(viewportId: string): CornerstoneViewport | null;
      };
    };
  };
  commandsManager: { run(command: string, options?: unknown): unknown };
  extensionManager: {
    getDataSources(name: string): DataSource[];
    getActiveDataSourceDefinition(): DataSourceDefinition;
    addDataSource(definition: DataSourceDefinition): void;
  };
}

/** One or many, as naturalised DICOM has its sequences. */
export function items<T>(item: Item<T> | undefined): T[] {
  return item === undefined ? [] : Array.isArray(item) ? item : [item];
}
