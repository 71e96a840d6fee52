import { beforeEach, describe, expect, it } from 'vitest';
import { Outbox, type Entry } from '../src/outbox';
import { RefusedError, Service } from '../src/service';
import { MemoryStorage, QUIET } from './storage';

function verdict(id: string): Entry {
  return {
    kind: 'verdict',
    study: '1.2',
    request: { id, findingId: 'f', at: '2026-11-23T09:00:00Z', verdict: { kind: 'accepted' } },
  };
}

describe('the outbox', () => {
  const storage = new MemoryStorage();
  let sent: string[];
  let answer: () => Response;
  let heard: string[];
  let retries: (() => void)[];

  function outbox(): Outbox {
    const service = new Service((_url, init) => {
      sent.push((JSON.parse(String(init?.body)) as { id: string }).id);
      try {
        return Promise.resolve(answer());
      } catch (e) {
        return Promise.reject(e as Error);
      }
    });
    return new Outbox(
      service,
      storage,
      'reader',
      {
        queued: () => undefined,
        acknowledged: (entry) => heard.push(`taken ${entry.kind === 'verdict' ? entry.request.id : ''}`),
        refused: (_entry, reason: RefusedError) => heard.push(`refused ${reason.message}`),
        signedOut: () => heard.push('signed out'),
        unkept: () => heard.push('unkept'),
      },
      (run) => retries.push(run),
    );
  }

  beforeEach(() => {
    storage.clear();
    storage.full = false;
    sent = [];
    heard = [];
    retries = [];
    answer = () => new Response('{}', { status: 200 });
  });

  it('keeps what the service did not take and sends it later, in order, under the same id', async () => {
    answer = () => {
      throw new TypeError('connection refused');
    };
    const box = outbox();
    await box.add(verdict('a'));
    await box.add(verdict('b'));
    expect(heard).toEqual([]);
    answer = () => new Response('{}', { status: 200 });
    await outbox().drain();
    expect(heard).toEqual(['taken a', 'taken b']);
    expect(sent.filter((id) => id === 'a').length).toBeGreaterThan(1);
    expect(outbox().entries()).toEqual([]);
  });

  it('tries again after a fault of the service', async () => {
    answer = () => new Response('', { status: 503 });
    const box = outbox();
    await box.add(verdict('a'));
    expect(retries).toHaveLength(1);
    expect(box.entries()).toHaveLength(1);
  });

  it('takes a refused verdict out of the queue and says why', async () => {
    answer = () => new Response(JSON.stringify({ detail: 'This reading is signed.' }), { status: 409 });
    const box = outbox();
    await box.add(verdict('a'));
    expect(heard).toEqual(['refused This reading is signed.']);
    expect(box.entries()).toEqual([]);
  });

  it('keeps everything when the sign-in has expired', async () => {
    answer = () => new Response('{}', { status: 401 });
    const box = outbox();
    await box.add(verdict('a'));
    expect(heard).toEqual(['signed out']);
    expect(box.entries()).toHaveLength(1);
  });

  it('loses nothing when two windows of one reader deliver at the same time', async () => {
    const [one, two] = [outbox(), outbox()];
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    answer = () => {
      throw new TypeError('connection refused');
    };
    await one.add(verdict('a'));
    await two.add(verdict('b'));
    const service = new Service(async (_url, init) => {
      await gate;
      sent.push((JSON.parse(String(init?.body)) as { id: string }).id);
      return new Response('{}', { status: 200 });
    });
    sent = [];
    const windows = [new Outbox(service, storage, 'reader', QUIET), new Outbox(service, storage, 'reader', QUIET)];
    const drained = Promise.all(windows.map((each) => each.drain()));
    open?.();
    await drained;
    expect(new Set(sent)).toEqual(new Set(['a', 'b']));
    expect(one.entries()).toEqual([]);
  });

  it('ends a drain only when what waits has been sent, whoever began it', async () => {
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const service = new Service(() => gate.then(() => new Response('{}', { status: 200 })));
    const box = new Outbox(service, storage, 'reader', QUIET);
    void box.add(verdict('a'));
    let ended = false;
    const drained = box.drain().then(() => {
      ended = true;
    });
    await Promise.resolve();
    expect(ended).toBe(false);
    open?.();
    await drained;
    expect(box.entries()).toEqual([]);
  });

  it('sends what the browser can not keep, and says that it does not keep it', async () => {
    storage.full = true;
    await outbox().add(verdict('a'));
    expect(heard).toEqual(['unkept', 'taken a']);
  });
});
