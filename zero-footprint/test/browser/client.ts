import type { MoveResult, ReviewedFinding, StudyFindings, Verdict } from '../../src/wire';

/** A second program at the same service, as the workstation is. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async as(user: string, url: string): Promise<Client> {
    const response = await fetch(`${url}/api/v1/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Overread': '1' },
      body: JSON.stringify({ user, password: user }),
    });
    return new Client(url, ((await response.json()) as { token: string }).token);
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', 'X-Overread': '1' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }

  findings(study: string): Promise<StudyFindings> {
    return this.call('GET', `/api/v1/studies/${study}/findings`);
  }

  async finding(study: string, id: string): Promise<ReviewedFinding | undefined> {
    return (await this.findings(study)).findings.find((finding) => finding.original.id === id);
  }

  decide(study: string, findingId: string, verdict: Verdict): Promise<unknown> {
    const request = { id: crypto.randomUUID(), findingId, at: new Date().toISOString(), verdict };
    return this.call('POST', `/api/v1/studies/${study}/verdicts`, request);
  }

  /** Takes back whatever this reader has decided before, in another test file. */
  async undecide(study: string): Promise<void> {
    for (const { original, state } of (await this.findings(study)).findings) {
      if (state !== 'UNREVIEWED' && state !== 'WITHDRAWN') {
        await this.decide(study, original.id, { kind: 'withdrawn' });
      }
    }
  }

  /** SOP Instance UIDs of what the archive has of a study and of a modality. */
  async objects(study: string, modality: string): Promise<string[]> {
    const rows = await this.call<Record<string, { Value: string[] }>[]>(
      'GET',
      `/dicom-web/studies/${study}/instances?Modality=${modality}`,
    );
    return rows.map((row) => row['00080018']?.Value[0] ?? '');
  }

  sign(study: string): Promise<MoveResult> {
    return this.call('POST', `/api/v1/studies/${study}/reading/sign`, { id: crypto.randomUUID() });
  }

  /** The kinds of one reader's verdicts on a finding, as the ledger has them, in order. */
  async ledger(findingId: string, reader: string): Promise<string[]> {
    const { entries } = await this.call<{ entries: { kind: string; actor: string; subject?: string }[] }>(
      'GET',
      '/api/v1/ledger/entries?limit=1000',
    );
    return entries.filter((e) => e.kind.startsWith('verdict.') && e.subject === findingId && e.actor === reader).map((e) => e.kind);
  }
}
