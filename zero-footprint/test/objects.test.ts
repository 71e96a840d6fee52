import { describe, expect, it } from 'vitest';
import { leftOut } from '../src/objects';
import type { AlgorithmResult, ResultObject } from '../src/wire';

function object(sopClassUid: string, modality: string, sopInstanceUid = '1.2.3'): ResultObject {
  return { seriesInstanceUid: '1.2', sopInstanceUid, sopClassUid, modality };
}

function result(...objects: ResultObject[]): AlgorithmResult {
  return {
    algorithm: { name: 'Finder', version: '1', manufacturer: 'Maker' },
    decision: { visible: true, threshold: 0, rule: 'rule', explanation: '' },
    coverage: [],
    objects,
  };
}

describe('what AI sent and the viewer leaves out', () => {
  it('is named in a sentence each: a parametric map, a fractional segmentation', () => {
    const map = object('1.2.840.10008.5.1.4.1.1.30', 'OT', '1');
    const fractional = object('1.2.840.10008.5.1.4.1.1.66.4', 'SEG', '2');
    const left = leftOut([result(map, fractional)], (uid) => (uid === '2' ? 'a fractional segmentation' : undefined));
    expect(left.map((each) => each.sentence)).toEqual([
      'Parametric map: not drawn here, its values need a scale.',
      'Segmentation: not drawn, a fractional segmentation.',
    ]);
  });

  it('is nothing where everything is drawn: by the viewer or by the rail', () => {
    const drawn = [
      object('1.2.840.10008.5.1.4.1.1.66.4', 'SEG'),
      object('1.2.840.10008.5.1.4.1.1.66.7', 'SEG'),
      object('1.2.840.10008.5.1.4.1.1.88.34', 'SR'),
      object('1.2.840.10008.5.1.4.1.1.88.65', 'SR'),
      object('1.2.840.10008.5.1.4.1.1.11.1', 'PR'),
    ];
    expect(leftOut([result(...drawn)], () => undefined)).toEqual([]);
  });
});
