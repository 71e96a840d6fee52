// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { signature, signedSentence } from '../src/signature';
import type { Reading, ReadingState } from '../src/wire';

const reading = (state: ReadingState): Reading => ({ studyUid: '1', reader: 'r', role: 'RADIOLOGIST', state, blindFirst: false });

describe('the signature', () => {
  it('is offered while the reading is open, taken up again when it is signed, and not there while AI is withheld', () => {
    const asked: string[] = [];
    const offered = (state: ReadingState): string => {
      const button = signature(reading(state), (command) => asked.push(command))?.querySelector('button');
      button?.click();
      return button?.textContent ?? 'nothing';
    };
    expect(['REVEALED', 'AMENDING', 'SIGNED', 'BLIND', 'SEALED', 'OPENED'].map((state) => offered(state as ReadingState))).toEqual([
      'Sign',
      'Sign again',
      'Amend',
      'nothing',
      'nothing',
      'nothing',
    ]);
    expect(asked).toEqual(['sign', 'sign', 'amend']);
  });

  it('says what it wrote and what has no verdict', () => {
    expect(signedSentence(1, 0)).toBe('Signed. 1 object was written to the archive.');
    expect(signedSentence(2, 1)).toBe('Signed. 2 objects were written to the archive. 1 finding has no verdict.');
  });
});
