import { el } from './dom';

/** The strip of a blind read, the same with and without AI; it can't be dismissed. Breaking the glass is at its far end. */
export function blindStrip(breakGlass: () => void): HTMLElement {
  return el(
    'div',
    { class: 'strip' },
    el('span', { class: 'words' }, 'BLIND FIRST READ · AI withheld until you lock your read (hold Shift+Enter)'),
    el('button', { class: 'glass', onclick: breakGlass }, 'Break glass …'),
  );
}

/** Asks why AI is needed before the lock; Escape keeps the read blind. */
export function glassForm(close: () => void, done: (reason: string) => void): HTMLElement {
  const input = el('input', { 'aria-label': 'Reason', required: true, autocomplete: 'off' }) as HTMLInputElement;
  queueMicrotask(() => {
    input.focus();
  });
  return el(
    'form',
    {
      class: 'glass-form',
      onsubmit: (event) => {
        event.preventDefault();
        if (input.value.trim() !== '') {
          done(input.value.trim());
        }
      },
      onkeydown: (event) => {
        event.stopPropagation();
        if ((event as KeyboardEvent).key === 'Escape') {
          close();
        }
      },
    },
    el('span', {}, 'Why is AI needed now? The read will be marked not blind and the supervisor is told.'),
    input,
    el('button', { type: 'submit' }, 'Break the glass'),
    el('button', { type: 'button', onclick: close }, 'Keep the read blind'),
  );
}
