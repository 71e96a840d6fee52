import { aiText, coverage } from './coverage';
import { el } from './dom';
import { drawer } from './drawer';
import type { Command } from './keys';
import { notDrawable } from './marks';
import { leftOut, leftOutList } from './objects';
import { reasonChoice } from './reasons';
import type { Tab } from './rail';
import type { Review } from './review';
import { row } from './rows';
import { signature } from './signature';
import { blindStrip } from './strip';
import type { Viewer } from './viewer';
import type { AiOverview, RejectReason, ReviewedFinding } from './wire';

const EMPTY: Record<Tab, string> = {
  'To review': 'Nothing here waits for review.',
  Accepted: 'No accepted findings.',
  Rejected: 'No rejected findings.',
  Secondary: 'No findings below the threshold.',
  Mine: 'You have marked nothing. N marks a finding.',
};

/** What the panel shows besides the review itself. */
export interface Shown {
  form: HTMLElement | undefined;
  lock: HTMLElement;
  drawerOpen: boolean;
  leftOutOpen: boolean;
  reachable: boolean;
  /** Verdicts that wait for the service. */
  queued: number;
  sentence: string | undefined;
}

/** What the mouse asks for. */
export interface Wishes {
  run(command: Command): void;
  show(tab: Tab): void;
  focus(finding: ReviewedFinding): void;
  decide(finding: ReviewedFinding, command: Command): void;
  reason(reason: RejectReason): void;
  breakGlass(): void;
  leftOut(open: boolean): void;
}

/** The rail of a study, top to bottom: what AI looked at, tabs, rows, what asks, what is said, keys. */
export function content(review: Review, viewer: Viewer, shown: Shown, wishes: Wishes): (HTMLElement | undefined)[] {
  const { rail } = review;
  const ai = rail.blind ? undefined : rail.study.ai;
  return [
    rail.blind ? blindStrip(() => { wishes.breakGlass(); }) : undefined,
    ...(ai === undefined ? [] : [header(review, ai, wishes), coverage(ai)]),
    tabs(review, wishes),
    list(review, viewer, shown.queued, wishes),
    review.lastRejected === undefined ? undefined : reasonChoice((reason) => { wishes.reason(reason); }),
    shown.form,
    rail.blind ? shown.lock : undefined,
    ai === undefined
      ? undefined
      : leftOutList(leftOut(ai.results, (uid) => viewer.whyNotSegmented(uid)), shown.leftOutOpen, (open) => {
          wishes.leftOut(open);
        }),
    signature(rail.study.reading, (command) => { wishes.run(command); }),
    shown.drawerOpen && ai !== undefined ? drawer(ai.results) : undefined,
    ...status(review, shown),
  ];
}

export function opening(): HTMLElement {
  return el('div', { class: 'empty' }, 'Opening the findings …');
}

function header(review: Review, ai: AiOverview, wishes: Wishes): HTMLElement {
  const broken = review.rail.study.reading?.brokenGlass;
  return el(
    'div',
    { class: 'bar-top' },
    el('span', { class: 'ai' }, aiText(ai, review.rail.study.findings)),
    broken === undefined ? undefined : el('span', { class: 'not-blind', title: `Glass broken: ${broken}` }, 'NOT BLIND'),
    el(
      'button',
      {
        'aria-pressed': review.aiOn ? 'true' : 'false',
        title: 'AI layer (G)',
        'aria-label': 'AI layer',
        onclick: () => {
          wishes.run('toggle-ai');
        },
      },
      `AI ${review.aiOn ? 'on' : 'off'}`,
    ),
  );
}

function tabs(review: Review, wishes: Wishes): HTMLElement {
  return el(
    'div',
    { class: 'tabs', role: 'tablist' },
    ...review.rail.tabs.map((tab) =>
      el(
        'button',
        {
          role: 'tab',
          'aria-selected': tab === review.tab ? 'true' : 'false',
          onclick: () => {
            wishes.show(tab);
          },
        },
        tab,
        el('b', {}, String(review.rail.rows(tab).length)),
      ),
    ),
  );
}

function list(review: Review, viewer: Viewer, queued: number, wishes: Wishes): HTMLElement {
  const rows = review.rows();
  if (rows.length === 0) {
    return el('div', { class: 'rows empty' }, EMPTY[review.tab]);
  }
  const images = viewer.images();
  return el(
    'ul',
    { class: 'rows' },
    ...rows.map((finding) => {
      const place = review.placeOf(finding);
      const series = place === undefined ? undefined : images[place]?.SeriesNumber;
      return row(
        finding,
        {
          number: review.rail.number(finding),
          where: place === undefined ? '' : `${series === undefined ? '' : `S${series} `}im ${place + 1}`,
          notDrawn:
            images.length === 0 ? undefined : notDrawable(finding, images, (uid) => viewer.whyNotSegmented(uid)),
          focused: finding.original.id === review.focused,
          underWay: !review.isQueued(finding.original.id) ? undefined : queued > 0 ? 'queued here' : 'sending …',
        },
        {
          focus: (f) => { wishes.focus(f); },
          accept: (f) => { wishes.decide(f, 'accept'); },
          reject: (f) => { wishes.decide(f, 'reject'); },
          modify: (f) => { wishes.decide(f, 'modify'); },
        },
      );
    }),
  );
}

function status(review: Review, shown: Shown): HTMLElement[] {
  const say = (text: string): HTMLElement => el('div', { class: 'say', role: 'status' }, text);
  return [
    ...(shown.reachable ? [] : [say('Reading service not reached; trying again.')]),
    ...(shown.queued === 0 ? [] : [say(shown.queued === 1 ? '1 verdict queued here' : `${shown.queued} verdicts queued here`)]),
    ...(shown.sentence === undefined ? [] : [say(shown.sentence)]),
    el(
      'footer',
      {},
      review.rail.blind
        ? 'J K next, previous · N add mine\nDelete take back · Ctrl+Z undo'
        : 'J K next, previous · A accept · R reject\nM modify · E escalate · N add mine · F tab\nG AI layer · D declaration\nCtrl+Z undo · Ctrl+S sign',
    ),
  ];
}
