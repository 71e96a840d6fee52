import type { PlacedImage } from './plane';

/** How a segment is to look: the colour of its finding's state, or hidden. */
export interface SegmentMark {
  segmentation: string;
  segment: number;
  colour: string;
  visible: boolean;
}

/** The little of the viewer that the rail needs, so that the rail is tested without it. */
export interface Viewer {
  /** The study on screen, or undefined on the study list. */
  study(): string | undefined;
  /** The images of the series in the active viewport, in its order. */
  images(): PlacedImage[];
  /** Index of the image in the active viewport. */
  current(): number;
  goTo(index: number): Promise<void>;
  /** SOP Instance UIDs of the segmentations that the viewer has and can draw. */
  segmentations(): Set<string>;
  /** Whether the active viewport draws the segmentation now. */
  draws(segmentation: string): boolean;
  /** Shows the segments of result objects in the active viewport, each in its finding's colour, or not. */
  showSegments(marks: SegmentMark[]): Promise<void>;
  /** The frames on which a segment lies, as indices of `images()`. */
  segmentImages(segmentation: string, segment: number): number[];
  /** Makes objects appear that the archive gives since the reveal, without a reload. */
  fetchRevealed(study: string): Promise<void>;
  /** Calls back whenever another image, study or viewport is shown, or the view moves. */
  onChange(changed: () => void): () => void;
  /** Draws over the active viewport; called after every change. */
  overlayHost(): HTMLElement | undefined;
  toCanvas(): ((world: [number, number, number]) => [number, number]) | undefined;
}
