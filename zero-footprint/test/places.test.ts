import { describe, expect, it } from 'vitest';
import { SegmentPlaces } from '../src/places';
import type { DisplaySet, LabelMapImage } from '../src/services';

const set = (more: Partial<DisplaySet>): DisplaySet => ({
  displaySetInstanceUID: 'set',
  StudyInstanceUID: '1',
  SeriesInstanceUID: '1.1',
  Modality: 'SEG',
  ...more,
});

const frame = (image: string, segment?: number) => ({
  DerivationImageSequence: [{ SourceImageSequence: [{ ReferencedSOPInstanceUID: image }] }],
  ...(segment === undefined ? {} : { SegmentIdentificationSequence: { ReferencedSegmentNumber: segment } }),
});

const pixels = (image: string, ...values: number[]): LabelMapImage => ({
  referencedImageId: `wadors:/studies/1/series/1.1/instances/${image}/frames/1`,
  voxelManager: { getScalarData: () => values },
});

describe('the places of a segment', () => {
  it('are those of the frames that name it', () => {
    const binary = set({
      instance: { SOPInstanceUID: '2', SegmentationType: 'BINARY', PerFrameFunctionalGroupsSequence: [frame('5', 1), frame('6', 2), frame('7', 1)] },
    });
    expect(new SegmentPlaces().of(binary, 1)).toEqual(new Set(['5', '7']));
  });

  it('are those of its pixels where no frame names a segment: in a label map, or with the only segment named once for all', () => {
    const places = new SegmentPlaces();
    const unnamed = { SOPInstanceUID: '2', SegmentationType: 'LABELMAP', PerFrameFunctionalGroupsSequence: [frame('5'), frame('6')] };
    expect(places.of(set({ instance: unnamed }), 9)).toEqual(new Set());
    const loaded = set({ instance: unnamed, labelMapImages: [[pixels('5', 0, 1, 1, 0), pixels('6', 0, 9, 0, 1)]] });
    expect(places.of(loaded, 9)).toEqual(new Set(['6']));
    expect(places.of(loaded, 1)).toEqual(new Set(['5', '6']));
    expect(places.of(loaded, 4)).toEqual(new Set());
  });
});
