import type { PlacedImage } from './plane';
import { items, type Item } from './services';

/** The functional groups that place a frame (PS3.3 C.7.6.16). */
interface FunctionalGroups {
  PlanePositionSequence?: Item<Pick<PlacedImage, 'ImagePositionPatient'>>;
  PlaneOrientationSequence?: Item<Pick<PlacedImage, 'ImageOrientationPatient'>>;
  PixelMeasuresSequence?: Item<Pick<PlacedImage, 'PixelSpacing' | 'SliceThickness' | 'SpacingBetweenSlices'>>;
}

/** An image as the archive gives its header: of an enhanced one the frames say where they are, not the image. */
export interface ArchivedImage extends Omit<PlacedImage, 'frame'> {
  SharedFunctionalGroupsSequence?: Item<FunctionalGroups>;
  PerFrameFunctionalGroupsSequence?: Item<FunctionalGroups>;
}

const PLACING = [
  'SeriesNumber',
  'Rows',
  'Columns',
  'FrameOfReferenceUID',
  'ImagePositionPatient',
  'ImageOrientationPatient',
  'PixelSpacing',
  'SliceThickness',
  'SpacingBetweenSlices',
] as const;

/** One frame of an image, from 1, with what the image says of itself, of all its frames and of this one: the latter counts. */
export function frameOf(image: ArchivedImage, frame: number): PlacedImage {
  const groups = [items(image.SharedFunctionalGroupsSequence)[0], items(image.PerFrameFunctionalGroupsSequence)[frame - 1]];
  const said = Object.assign({}, image, ...groups.flatMap(inGroups)) as ArchivedImage;
  const known = Object.fromEntries(PLACING.flatMap((name) => (said[name] === undefined || said[name] === null ? [] : [[name, said[name]]])));
  return { ...known, SOPInstanceUID: said.SOPInstanceUID, frame };
}

function inGroups(groups: FunctionalGroups | undefined): object[] {
  return [groups?.PlanePositionSequence, groups?.PlaneOrientationSequence, groups?.PixelMeasuresSequence].flatMap((group) =>
    items<object>(group).slice(0, 1),
  );
}
