import { el } from './dom';
import { notDrawable } from './marks';
import type { PlacedImage } from './plane';
import { placeText, scoreText, sizeText, STATES } from './rail';
import type { ReviewedFinding } from './wire';

export interface RowActions {
  focus(finding: ReviewedFinding): void;
  accept(finding: ReviewedFinding): void;
  reject(finding: ReviewedFinding): void;
  modify(finding: ReviewedFinding): void;
}

export interface RowFacts {
  images: PlacedImage[];
  segmentations: Set<string>;
  places: number[];
  focused: boolean;
  queued: boolean;
}

/** One finding of the rail: what, where, how large; score, state, verdict buttons, provenance. */
export function row(finding: ReviewedFinding, facts: RowFacts, actions: RowActions): HTMLElement {
  const style = STATES[finding.state];
  const where = facts.places.length > 0 ? `im ${facts.places.map((i) => i + 1)[Math.floor(facts.places.length / 2)] ?? ''}` : '';
  const reason = facts.places.length > 0 ? undefined : notDrawable(finding, facts.images, facts.segmentations);
  const state = facts.queued ? 'queued here' : style.word;
  const item = el(
    'li',
    {
      class: 'row',
      'data-finding': finding.original.id,
      'aria-current': facts.focused ? 'true' : 'false',
      'aria-label': `${finding.current.label}, ${state}, ${sizeText(finding)} ${scoreText(finding)}`.trim(),
      style: `border-left-color: ${style.colour}`,
      onclick: () => {
        actions.focus(finding);
      },
    },
    el(
      'div',
      { class: 'first' },
      el('span', { style: `color: ${style.colour}` }, style.glyph),
      el('b', {}, finding.current.label),
      el('span', {}, [placeText(finding), where].filter((t) => t !== '').join(' · ')),
      el('span', {}, sizeText(finding)),
    ),
    el(
      'div',
      { class: 'second' },
      el('span', {}, [scoreText(finding), state].filter((t) => t !== '').join(' · ')),
      ...(finding.original.origin === 'AI' && finding.state === 'UNREVIEWED' ? buttons(finding, actions) : []),
    ),
  );
  if (reason !== undefined) {
    item.append(el('div', { class: 'reason' }, `not drawn: ${reason}`));
  }
  const made = finding.original.algorithm;
  if (facts.focused && made !== undefined) {
    item.append(el('div', { class: 'badge' }, `${made.name} ${made.version} · AI, not verified`));
  }
  return item;
}

function buttons(finding: ReviewedFinding, actions: RowActions): HTMLElement[] {
  const button = (letter: string, name: string, run: () => void): HTMLElement =>
    el(
      'button',
      {
        'aria-label': `${name} ${finding.current.label}`,
        title: `${name} (${letter})`,
        onclick: (event) => {
          event.stopPropagation();
          run();
        },
      },
      letter,
    );
  return [
    button('A', 'accept', () => {
      actions.accept(finding);
    }),
    button('R', 'reject', () => {
      actions.reject(finding);
    }),
    button('M', 'modify label of', () => {
      actions.modify(finding);
    }),
  ];
}
