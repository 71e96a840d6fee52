import { el } from './dom';
import type { AiOverview, CoverageCell, ReviewedFinding } from './wire';

const COVERAGE_WORDS: Record<CoverageCell['state'], string> = {
  FOUND: 'found',
  NONE_MARKED: 'evaluated, none marked',
  NOT_EVALUATED: 'not evaluated',
  FAILED: 'failed',
  OUT_OF_INTENDED_USE: 'out of intended use',
  RUNNING: 'still running',
};

const AI_WORDS: Record<AiOverview['state'], string> = {
  NOT_APPLICABLE: 'No AI covers this study',
  WAITING: 'AI not ready; reading without it',
  READY: 'AI none marked',
  FAILED: 'AI failed',
  TIMED_OUT: 'AI timed out; reading without it',
};

/** The state of AI in one line, with how much of it is still to be reviewed. */
export function aiText(ai: AiOverview, findings: ReviewedFinding[]): string {
  const marked = findings.filter((f) => f.original.origin === 'AI' && f.original.presence === 'PRESENT');
  if (ai.state !== 'FAILED' && marked.length > 0) {
    const left = marked.filter((f) => f.state === 'UNREVIEWED').length;
    return `AI ${marked.length} ${marked.length === 1 ? 'finding' : 'findings'}, ${left} unreviewed`;
  }
  return ai.reason === undefined ? AI_WORDS[ai.state] : `${AI_WORDS[ai.state]}: ${ai.reason}`;
}

/** What AI looked at, and what it did not: never green, never a tick, as high with marks as without. */
export function coverage(ai: AiOverview): HTMLElement {
  const cells = ai.results.flatMap((result) => result.coverage);
  return el(
    'div',
    { class: 'coverage', 'aria-label': 'What AI looked at' },
    el('h3', {}, 'What AI looked at'),
    ...cells.map((cell) =>
      el(
        'span',
        { class: 'cell', 'data-state': cell.state, title: `${cell.algorithm.name} ${cell.algorithm.version}` },
        `${cell.abnormality.meaning}: ${COVERAGE_WORDS[cell.state]}`,
      ),
    ),
    ...(cells.length === 0 ? [el('span', {}, 'no algorithm declares anything here')] : []),
  );
}
