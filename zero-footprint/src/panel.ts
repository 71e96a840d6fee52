import { Account } from './account';
import { content, opening, type Shown } from './content';
import { el } from './dom';
import { Events } from './events';
import { glassSentence } from './glass';
import { panelCommand, type Command } from './keys';
import { labelForm, ownFinding } from './label';
import { lockButton } from './lock';
import { Outbox } from './outbox';
import { Painter } from './painter';
import { REASONS } from './reasons';
import { Review } from './review';
import { Service } from './service';
import { glassForm } from './strip';
import { STYLE } from './style';
import type { Viewer } from './viewer';
import type { Session } from './wire';

const REASON_OFFERED_MILLISECONDS = 4000;
const EXPOSURES_TOLD_EVERY_MILLISECONDS = 15_000;

/** The findings rail as a custom element with its own styles; no framework of the page is used. */
export class FindingsPanel extends HTMLElement {
  /** The viewer around the panel; set once before the first panel is shown. */
  static viewer: Viewer | undefined;
  /** The panel on screen, for the viewer's hotkeys. */
  static active: FindingsPanel | undefined;

  private readonly root = this.attachShadow({ mode: 'open' });
  private readonly service = new Service();
  private readonly account = new Account(
    this.service,
    (session) => {
      this.begin(session);
    },
    () => {
      this.render();
    },
  );
  private readonly events = new Events({
    studyChanged: (study) => {
      if (study === this.review?.study) {
        void this.review.guarded(() => this.review?.refresh() ?? Promise.resolve());
      }
    },
    glassBroken: (study) => {
      void glassSentence(this.service, study).then((sentence) => {
        this.say(sentence);
      });
    },
    reachable: (yes) => {
      this.shown.reachable = yes;
      if (yes) {
        void this.outbox?.drain();
      }
      this.render();
    },
    refused: () => void this.account.find(),
  });
  private review: Review | undefined;
  private painter: Painter | undefined;
  private outbox: Outbox | undefined;
  private user: string | undefined;
  private opened = '';
  private looked = '';
  private stopListening: (() => void) | undefined;
  private telling: ReturnType<typeof setInterval> | undefined;
  private readonly lock = lockButton(() => void this.review?.lock());
  private readonly shown: Shown = {
    form: undefined,
    lock: this.lock.node,
    drawerOpen: false,
    leftOutOpen: false,
    reachable: true,
    queued: 0,
    sentence: undefined,
  };

