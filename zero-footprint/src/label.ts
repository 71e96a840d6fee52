import { el } from './dom';
import type { PlacedImage } from './plane';
import type { Finding } from './wire';

/** Asks for a label in one line; Escape leaves everything as it was. */
export function labelForm(
  purpose: 'add' | 'relabel',
  label: string,
  close: () => void,
  done: (label: string) => void,
): HTMLElement {
  const input = el('input', { 'aria-label': 'Label', required: true }) as HTMLInputElement;
  input.value = label;
  queueMicrotask(() => {
    input.focus();
    input.select();
  });
  return el(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        done(input.value);
      },
      onkeydown: (event) => {
        event.stopPropagation();
        if ((event as KeyboardEvent).key === 'Escape') {
          close();
        }
      },
    },
    el('span', {}, purpose === 'relabel' ? 'What is it?' : 'Your finding on this image'),
    input,
    el('button', { type: 'submit' }, purpose === 'relabel' ? 'Change label' : 'Add'),
  );
}

/** The reader's own finding: at the middle of the image on screen. */
export function ownFinding(label: string, image: PlacedImage): Finding {
  const id = `2.25.${BigInt(`0x${crypto.randomUUID().replaceAll('-', '')}`)}`;
  return {
    id,
    trackingUid: id,
    origin: 'PERSON',
    code: { value: '404684003', scheme: 'SCT', meaning: 'Clinical finding' },
    label,
    presence: 'PRESENT',
    measurements: [],
    regions: [
      {
        kind: 'on-image',
        sopInstanceUid: image.SOPInstanceUID,
        frame: image.frame ?? 1,
        shape: 'POINT',
        points: [{ column: (image.Columns ?? 0) / 2, row: (image.Rows ?? 0) / 2 }],
      },
    ],
    sources: [],
  };
}
