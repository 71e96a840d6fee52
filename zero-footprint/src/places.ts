import type { PlacedImage } from './plane';
import { items, type DisplaySet, type LabelMapImage, type PerFrame } from './services';

/** Images by SOP Instance UID, of multi-frame ones single frames: which ones a segment is on. */
export class Places {
  constructor(private readonly keys: ReadonlySet<string>) {}

  get empty(): boolean {
    return this.keys.size === 0;
  }

  has({ SOPInstanceUID, frame }: Pick<PlacedImage, 'SOPInstanceUID' | 'frame'>): boolean {
    return this.keys.has(SOPInstanceUID) || this.keys.has(key(SOPInstanceUID, frame ?? 1));
  }
}

const NOWHERE = new Places(new Set());

/**
 * On which images of the archive the segments of a segmentation lie. A binary one says it in its
 * header, frame by frame; of a label map, and of one that names its only segment once for all
 * frames, the pixels tell, once the viewer has them.
 */
export class SegmentPlaces {
  private readonly headers = new WeakMap<DisplaySet, Map<string, Places>>();
  private readonly scanned = new WeakMap<LabelMapImage[], Map<number, Places>>();

  /**
   * The images on which the segment has pixels; none while that is not known.
   * @param frames of the segmentation that are meant, from 1; empty for all
   */
  of(set: DisplaySet, segment: number, frames: number[] = []): Places {
    const said = this.inHeader(set, segment, frames);
    return said.empty ? (this.inPixels(set).get(segment) ?? NOWHERE) : said;
  }

  private inHeader(set: DisplaySet, segment: number, frames: number[]): Places {
    const known = this.headers.get(set) ?? new Map<string, Places>();
    this.headers.set(set, known);
    const asked = `${segment} ${frames.join()}`;
    const places = known.get(asked) ?? inHeader(set, segment, frames);
    known.set(asked, places);
    return places;
  }

  private inPixels(set: DisplaySet): Map<number, Places> {
    const images = set.labelMapImages as LabelMapImage[] | undefined;
    if (images === undefined) {
      return new Map();
    }
    const known = this.scanned.get(images) ?? inPixels(images);
    this.scanned.set(images, known);
    return known;
  }
}

function key(image: string, frame: number | string): string {
  return `${image} ${Number(frame)}`;
}

function inHeader(set: DisplaySet, segment: number, frames: number[]): Places {
  return new Places(
    new Set(
      items(set.instance?.PerFrameFunctionalGroupsSequence)
        .filter((_, index) => frames.length === 0 || frames.includes(index + 1))
        .filter((frame) => names(frame, segment))
        .flatMap((frame) => items(frame.DerivationImageSequence))
        .flatMap((derivation) => items(derivation.SourceImageSequence))
        .flatMap(({ ReferencedSOPInstanceUID: image, ReferencedFrameNumber: numbers }) =>
          numbers === undefined ? [image] : items(numbers).map((frame) => key(image, frame)),
        ),
    ),
  );
}

function names(frame: PerFrame, segment: number): boolean {
  return items(frame.SegmentIdentificationSequence).some((id) => Number(id.ReferencedSegmentNumber) === segment);
}

function inPixels(images: LabelMapImage[]): Map<number, Places> {
  const keys = new Map<number, Set<string>>();
  for (const image of images.flat()) {
    const [, uid = '', frame = '1'] = /\/instances\/([0-9.]+)(?:\/frames\/([0-9]+))?/.exec(image.referencedImageId) ?? [];
    for (const segment of distinct(image.voxelManager.getScalarData())) {
      keys.set(segment, (keys.get(segment) ?? new Set()).add(key(uid, frame)));
    }
  }
  return new Map([...keys].map(([segment, places]) => [segment, new Places(places)]));
}

function distinct(values: ArrayLike<number>): Set<number> {
  const found = new Set<number>();
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value !== last) {
      last = value;
      found.add(value);
    }
  }
  found.delete(0);
  return found;
}
