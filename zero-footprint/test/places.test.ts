import { describe, expect, it } from 'vitest';
import { SegmentPlaces, type Places } from '../src/places';
import type { DisplaySet, LabelMapImage } from '../src/services';

const set = (more: Partial<DisplaySet>): DisplaySet => ({
  displaySetInstanceUID: 'set',
  StudyInstanceUID: '1',
  SeriesInstanceUID: '1.1',
  Modality: 'SEG',
  ...more,
});

const frame = (image: string, segment?: number, ofImage?: number | string) => ({
  DerivationImageSequence: [
    { SourceImageSequence: [{ ReferencedSOPInstanceUID: image, ...(ofImage === undefined ? {} : { ReferencedFrameNumber: ofImage }) }] },
  ],
  ...(segment === undefined ? {} : { SegmentIdentificationSequence: { ReferencedSegmentNumber: segment } }),
});

const pixels = (image: string, ...values: number[]): LabelMapImage => pixelsOfFrame(image, 1, ...values);

const pixelsOfFrame = (image: string, frame: number, ...values: number[]): LabelMapImage => ({
  referencedImageId: `wadors:/studies/1/series/1.1/instances/${image}/frames/${frame}`,
  voxelManager: { getScalarData: () => values },
});

/** Images and frames, out of all that there may be here, on which a segment lies. */
const on = (places: Places): string[] =>
  ['5', '6', '7'].flatMap((image) =>
    [1, 2, 3].filter((number) => places.has({ SOPInstanceUID: image, frame: number })).map((number) => `${image} ${number}`),
  );

describe('the places of a segment', () => {
  it('are those of the frames that name it', () => {
    const binary = set({
      instance: { SOPInstanceUID: '2', SegmentationType: 'BINARY', PerFrameFunctionalGroupsSequence: [frame('5', 1), frame('6', 2), frame('7', 1)] },
    });
    expect(on(new SegmentPlaces().of(binary, 1))).toEqual(['5 1', '5 2', '5 3', '7 1', '7 2', '7 3']);
  });

  it('are those of the frames that a report means, where it names some', () => {
    const binary = set({
      instance: { SOPInstanceUID: '2', SegmentationType: 'BINARY', PerFrameFunctionalGroupsSequence: [frame('5', 1), frame('6', 2), frame('7', 1)] },
    });
    expect(on(new SegmentPlaces().of(binary, 1, [2, 3]))).toEqual(['7 1', '7 2', '7 3']);
  });

  it('are single frames of a multi-frame image, by header and by pixels', () => {
    const frames = [frame('5', 1, 2), frame('5', 1, '3')];
    const binary = set({ instance: { SOPInstanceUID: '2', SegmentationType: 'BINARY', PerFrameFunctionalGroupsSequence: frames } });
    expect(on(new SegmentPlaces().of(binary, 1))).toEqual(['5 2', '5 3']);
    const unnamed = { SOPInstanceUID: '2', SegmentationType: 'LABELMAP' };
    const loaded = set({ instance: unnamed, labelMapImages: [pixelsOfFrame('5', 2, 0, 1), pixelsOfFrame('5', 3, 0, 0)] });
    expect(on(new SegmentPlaces().of(loaded, 1))).toEqual(['5 2']);
  });

  it('are those of its pixels where no frame names a segment: in a label map, or with the only segment named once for all', () => {
    const places = new SegmentPlaces();
    const unnamed = { SOPInstanceUID: '2', SegmentationType: 'LABELMAP', PerFrameFunctionalGroupsSequence: [frame('5'), frame('6')] };
    expect(on(places.of(set({ instance: unnamed }), 9))).toEqual([]);
    const loaded = set({ instance: unnamed, labelMapImages: [[pixels('5', 0, 1, 1, 0), pixels('6', 0, 9, 0, 1)]] });
    expect(on(places.of(loaded, 9))).toEqual(['6 1']);
    expect(on(places.of(loaded, 1))).toEqual(['5 1', '6 1']);
    expect(on(places.of(loaded, 4))).toEqual([]);
  });
});
