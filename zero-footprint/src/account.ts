import { loginForm } from './login';
import { RefusedError, type Service } from './service';
import type { Session } from './wire';

const AGAIN_AFTER_MILLISECONDS = 2000;

/** Who reads here: asked of the service, and asked for when it does not know. */
export class Account {
  private known = false;
  private why: string | undefined;
  private form: { why: string; node: HTMLElement } | undefined;

  constructor(
    private readonly service: Service,
    private readonly signedIn: (session: Session) => void,
    private readonly changed: () => void,
  ) {}

  /** The form, while somebody has to sign in: the same node as long as its reason is, so that what was typed stays. */
  get asking(): HTMLElement | undefined {
    if (this.why === undefined) {
      return undefined;
    }
    if (this.form?.why !== this.why) {
      this.form = { why: this.why, node: loginForm((user, password) => void this.login(user, password), this.why) };
    }
    return this.form.node;
  }

  /** Finds out who is signed in; where the service does not answer, asks it again. */
  async find(): Promise<void> {
    try {
      const session = await this.service.me();
      this.known = true;
      this.why = undefined;
      this.form = undefined;
      this.signedIn(session);
    } catch (e) {
      if (e instanceof RefusedError && e.signedOut) {
        this.ask(
          this.known
            ? 'Your sign-in has expired. Decisions that wait here are kept.'
            : 'Sign in to the reading service. Decisions that wait here are kept.',
        );
        return;
      }
      if (!this.known) {
        this.ask('The reading service does not answer. Decisions that wait here are kept.');
      }
      setTimeout(() => void this.find(), AGAIN_AFTER_MILLISECONDS);
    }
  }

  /** The sign-in that was there has ended. */
  expired(): void {
    this.ask('Your sign-in has expired. Decisions that wait here are kept.');
  }

  private ask(why: string): void {
    this.why = why;
    this.changed();
  }

  private async login(user: string, password: string): Promise<void> {
    try {
      await this.service.login(user, password);
      await this.find();
    } catch (e) {
      this.ask(e instanceof Error ? e.message : 'Sign-in failed.');
    }
  }
}