  connectedCallback(): void {
    FindingsPanel.active = this;
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Findings');
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('keyup', this.released);
    document.addEventListener('visibilitychange', this.left);
    this.telling = setInterval(() => {
      this.follow();
      void this.review?.tellExposures();
    }, EXPOSURES_TOLD_EVERY_MILLISECONDS);
    this.render();
    void this.account.find();
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('keyup', this.released);
    document.removeEventListener('visibilitychange', this.left);
    clearInterval(this.telling);
    this.events.stop();
    this.stopListening?.();
    this.painter?.remove();
    this.review?.nothingPainted();
    void this.review?.tellExposures();
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
    this.shown.sentence = undefined;
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
        this.offerReasonsForAWhile(review);
        break;
      case 'modify':
        this.shown.form = review.focused === undefined ? undefined : this.labelForm(review, 'relabel');
        break;
      case 'add':
        this.shown.form = this.labelForm(review, 'add');
        break;
      case 'withdraw':
        await review.withdraw();
        break;
      case 'escalate':
        await review.escalate();
        break;
      case 'undo':
        await review.undo();
        break;
      case 'redo':
        await review.redo();
        break;
      case 'toggle-ai':
        await review.toggleAi();
        break;
      case 'declaration':
        this.shown.drawerOpen = !this.shown.drawerOpen && !review.rail.blind;
        break;
      case 'next-tab':
        review.nextTab();
        break;
      case 'sign':
        await this.sign(review);
        break;
      case 'amend':
        await review.amend();
        break;
      case 'lock':
        if (review.rail.blind) {
          this.lock.press();
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

  private async sign(review: Review): Promise<void> {
    if (review.rail.blind) {
      this.say('Lock the first read before signing: hold Shift+Enter.');
    } else {
      await review.sign();
    }
  }

  private offerReasonsForAWhile(review: Review): void {
    const rejected = review.lastRejected;
    setTimeout(() => {
      if (review.lastRejected === rejected) {
        review.lastRejected = undefined;
        this.render();
      }
    }, REASON_OFFERED_MILLISECONDS);
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
      this.lock.release();
    }
  };

  /** What is behind another window is not seen; what was seen is told before the page may go. */
  private readonly left = (): void => {
    this.painter?.paint();
    void this.review?.tellExposures();
  };

  private begin(session: Session): void {
    const viewer = FindingsPanel.viewer;
    if (viewer === undefined) {
      return;
    }
    this.events.start();
    if (this.user === session.user && this.review !== undefined) {
      const review = this.review; // the same reader is back: what was open and what waits is taken up
      void review.guarded(() => (review.study === '' ? Promise.resolve() : review.refresh()));
    } else {
      this.user = session.user;
      this.opened = '';
      this.outbox = this.newOutbox(session.user);
      this.review = new Review(this.service, viewer, this.outbox, {
        changed: () => {
          this.render();
          void this.review?.showLayer();
          this.painter?.paint();
        },
        say: (sentence) => {
          this.say(sentence);
        },
      });
      this.painter?.remove();
      this.painter = new Painter(viewer, this.review);
      this.stopListening?.();
      this.stopListening = viewer.onChange(() => {
        this.follow();
      });
      this.follow();
    }
    void this.outbox?.drain();
    this.render();
  }

  private newOutbox(user: string): Outbox {
    return new Outbox(this.service, window.localStorage, user, {
      queued: (count) => {
        if (count !== this.shown.queued) {
          this.shown.queued = count;
          this.render();
        }
      },
      acknowledged: (entry) => {
        if (entry.kind === 'verdict') {
          void this.review?.delivered(entry.request.findingId);
        }
      },
      refused: (entry, reason) => {
        this.say(reason.message);
        if (entry.kind === 'verdict') {
          void this.review?.delivered(entry.request.findingId);
        }
      },
      signedOut: () => {
        this.account.expired();
      },
      unkept: () => {
        this.say('This browser keeps nothing: what is queued here is lost when the page is left.');
      },
    });
  }

  private follow(): void {
    const study = FindingsPanel.viewer?.study();
    if (study !== undefined && study !== this.opened) {
      this.opened = study;
      void this.review?.open(study);
    }
    void this.review?.showLayer();
    this.painter?.paint();
    const looks = this.review?.looks() ?? '';
    if (looks !== this.looked) {
      this.looked = looks;
      this.render();
    }
  }

  private say(sentence: string | undefined): void {
    this.shown.sentence = sentence;
    this.render();
  }

  /** Draws everything anew; where the list stood and what had the focus stays. */
  private render(): void {
    const scrolled = this.root.querySelector('.rows')?.scrollTop ?? 0;
    const focused = this.root.activeElement;
    const name = focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    this.root.replaceChildren(el('style', {}, STYLE), ...this.content());
    const rows = this.root.querySelector('.rows');
    if (rows !== null) {
      rows.scrollTop = scrolled;
    }
    const chosen = this.root.querySelector('[aria-current=true]');
    if (this.review?.focused !== this.lastChosen) {
      this.lastChosen = this.review?.focused;
      chosen?.scrollIntoView({ block: 'nearest' });
    }
    if (focused !== null && this.root.activeElement === null) {
      const again = [...this.root.querySelectorAll<HTMLElement>('button, input, summary')];
      (again.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name) ?? this).focus();
    }
  }

  private lastChosen: string | undefined;

  private content(): HTMLElement[] {
    const review = this.review;
    const viewer = FindingsPanel.viewer;
    const asking = this.account.asking;
    if (asking !== undefined) {
      return [asking];
    }
    if (review === undefined || viewer === undefined || review.study === '') {
      return [opening(), ...(this.shown.sentence === undefined ? [] : [el('div', { class: 'say' }, this.shown.sentence)])];
    }
    const nodes = content(review, viewer, this.shown, {
      run: (command) => void this.run(command),
      show: (tab) => {
        review.tab = tab;
        this.render();
      },
      focus: (finding) => void review.focus(finding),
      decide: (finding, command) => {
        review.focused = finding.original.id;
        void this.run(command);
      },
      reason: (reason) => void review.reason(reason),
      breakGlass: () => {
        this.shown.form = this.glassForm(review);
        this.render();
      },
      leftOut: (open) => {
        this.shown.leftOutOpen = open;
      },
    });
    return nodes.filter((node) => node !== undefined);
  }

  private readonly closeForm = (): void => {
    this.shown.form = undefined;
    this.focus();
    this.render();
  };

  private labelForm(review: Review, purpose: 'add' | 'relabel'): HTMLElement {
    return labelForm(purpose, purpose === 'add' ? '' : (review.focusedFinding()?.current.label ?? ''), this.closeForm, (label) => {
      const view = FindingsPanel.viewer?.view();
      if (purpose === 'relabel') {
        void review.relabel(label);
      } else if (view === undefined) {
        this.say('There is no image in this viewport to mark.');
      } else {
        void review.add(ownFinding(label, view.image));
      }
      this.closeForm();
    });
  }

  private glassForm(review: Review): HTMLElement {
    return glassForm(this.closeForm, (reason) => {
      this.closeForm();
      void review.breakGlass(reason);
    });
  }
}
