import { describe, expect, it } from 'vitest';
import { imagesOf, notDrawable, strokesOn } from '../src/marks';
import type { PlacedImage } from '../src/plane';
import { finding, reviewed } from './samples';

const IMAGES: PlacedImage[] = [0, 2.5, 5].map((z, i) => ({
  SOPInstanceUID: `1.${i}`,
  FrameOfReferenceUID: '9.9',
  ImagePositionPatient: [-100, -50, z],
  ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
  PixelSpacing: [0.5, 0.25],
  SliceThickness: 2.5,
}));

const IMAGE = IMAGES[1] as PlacedImage;

describe('marks', () => {
  it('places the centre of the first pixel at the image position', () => {
    const region = {
      kind: 'on-image',
      sopInstanceUid: '1.1',
      frame: 1,
      shape: 'POINT',
      points: [{ column: 0.5, row: 0.5 }],
    } as const;
    expect(strokesOn({ ...region, points: [...region.points] }, IMAGE)).toEqual([
      { points: [[-100, -50, 2.5]], closed: false, point: true },
    ]);
  });

  it('uses column spacing along the row and row spacing down the column', () => {
    const [stroke] = strokesOn(
      { kind: 'on-image', sopInstanceUid: '1.1', frame: 1, shape: 'POLYLINE', points: [{ column: 4.5, row: 2.5 }] },
      IMAGE,
    );
    expect(stroke?.points).toEqual([[-99, -49, 2.5]]);
  });

  it('draws nothing on an image that the region does not name', () => {
    expect(
      strokesOn({ kind: 'on-image', sopInstanceUid: '1.0', frame: 1, shape: 'POINT', points: [{ column: 1, row: 1 }] }, IMAGE),
    ).toEqual([]);
  });

  it('finds the image nearest to a point in space and never one of another frame of reference', () => {
    const point = {
      kind: 'in-space' as const,
      frameOfReferenceUid: '9.9',
      shape: 'POINT' as const,
      points: [{ x: 0, y: 0, z: 2.9 }],
    };
    const placed = reviewed({ ...finding('p', 1), regions: [point] });
    expect(imagesOf(placed, IMAGES)).toEqual([1]);
    const elsewhere = reviewed({ ...finding('p', 1), regions: [{ ...point, frameOfReferenceUid: '8.8' }] });
    expect(imagesOf(elsewhere, IMAGES)).toEqual([]);
    expect(notDrawable(elsewhere, IMAGES, new Set())).toContain('frame of reference');
  });

  it('says why a segment can not be drawn', () => {
    const segment = reviewed({
      ...finding('s', 1),
      regions: [{ kind: 'of-segment', segmentationUid: '7.7', segmentNumber: 1 }],
    });
    expect(notDrawable(segment, IMAGES, new Set())).toContain('segmentation');
    expect(notDrawable(segment, IMAGES, new Set(['7.7']))).toBeUndefined();
  });
});
