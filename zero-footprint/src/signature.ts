import { el } from './dom';
import type { Command } from './keys';
import type { Reading } from './wire';

/**
 * The reader's signature: asked for while the reading is open, shown with its time when it is
 * given. Nothing while the first read is blind, which is locked before.
 */
export function signature(reading: Reading | undefined, run: (command: Command) => void): HTMLElement | undefined {
  const button = (words: string, command: Command, key: string): HTMLElement =>
    el(
      'button',
      {
        title: `${words} (${key})`,
        onclick: () => {
          run(command);
        },
      },
      words,
    );
  switch (reading?.state) {
    case 'REVEALED':
    case 'AMENDING': {
      const again = reading.state === 'AMENDING';
      const state = again ? 'Being amended, not signed' : 'Not signed';
      return el('div', { class: 'signature' }, el('span', {}, state), button(again ? 'Sign again' : 'Sign', 'sign', 'Ctrl+S'));
    }
    case 'SIGNED': {
      const time = reading.signedAt === undefined ? '' : ` ${new Date(reading.signedAt).toTimeString().slice(0, 5)}`;
      return el('div', { class: 'signature' }, el('b', {}, `SIGNED${time}`), button('Amend', 'amend', 'Ctrl+E'));
    }
    case 'OPENED':
    case 'BLIND':
    case 'SEALED':
    case undefined:
      return undefined;
  }
}

/** What a signature did: objects that it wrote, findings that had no verdict. */
export function signedSentence(objects: number, open: number): string {
  const wrote = objects === 1 ? '1 object was' : `${objects} objects were`;
  const left = open === 0 ? '' : open === 1 ? ' 1 finding has no verdict.' : ` ${open} findings have no verdict.`;
  return `Signed. ${wrote} written to the archive.${left}`;
}
