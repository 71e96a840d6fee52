import { describe, expect, it } from 'vitest';
import { Rail, scoreText, sizeText } from '../src/rail';
import { finding, reviewed, study } from './samples';

describe('the rail', () => {
  it('orders what is left to review by score', () => {
    const rail = new Rail(study({ findings: [reviewed(finding('low', 30)), reviewed(finding('high', 90))] }));
    expect(rail.rows('To review').map((row) => row.original.id)).toEqual(['high', 'low']);
  });

  it('puts findings below the threshold of their algorithm on the secondary tab', () => {
    const rail = new Rail(study({ threshold: 0.5, findings: [reviewed(finding('low', 30))] }));
    expect(rail.rows('To review')).toEqual([]);
    expect(rail.rows('Secondary').map((row) => row.original.id)).toEqual(['low']);
  });

  it('shows a blinded reader nothing but her own tab', () => {
    const rail = new Rail(study({ blind: true, findings: [] }));
    expect(rail.blind).toBe(true);
    expect(rail.tabs).toEqual(['Mine']);
  });

  it('never lists an absent finding or one that was taken back', () => {
    const absent = reviewed({ ...finding('absent', 10), presence: 'ABSENT' });
    const taken = { ...reviewed(finding('taken', 10)), state: 'WITHDRAWN' as const };
    const rail = new Rail(study({ findings: [absent, taken] }));
    expect(rail.tabs.flatMap((tab) => rail.rows(tab))).toEqual([]);
  });

  it('shows a score in its own scale, with a per-cent sign only when calibrated', () => {
    const sample = reviewed(finding('one', 82));
    expect(scoreText(sample)).toBe('score 82/100');
    const score = sample.original.score;
    expect(score).toBeDefined();
    const calibrated = reviewed({ ...finding('two', 82), ...(score && { score: { ...score, calibrated: true } }) });
    expect(scoreText(calibrated)).toBe('score 82 %');
  });

  it('shows the largest length', () => {
    const mm = { value: 'mm', scheme: 'UCUM', meaning: 'mm' };
    const concept = { value: '81827009', scheme: 'SCT', meaning: 'Diameter' };
    const sized = reviewed({
      ...finding('one', 1),
      measurements: [
        { concept, value: 4, unit: mm },
        { concept, value: 8.24, unit: mm },
      ],
    });
    expect(sizeText(sized)).toBe('8.2 mm');
  });
});
