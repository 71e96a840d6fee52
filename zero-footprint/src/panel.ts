import { aiText, coverage } from './coverage';
import { el } from './dom';
import { drawer } from './drawer';
import { Events } from './events';
import { panelCommand, type Command } from './keys';
import { lockButton } from './lock';
import { labelForm, ownFinding } from './label';
import { loginForm } from './login';
import { Outbox } from './outbox';
import { Overlay } from './overlay';
import { Review } from './review';
import { row } from './rows';
import type { Tab } from './rail';
import { RefusedError, Service } from './service';
import { STYLE } from './style';
import type { Viewer } from './viewer';
import type { AiOverview, ReviewedFinding, RejectReason, Session } from './wire';

const REASONS: readonly RejectReason[] = [
  'ANATOMY',
  'ARTEFACT',
  'KNOWN_BENIGN',
  'WRONG_LOCATION',
  'DUPLICATE',
  'NOT_RELEVANT',
];

const EMPTY: Record<Tab, string> = {
  'To review': 'Nothing here waits for review.',
  Accepted: 'No accepted findings.',
  Rejected: 'No rejected findings.',
  Secondary: 'No findings below the threshold.',
  Mine: 'You have marked nothing. N marks a finding.',
};

/** The findings rail as a custom element with its own styles; no framework of the page is used. */
export class FindingsPanel extends HTMLElement {
  /** The viewer around the panel; set once before the first panel is shown. */
  static viewer: Viewer | undefined;
  /** The panel on screen, for the viewer's hotkeys. */
  static active: FindingsPanel | undefined;

  private readonly root = this.attachShadow({ mode: 'open' });
  private readonly service = new Service();
  private readonly events = new Events(
    (study) => {
      if (study === this.review?.study) {
        void this.review.guarded(() => this.review?.refresh() ?? Promise.resolve());
      }
    },
    (yes) => {
      this.reachable = yes;
      if (yes) {
        void this.outbox?.drain();
      }
      this.render();
    },
  );
  private review: Review | undefined;
  private outbox: Outbox | undefined;
  private overlay: Overlay | undefined;
  private stopListening: (() => void) | undefined;
  private sentence: string | undefined;
  private signIn: string | undefined;
  private user: string | undefined;
  private queued = 0;
  private reachable = true;
  private drawerOpen = false;
  private form: HTMLElement | undefined;
  private lock: ReturnType<typeof lockButton> | undefined;

  connectedCallback(): void {
    FindingsPanel.active = this;
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Findings');
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('keyup', this.released);
    this.render();
    void this.start();
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('keyup', this.released);
    this.events.stop();
    this.stopListening?.();
    this.overlay?.remove();
    if (FindingsPanel.active === this) {
      FindingsPanel.active = undefined;
    }
  }

  /** Runs a command of the key table; used by the panel's keys and the viewer's hotkeys. */
  async run(command: Command): Promise<void> {
    const review = this.review;
    if (review === undefined) {
      return;
    }
    this.sentence = undefined;
    switch (command) {
      case 'next':
        await review.step(1);
        break;
      case 'previous':
        await review.step(-1);
        break;
      case 'accept':
        await review.accept();
        break;
      case 'reject':
        await review.reject();
        break;
      case 'modify':
        this.form = review.focused === undefined ? undefined : this.labelForm(review, 'relabel');
        break;
      case 'add':
        this.form = this.labelForm(review, 'add');
        break;
      case 'escalate':
        await review.escalate('second opinion');
        break;
      case 'undo':
        await review.undo();
        break;
      case 'toggle-ai':
        await review.toggleAi();
        break;
      case 'declaration':
        this.drawerOpen = !this.drawerOpen && !review.rail.blind;
        break;
      case 'next-tab':
        review.nextTab();
        break;
      case 'lock':
        if (review.rail.blind) {
          this.lock?.press();
        }
        return;
      default: {
        const reason = REASONS[Number(command.slice(-1)) - 1];
        if (reason !== undefined) {
          await review.reason(reason);
        }
      }
    }
    this.render();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const typing = event.composedPath()[0];
    if (typing instanceof HTMLInputElement) {
      event.stopPropagation();
      return;
    }
    const command = panelCommand(event);
    if (command !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      void this.run(command);
    }
  };

