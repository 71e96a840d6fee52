import { items, type DisplaySet, type LabelMapImage } from './services';

/**
 * On which images of the archive the segments of a segmentation lie. A binary one says it in its
 * header, frame by frame; of a label map, and of one that names its only segment once for all
 * frames, the pixels tell, once the viewer has them.
 */
export class SegmentPlaces {
  private readonly headers = new WeakMap<DisplaySet, Map<number, Set<string>>>();
  private readonly scanned = new WeakMap<LabelMapImage[], Map<number, Set<string>>>();

  /** SOP Instance UIDs of the images on which the segment has pixels; empty while that is not known. */
  of(set: DisplaySet, segment: number): Set<string> {
    const said = this.inHeader(set, segment);
    return said.size > 0 ? said : (this.inPixels(set).get(segment) ?? new Set());
  }

  private inHeader(set: DisplaySet, segment: number): Set<string> {
    const known = this.headers.get(set) ?? new Map<number, Set<string>>();
    this.headers.set(set, known);
    const places = known.get(segment) ?? inHeader(set, segment);
    known.set(segment, places);
    return places;
  }

  private inPixels(set: DisplaySet): Map<number, Set<string>> {
    const images = (set.labelMapImages ?? []).flat();
    const key = set.labelMapImages as LabelMapImage[] | undefined;
    if (key === undefined) {
      return new Map();
    }
    const known = this.scanned.get(key);
    if (known !== undefined) {
      return known;
    }
    const places = new Map<number, Set<string>>();
    for (const image of images) {
      const uid = /\/instances\/([0-9.]+)/.exec(image.referencedImageId)?.[1] ?? '';
      for (const segment of distinct(image.voxelManager.getScalarData())) {
        places.set(segment, (places.get(segment) ?? new Set()).add(uid));
      }
    }
    this.scanned.set(key, places);
    return places;
  }
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

function inHeader(set: DisplaySet, segment: number): Set<string> {
  return new Set(
    items(set.instance?.PerFrameFunctionalGroupsSequence)
      .filter((frame) =>
        items(frame.SegmentIdentificationSequence).some((id) => Number(id.ReferencedSegmentNumber) === segment),
      )
      .flatMap((frame) => items(frame.DerivationImageSequence))
      .flatMap((derivation) => items(derivation.SourceImageSequence))
      .map((source) => source.ReferencedSOPInstanceUID),
  );
}
