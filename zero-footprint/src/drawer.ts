import { el } from './dom';
import type { AlgorithmResult } from './wire';

function percent(value: number | undefined): string {
  return value === undefined ? 'not declared' : `${value} %`;
}

/** What the maker declares of each algorithm, and the policy rule that applied here. */
export function drawer(results: AlgorithmResult[]): HTMLElement {
  return el(
    'section',
    { class: 'drawer', 'aria-label': 'Declaration' },
    ...results.map((result) =>
      result.declaration === undefined
        ? el('p', { class: 'reason' }, `Declaration missing for ${result.algorithm.name} ${result.algorithm.version}.`)
        : el(
            'div',
            {},
            el('h3', {}, `${result.algorithm.name} ${result.algorithm.version} · ${result.algorithm.manufacturer}`),
            result.declaration.intendedUse === '' ? undefined : el('p', {}, result.declaration.intendedUse),
            el(
              'table',
              {},
              el('tr', {}, el('th', {}, 'Abnormality'), el('th', {}, 'Sensitivity'), el('th', {}, 'Specificity'), el('th', {}, 'Cases')),
              ...result.declaration.abnormalities.map((a) =>
                el(
                  'tr',
                  {},
                  el('td', {}, a.code.meaning),
                  el('td', {}, percent(a.sensitivity)),
                  el('td', {}, percent(a.specificity)),
                  el('td', {}, a.cases > 0 ? String(a.cases) : 'not declared'),
                ),
              ),
            ),
            ...[...new Set(result.declaration.abnormalities.map((a) => a.population))].filter((text) => text !== '').map((text) => el('p', {}, `Population: ${text}`)),
            ...result.declaration.limits.map((limit) => el('p', {}, limit)),
            el('p', {}, result.decision.explanation),
          ),
    ),
    ...(results.length === 0 ? [el('p', {}, 'No algorithm has sent a result for this study.')] : []),
  );
}
