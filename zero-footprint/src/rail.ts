import type { FindingState, ReviewedFinding, StudyFindings } from './wire';

export const TABS = ['To review', 'Accepted', 'Rejected', 'Secondary', 'Mine'] as const;
export type Tab = (typeof TABS)[number];

/** Colour, glyph and word of each state: always together, never colour alone. */
export const STATES: Record<FindingState, { colour: string; glyph: string; word: string; dash: string }> = {
  UNREVIEWED: { colour: '#5B8DFF', glyph: '◇', word: 'unreviewed', dash: '2 3' },
  ACCEPTED: { colour: '#2DD4A7', glyph: '☑', word: 'accepted', dash: '' },
  MODIFIED: { colour: '#FFB000', glyph: '✎', word: 'modified', dash: '' },
  REJECTED: { colour: '#858C95', glyph: '✕', word: 'rejected', dash: '1 4' },
  ADDED: { colour: '#FFFFFF', glyph: '+', word: 'added by me', dash: '' },
  ESCALATED: { colour: '#FFB000', glyph: '↑', word: 'escalated', dash: '2 3' },
  WITHDRAWN: { colour: '#858C95', glyph: '', word: 'withdrawn', dash: '' },
};

/** What the rail shows of a study: pure, so that every rule has a test without a browser. */
export class Rail {
  constructor(readonly study: StudyFindings) {}

  /** Whether nothing of AI may be shown or hinted at. */
  get blind(): boolean {
    const state = this.study.reading?.state;
    return this.study.ai === undefined && (state === 'OPENED' || state === 'BLIND' || state === 'SEALED');
  }

  get tabs(): Tab[] {
    return this.blind ? ['Mine'] : [...TABS];
  }

  rows(tab: Tab): ReviewedFinding[] {
    return this.shown()
      .filter((finding) => this.tabOf(finding) === tab)
      .sort((a, b) => rank(b) - rank(a));
  }

  /** Stands beside the finding in the rail and beside its mark. */
  number(finding: ReviewedFinding): number {
    return this.shown().findIndex((each) => each.original.id === finding.original.id) + 1;
  }

  tabOf(finding: ReviewedFinding): Tab {
    switch (finding.state) {
      case 'ACCEPTED':
      case 'MODIFIED':
        return 'Accepted';
      case 'REJECTED':
        return 'Rejected';
      case 'ADDED':
      case 'WITHDRAWN':
        return 'Mine';
      case 'UNREVIEWED':
      case 'ESCALATED':
        return finding.original.origin === 'PERSON'
          ? 'Mine'
          : finding.original.score !== undefined && rank(finding) < this.threshold(finding)
            ? 'Secondary'
            : 'To review';
    }
  }

  private shown(): ReviewedFinding[] {
    return this.study.findings.filter(
      (finding) => finding.state !== 'WITHDRAWN' && finding.current.presence === 'PRESENT',
    );
  }

  private threshold(finding: ReviewedFinding): number {
    const made = finding.original.algorithm;
    const result = this.study.ai?.results.find(
      (r) => r.algorithm.name === made?.name && r.algorithm.version === made.version,
    );
    return result?.decision.threshold ?? 0;
  }
}

/** Between 0 and 1, for sorting only. */
export function rank(finding: ReviewedFinding): number {
  const score = finding.original.score;
  return score === undefined ? -1 : Math.min(1, Math.max(0, score.value / score.maximum));
}

/** The score in the vendor's own scale; a per-cent sign only where it is calibrated. */
export function scoreText(finding: ReviewedFinding): string {
  const score = finding.original.score;
  if (score === undefined) {
    return '';
  }
  return score.calibrated && score.maximum === 100
    ? `score ${score.value} %`
    : `score ${score.value}/${score.maximum}`;
}

/** The largest length in millimetres that was sent, as sent. */
export function sizeText(finding: ReviewedFinding): string {
  const lengths = finding.current.measurements.filter((m) => m.unit.value === 'mm');
  const largest = lengths.sort((a, b) => b.value - a.value)[0];
  return largest === undefined ? '' : `${Math.round(largest.value * 10) / 10} mm`;
}

/** What the score says, as its maker coded it, and that it is in the maker's own scale. */
export function scoreMeaning(finding: ReviewedFinding): string {
  const score = finding.original.score;
  if (score === undefined) {
    return '';
  }
  return `${score.concept.meaning}, ${score.calibrated ? 'a calibrated probability' : 'in the maker’s own scale'}`;
}

export function placeText(finding: ReviewedFinding): string {
  const side = { LEFT: 'left', RIGHT: 'right', BILATERAL: 'both sides' } as const;
  const laterality = finding.current.laterality;
  return [laterality === undefined ? '' : side[laterality], finding.current.site?.meaning ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}
