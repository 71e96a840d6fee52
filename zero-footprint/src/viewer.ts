import type { PlacedImage, World } from './plane';
import type { ImagePoint, SegmentRegion } from './wire';

/** How a segment is to look: the colour of its finding's state, or hidden. */
export interface SegmentMark {
  segmentation: string;
  segment: number;
  colour: string;
  visible: boolean;
}

/** The image that the active viewport shows, and how it lies on the screen. */
export interface View {
  image: PlacedImage;
  /** Index of the image in `images()`. */
  index: number;
  /** A place on the image in the viewer's world. */
  toWorld(point: ImagePoint): World;
  /** The viewer's world on the viewport's element, in CSS pixels. */
  toCanvas(world: World): [number, number];
}

/** The little of the viewer that the rail needs, so that the rail is tested without it. */
export interface Viewer {
  /** The study on screen, or undefined on the study list. */
  study(): string | undefined;
  /** The images of the series in the active viewport, in its order. */
  images(): PlacedImage[];
  /** What the active viewport shows; undefined where that is no image of a series as it was taken, such as a reformatted plane. */
  view(): View | undefined;
  goTo(index: number): Promise<void>;
  /** Why the active viewport can't draw a segmentation, or undefined when it can. */
  whyNotSegmented(segmentation: string): string | undefined;
  /** Whether the active viewport draws the segmentation now. */
  draws(segmentation: string): boolean;
  /** Shows the segments of result objects in the active viewport, each in its finding's colour, or not. */
  showSegments(marks: SegmentMark[]): Promise<void>;
  /** The images on which a segment lies, as indices of `images()`. */
  segmentImages(region: SegmentRegion): number[];
  /** Whether the viewer has the series. */
  hasSeries(series: string): boolean;
  /** Fetches what the archive gives of the study now: what it gave not before appears, without a reload. */
  fetchAgain(study: string): Promise<void>;
  /** Calls back whenever another image, study or viewport is shown, or the view moves. */
  onChange(changed: () => void): () => void;
  /** Where marks are drawn over the active viewport. */
  overlayHost(): HTMLElement | undefined;
}