  private readonly released = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'Shift') {
      this.lock?.release();
    }
  };

  private async start(): Promise<void> {
    try {
      const session = await this.service.me();
      this.signIn = undefined;
      this.begin(session);
    } catch (e) {
      this.signIn =
        e instanceof RefusedError && e.signedOut
          ? 'Sign in to the reading service. Decisions that wait here are kept.'
          : `The reading service does not answer. Decisions that wait here are kept.`;
      this.render();
    }
  }

  private begin(session: Session): void {
    const viewer = FindingsPanel.viewer;
    if (viewer === undefined) {
      return;
    }
    if (this.user === session.user && this.review !== undefined) {
      this.resume(this.review);
      return;
    }
    this.user = session.user;
    this.opening = undefined;
    const outbox = new Outbox(this.service, window.localStorage, session.user, {
      queued: (count) => {
        this.queued = count;
        this.render();
      },
      acknowledged: (entry) => {
        if (entry.kind === 'verdict') {
          void this.review?.delivered(entry.request.findingId);
        }
      },
      refused: (entry, reason) => {
        this.sentence = reason.message;
        if (entry.kind === 'verdict') {
          void this.review?.delivered(entry.request.findingId);
        }
      },
      signedOut: () => {
        this.signIn = 'Your sign-in has expired. Decisions that wait here are kept.';
        this.render();
      },
    });
    this.outbox = outbox;
    this.review = new Review(this.service, viewer, outbox, {
      changed: () => {
        this.render();
        void this.review?.showLayer();
        this.paint();
      },
      say: (sentence) => {
        this.sentence = sentence;
        this.render();
      },
    });
    this.events.start();
    this.stopListening?.();
    this.stopListening = viewer.onChange(() => {
      this.followViewer(viewer);
    });
    this.followViewer(viewer);
    void outbox.drain();
  }

  /** The same reader is back: what was open and what waits is taken up where it was. */
  private resume(review: Review): void {
    this.events.start();
    void review.guarded(() => (review.study === '' ? Promise.resolve() : review.refresh()));
    void this.outbox?.drain();
    this.render();
  }

  private followViewer(viewer: Viewer): void {
    const study = viewer.study();
    if (study !== undefined && study !== this.review?.study && study !== this.opening) {
      this.opening = study;
      void this.review?.open(study);
    }
    void this.review?.showLayer();
    this.paint();
  }

  private opening: string | undefined;

  private paint(): void {
    const viewer = FindingsPanel.viewer;
    const review = this.review;
    const host = viewer?.overlayHost();
    if (viewer === undefined || review === undefined || host === undefined) {
      return;
    }
    if (this.overlay === undefined || this.overlayHost !== host) {
      this.overlay?.remove();
      this.overlay = new Overlay(host);
      this.overlayHost = host;
    }
    const image = viewer.images()[viewer.current()];
    const toCanvas = viewer.toCanvas();
    if (image === undefined || toCanvas === undefined) {
      this.overlay.clear();
      return;
    }
    const findings = review.rail.study.findings.filter(
      (finding) => finding.current.presence === 'PRESENT' && (review.aiOn || finding.original.origin === 'PERSON'),
    );
    const painted = this.overlay.paint(findings, image, toCanvas, review.focused);
    const segmented = findings
      .filter((f) => f.current.regions.some((r) => r.kind === 'of-segment' && viewer.draws(r.segmentationUid)))
      .filter((f) => f.state !== 'REJECTED' && review.segmentPlaces(f).includes(viewer.current()))
      .map((f) => f.original.id);
    void review.painted([...new Set([...painted, ...segmented])], image.SOPInstanceUID);
  }

  private overlayHost: HTMLElement | undefined;

  private render(): void {
    this.root.replaceChildren(el('style', {}, STYLE), ...this.content());
  }

  private content(): HTMLElement[] {
    const review = this.review;
    if (this.signIn !== undefined || review === undefined) {
      return [this.signIn === undefined ? opening() : this.signInForm(this.signIn)];
    }
    if (review.study === '') {
      return [opening(), ...this.status(review)];
    }
    const parts: HTMLElement[] = [];
    if (review.rail.blind) {
      parts.push(
        el('div', { class: 'strip' }, 'BLIND FIRST READ · AI withheld until you lock your read (hold Shift+Enter)'),
      );
    } else if (review.rail.study.ai !== undefined) {
      parts.push(this.header(review, review.rail.study.ai), coverage(review.rail.study.ai));
    }
    parts.push(this.tabs(review), this.list(review));
    if (this.form !== undefined) {
      parts.push(this.form);
    }
    if (review.rail.blind && review.study !== '') {
      this.lock ??= lockButton(() => void review.lock());
      parts.push(this.lock.node);
    }
    if (this.drawerOpen && review.rail.study.ai !== undefined) {
      parts.push(drawer(review.rail.study.ai.results));
    }
    parts.push(...this.status(review));
    return parts;
  }

  /** The same form as long as its reason is the same: what was typed stays. */
  private signInForm(why: string): HTMLElement {
    if (this.signInShown?.why !== why) {
      this.signInShown = { why, node: loginForm((user, password) => void this.login(user, password), why) };
    }
    return this.signInShown.node;
  }

  private signInShown: { why: string; node: HTMLElement } | undefined;

  private header(review: Review, ai: AiOverview): HTMLElement {
    return el(
      'div',
      { class: 'bar-top' },
      el('span', {}, aiText(ai, review.rail.study.findings)),
      el(
        'button',
        {
          'aria-pressed': review.aiOn ? 'true' : 'false',
          title: 'AI layer (G)',
          'aria-label': 'AI layer',
          onclick: () => void this.run('toggle-ai'),
        },
        `AI ${review.aiOn ? 'on' : 'off'}`,
      ),
    );
  }

  private tabs(review: Review): HTMLElement {
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
              review.tab = tab;
              this.render();
            },
          },
          tab,
          el('b', {}, String(review.rail.rows(tab).length)),
        ),
      ),
    );
  }

  private list(review: Review): HTMLElement {
    const rows = review.rows();
    const viewer = FindingsPanel.viewer;
    if (rows.length === 0 || viewer === undefined) {
      return el('div', { class: 'rows empty' }, EMPTY[review.tab]);
    }
    const images = viewer.images();
    const segmentations = viewer.segmentations();
    const focusThen = (run: () => Promise<void>) => (finding: ReviewedFinding) => {
      review.focused = finding.original.id;
      void run().then(() => {
        this.render();
      });
    };
    return el(
      'ul',
      { class: 'rows' },
      ...rows.map((finding) =>
        row(
          finding,
          {
            images,
            segmentations,
            places: review.placesOf(finding),
            focused: finding.original.id === review.focused,
            queued: review.isQueued(finding.original.id),
          },
          {
            focus: (f) => void review.focus(f),
            accept: focusThen(() => review.accept()),
            reject: focusThen(() => review.reject()),
            modify: focusThen(() => this.run('modify')),
          },
        ),
      ),
    );
  }

  private labelForm(review: Review, purpose: 'add' | 'relabel'): HTMLElement {
    const close = (): void => {
      this.form = undefined;
      this.focus();
      this.render();
    };
    return labelForm(purpose, review.focusedFinding()?.current.label ?? '', close, (label) => {
      const viewer = FindingsPanel.viewer;
      const image = viewer?.images()[viewer.current()];
      void (purpose === 'relabel' ? review.relabel(label) : review.add(ownFinding(label, image)));
      close();
    });
  }

  private status(review: Review): HTMLElement[] {
    const lines: HTMLElement[] = [];
    if (!this.reachable) {
      lines.push(el('div', { class: 'say', role: 'status' }, 'Reading service not reached; trying again.'));
    }
    if (this.queued > 0) {
      lines.push(el('div', { class: 'say', role: 'status' }, `${this.queued} verdicts queued here`));
    }
    if (this.sentence !== undefined) {
      lines.push(el('div', { class: 'say', role: 'status' }, this.sentence));
    }
    lines.push(
      el(
        'footer',
        {},
        review.rail.blind
          ? 'J K next, previous · N add mine\nCtrl+Z undo'
          : 'J K next, previous · A accept · R reject\nM modify · E escalate · N add mine · F tab\nG AI layer · D declaration · Ctrl+Z undo',
      ),
    );
    return lines;
  }

  private async login(user: string, password: string): Promise<void> {
    try {
      await this.service.login(user, password);
      await this.start();
    } catch (e) {
      this.signIn = e instanceof Error ? e.message : 'Sign-in failed.';
      this.render();
    }
  }
}

function opening(): HTMLElement {
  return el('div', { class: 'empty' }, 'Opening the findings …');
}
