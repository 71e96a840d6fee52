import { describe, expect, it } from 'vitest';
import { imagesOf, notDrawable, strokesOn } from '../src/marks';
import { Plane, type PlacedImage, type ToWorld } from '../src/plane';
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
const TO_WORLD: ToWorld = (point) => Plane.of(IMAGE)?.toPatient(point) ?? [0, 0, 0];
const DRAWS_ALL = () => undefined;

describe('marks', () => {
  it('places the centre of the first pixel at the image position', () => {
    const region = {
      kind: 'on-image',
      sopInstanceUid: '1.1',
      frame: 1,
      shape: 'POINT',
      points: [{ column: 0.5, row: 0.5 }],
    } as const;
    expect(strokesOn({ ...region, points: [...region.points] }, IMAGE, TO_WORLD)).toEqual([
      { points: [[-100, -50, 2.5]], closed: false, point: true },
    ]);
  });

  it('uses column spacing along the row and row spacing down the column', () => {
    const [stroke] = strokesOn(
      { kind: 'on-image', sopInstanceUid: '1.1', frame: 1, shape: 'POLYLINE', points: [{ column: 4.5, row: 2.5 }] },
      IMAGE,
      TO_WORLD,
    );
    expect(stroke?.points).toEqual([[-99, -49, 2.5]]);
  });

  it('draws nothing on an image that the region does not name', () => {
    expect(
      strokesOn({ kind: 'on-image', sopInstanceUid: '1.0', frame: 1, shape: 'POINT', points: [{ column: 1, row: 1 }] }, IMAGE, TO_WORLD),
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
    expect(notDrawable(elsewhere, IMAGES, DRAWS_ALL)).toContain('frame of reference');
  });

  it('says why a segment can not be drawn', () => {
    const segment = reviewed({
      ...finding('s', 1),
      regions: [{ kind: 'of-segment', segmentationUid: '7.7', segmentNumber: 1 }],
    });
    expect(notDrawable(segment, IMAGES, () => 'a fractional segmentation')).toBe('a fractional segmentation');
    expect(notDrawable(segment, IMAGES, DRAWS_ALL)).toBeUndefined();
  });

  it('draws a mark on the frame that it names and on no other of the same object', () => {
    const frames: PlacedImage[] = [1, 2, 3].map((frame) => ({ SOPInstanceUID: '5.5', frame }));
    const region = { kind: 'on-image', sopInstanceUid: '5.5', frame: 2, shape: 'POINT', points: [{ column: 1, row: 1 }] } as const;
    const placed = reviewed({ ...finding('f', 1), regions: [{ ...region, points: [...region.points] }] });
    expect(imagesOf(placed, frames)).toEqual([1]);
    expect(frames.map((frame) => strokesOn({ ...region, points: [...region.points] }, frame, () => [7, 8, 9]).length)).toEqual([0, 1, 0]);
  });

  it('draws an ellipse in space as an ellipse, through the ends of its axes', () => {
    const points = [
      { x: -4, y: 0, z: 2.5 },
      { x: 4, y: 0, z: 2.5 },
      { x: 0, y: -2, z: 2.5 },
      { x: 0, y: 2, z: 2.5 },
    ];
    const [stroke] = strokesOn({ kind: 'in-space', frameOfReferenceUid: '9.9', shape: 'ELLIPSE', points }, IMAGE, TO_WORLD);
    expect(stroke?.closed).toBe(true);
    expect(stroke?.points).toHaveLength(48);
    expect(stroke?.points.every(([x, y]) => Math.abs((x / 4) ** 2 + (y / 2) ** 2 - 1) < 1e-9)).toBe(true);
  });
});
