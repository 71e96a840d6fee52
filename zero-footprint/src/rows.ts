import { el } from './dom';
import { notDrawable } from './marks';
import type { PlacedImage } from './plane';
import { placeText, rank, scoreText, sizeText, STATES } from './rail';
import type { FindingState, ReviewedFinding } from './wire';

/** States whose colour has contrast enough for text. */
const READABLE: ReadonlySet<FindingState> = new Set(['ACCEPTED', 'MODIFIED', 'ADDED']);

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
      style: facts.focused ? `border-left-color: ${style.colour}` : undefined,
      onclick: () => {
        actions.focus(finding);
      },
    },
    el(
      'div',
      { class: 'line' },
      el('span', { class: 'glyph', style: `color: ${style.colour}` }, style.glyph),
      el('b', {}, finding.current.label),
      el('span', {}, sizeText(finding)),
    ),
    el(
      'div',
      { class: 'line under' },
      el('span', { class: 'wide' }, [placeText(finding), where].filter((t) => t !== '').join(' · ')),
      el('span', { style: READABLE.has(finding.state) ? `color: ${style.colour}` : undefined }, state),
    ),
  );
  if (facts.focused) {
    item.append(
      el(
        'div',
        { class: 'line under' },
        el('span', {}, scoreText(finding)),
        ...scoreBar(finding),
        el('span', { class: 'wide' }),
        ...buttons(finding, actions),
      ),
    );
  }
  if (reason !== undefined) {
    item.append(el('div', { class: 'reason' }, `not drawn: ${reason}`));
  }
  const made = finding.original.algorithm;
  if (facts.focused && made !== undefined) {
    item.append(el('div', { class: 'badge' }, `${made.name} ${made.version} · AI, not verified`));
  }
  return item;
}

/** A score as a bar of its own scale, grey: a high score is no colour of danger, a low one none of safety. */
function scoreBar(finding: ReviewedFinding): HTMLElement[] {
  return finding.original.score === undefined
    ? []
    : [el('span', { class: 'bar' }, el('span', { style: `width: ${100 * rank(finding)}%` }))];
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
  const decisions =
    finding.original.origin === 'PERSON'
      ? []
      : [
          button('A', 'accept', () => {
            actions.accept(finding);
          }),
          button('R', 'reject', () => {
            actions.reject(finding);
          }),
        ];
  return [
    ...decisions,
    button('M', 'modify label of', () => {
      actions.modify(finding);
    }),
  ];
}
