import { el } from './dom';
import { REASON_WORDS } from './reasons';
import { placeText, rank, scoreMeaning, scoreText, sizeText, STATES } from './rail';
import type { FindingState, ReviewedFinding } from './wire';

/** States whose colour has contrast enough for text. */
const READABLE: ReadonlySet<FindingState> = new Set(['ACCEPTED', 'MODIFIED', 'ADDED', 'ESCALATED']);

export interface RowActions {
  focus(finding: ReviewedFinding): void;
  accept(finding: ReviewedFinding): void;
  reject(finding: ReviewedFinding): void;
  modify(finding: ReviewedFinding): void;
}

export interface RowFacts {
  /** As beside the mark on the image. */
  number: number;
  /** Series and image, such as `S2 im 33`, or empty. */
  where: string;
  /** Why nothing is drawn for it, or undefined when something is. */
  notDrawn: string | undefined;
  focused: boolean;
  /** Its verdict is on the way, or waits here for the service. */
  underWay: 'sending …' | 'queued here' | undefined;
}

/** One finding of the rail: what, where, how large; score, state, verdict buttons, provenance. */
export function row(finding: ReviewedFinding, facts: RowFacts, actions: RowActions): HTMLElement {
  const style = STATES[finding.state];
  const state = stateText(finding, facts.underWay);
  const made = finding.original.algorithm;
  const spoken = [finding.current.label, placeText(finding), facts.where, sizeText(finding), scoreText(finding), state];
  return el(
    'li',
    {
      class: 'row',
      'data-finding': finding.original.id,
      'aria-current': facts.focused ? 'true' : 'false',
      'aria-label': spoken.filter((text) => text !== '').join(', '),
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
      { class: 'line' },
      el('span', { class: 'glyph quiet' }, String(facts.number)),
      el('span', { class: 'wide quiet' }, [placeText(finding), facts.where].filter((t) => t !== '').join(' · ')),
      el('span', { class: 'state', style: READABLE.has(finding.state) ? `color: ${style.colour}` : undefined }, state),
    ),
    facts.focused
      ? el(
          'div',
          { class: 'line under' },
          el('span', { title: scoreMeaning(finding) }, scoreText(finding)),
          ...scoreBar(finding),
          el('span', { class: 'wide' }),
          ...buttons(finding, actions),
        )
      : undefined,
    facts.focused && scoreMeaning(finding) !== ''
      ? el('div', { class: 'under quiet' }, scoreMeaning(finding))
      : undefined,
    facts.focused && made !== undefined
      ? el('div', { class: 'under badge' }, `${made.name} ${made.version} · AI, not verified`)
      : undefined,
    facts.notDrawn === undefined ? undefined : el('div', { class: 'under reason' }, `not drawn: ${facts.notDrawn}`),
  );
}

function stateText(finding: ReviewedFinding, underWay: string | undefined): string {
  const verdict = finding.last?.verdict;
  const word = STATES[finding.state].word;
  const words =
    finding.state === 'REJECTED' && verdict?.kind === 'rejected' && verdict.reason !== undefined
      ? `${word}: ${REASON_WORDS[verdict.reason]}`
      : word;
  return underWay ?? words;
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
