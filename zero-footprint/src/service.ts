import type { Exposure, MoveResult, Problem, Session, StudyFindings, VerdictRequest, Worklist } from './wire';

/** The service refused; `message` is its sentence, `rule` the name of the rule. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly rule: string | undefined,
  ) {
    super(message);
  }

  get signedOut(): boolean {
    return this.status === 401;
  }
}

/** The service could not be reached, or broke off. */
export class UnreachableError extends Error {}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * Speaks to the service on the page's own origin. The session is a same-site HttpOnly cookie; the
 * extra header on every request that changes something keeps other sites from forging one.
 */
export class Service {
  constructor(private readonly send: Fetch = (url, init) => fetch(url, init)) {}

  login(user: string, password: string): Promise<Session> {
    return this.call('POST', '/api/v1/login', { user, password });
  }

  me(): Promise<Session> {
    return this.call('GET', '/api/v1/me');
  }

  openReading(study: string): Promise<MoveResult> {
    return this.call('POST', `/api/v1/studies/${study}/reading`);
  }

  findings(study: string): Promise<StudyFindings> {
    return this.call('GET', `/api/v1/studies/${study}/findings`);
  }

  /** The patient's name and identifier as on the reader's worklist; undefined where the study is not on it. */
  async patient(study: string): Promise<string | undefined> {
    const { rows } = await this.call<Worklist>('GET', '/api/v1/worklist');
    const row = rows.find((each) => each.studyUid === study);
    const name = row?.patientName.split('=')[0]?.replace('^', ', ').replaceAll('^', ' ').trim();
    return row === undefined ? undefined : `${name ?? ''} (${row.patientId})`.trim();
  }

  verdict(study: string, request: VerdictRequest): Promise<unknown> {
    return this.call('POST', `/api/v1/studies/${study}/verdicts`, request);
  }

  exposures(study: string, id: string, exposures: Exposure[]): Promise<unknown> {
    return this.call('POST', `/api/v1/studies/${study}/exposures`, { id, exposures });
  }

  /** Moves the reading on; breaking the glass and amending need a reason. */
  move(study: string, move: 'seal' | 'reveal' | 'break-glass' | 'sign' | 'amend', id: string, reason?: string): Promise<MoveResult> {
    return this.call('POST', `/api/v1/studies/${study}/reading/${move}`, reason === undefined ? { id } : { id, reason });
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init: RequestInit = {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Overread': '1' },
    };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
    }
    let response: Response;
    let text: string;
    try {
      response = await this.send(path, init);
      text = await response.text();
    } catch (e) {
      throw new UnreachableError('The reading service does not answer.', { cause: e });
    }
    if (response.status >= 500) {
      throw new UnreachableError('The reading service has a fault and will be asked again.');
    }
    if (!response.ok) {
      const problem = readProblem(text);
      throw new RefusedError(
        response.status,
        problem?.detail ?? `The reading service refused (${response.status}).`,
        problem?.rule,
      );
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

function readProblem(text: string): Problem | undefined {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return undefined;
  }
}
