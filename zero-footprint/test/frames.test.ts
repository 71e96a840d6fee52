import { describe, expect, it } from 'vitest';
import { frameOf, type ArchivedImage } from '../src/frames';
import { liesOn } from '../src/marks';
import type { Region } from '../src/wire';

const ENHANCED: ArchivedImage = {
  SOPInstanceUID: '5',
  Rows: 64,
  Columns: 64,
  FrameOfReferenceUID: '9',
  SharedFunctionalGroupsSequence: [
    {
      PlaneOrientationSequence: [{ ImageOrientationPatient: [1, 0, 0, 0, 1, 0] }],
      PixelMeasuresSequence: { PixelSpacing: [2, 2], SliceThickness: 5, SpacingBetweenSlices: 10 },
    },
  ],
  PerFrameFunctionalGroupsSequence: [0, 10, 20].map((z) => ({ PlanePositionSequence: [{ ImagePositionPatient: [0, 0, z] }] })),
};

describe('the frames of an enhanced image', () => {
  it('lie where their own group says, turned and spaced as all are', () => {
    expect(frameOf(ENHANCED, 2)).toEqual({
      SOPInstanceUID: '5',
      frame: 2,
      Rows: 64,
      Columns: 64,
      FrameOfReferenceUID: '9',
      ImagePositionPatient: [0, 0, 10],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      PixelSpacing: [2, 2],
      SliceThickness: 5,
      SpacingBetweenSlices: 10,
    });
  });

  it('bear the marks in space that lie on their plane', () => {
    const region: Region = { kind: 'in-space', frameOfReferenceUid: '9', shape: 'POINT', points: [{ x: 3, y: 4, z: 19 }] };
    expect([1, 2, 3].filter((frame) => liesOn(region, frameOf(ENHANCED, frame)))).toEqual([3]);
  });

  it('are where the image says, for an image that says it itself', () => {
    const image: ArchivedImage = { SOPInstanceUID: '5', ImagePositionPatient: [1, 2, 3], ImageOrientationPatient: [1, 0, 0, 0, 1, 0] };
    expect(frameOf(image, 1)).toEqual({ ...image, frame: 1 });
  });
});
