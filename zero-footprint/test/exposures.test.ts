import { describe, expect, it } from 'vitest';
import { Exposures } from '../src/exposures';

describe('exposures', () => {
  it('measures how long each finding was on the screen, on which frame', () => {
    let time = 1000;
    const exposures = new Exposures(() => new Date(time));
    exposures.painted(['a', 'b'], '1.2', 3);
    time = 1400;
    exposures.painted(['b'], '1.3', 1);
    time = 2000;
    exposures.nothingPainted();
    time = 5000;
    expect(exposures.take()).toEqual([
      { findingId: 'a', sopInstanceUid: '1.2', frame: 3, at: new Date(1000).toISOString(), milliseconds: 400 },
      { findingId: 'b', sopInstanceUid: '1.2', frame: 3, at: new Date(1000).toISOString(), milliseconds: 400 },
      { findingId: 'b', sopInstanceUid: '1.3', frame: 1, at: new Date(1400).toISOString(), milliseconds: 600 },
    ]);
    expect(exposures.take()).toEqual([]);
  });

  it('tells what is still on the screen up to now and the rest later, so that the parts add up', () => {
    let time = 0;
    const exposures = new Exposures(() => new Date(time));
    exposures.painted(['a'], '1.2', 1);
    time = 250;
    expect(exposures.take().map((e) => e.milliseconds)).toEqual([250]);
    exposures.painted(['a'], '1.2', 1);
    time = 900;
    exposures.nothingPainted();
    expect(exposures.take().map((e) => e.milliseconds)).toEqual([650]);
  });

  it('tells at once of a finding that has only just come into view, so that a verdict can stand on it', () => {
    const exposures = new Exposures(() => new Date(0));
    expect(exposures.seen('a')).toBe(false);
    exposures.painted(['a'], '1.2', 1);
    expect(exposures.seen('a')).toBe(true);
    expect(exposures.take().map((e) => e.findingId)).toEqual(['a']);
    expect(exposures.take()).toEqual([]);
  });
});
