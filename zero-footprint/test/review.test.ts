import { describe, expect, it } from 'vitest';
import { Outbox } from '../src/outbox';
import { Review } from '../src/review';
import { Service } from '../src/service';
import type { Viewer } from '../src/viewer';
import { MemoryStorage, QUIET } from './storage';

const viewer = { images: () => [], hasSeries: () => true, showSegments: () => Promise.resolve() } as unknown as Viewer;

/** A service with two findings; a verdict counts as soon as it has been taken. */
function room() {
  const asked: string[] = [];
  const decided = new Set<string>();
  const finding = (id: string) => {
    const said = { id, origin: 'AI', code: { value: '', scheme: '', meaning: '' }, label: id, presence: 'PRESENT', measurements: [], regions: [], sources: [] };
    return { original: said, current: said, state: decided.has(id) ? 'REJECTED' : 'UNREVIEWED' };
  };
  const service = new Service(async (url, init) => {
    const answer = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });
    const path = url.replace('/api/v1/studies/1.2/', '');
    if (init?.method === 'POST') {
      asked.push(path);
    }
    if (path === 'verdicts') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      decided.add((JSON.parse(init?.body as string) as { findingId: string }).findingId);
    }
    if (path === 'findings') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer({ studyUid: '1.2', findings: ['a', 'b'].map(finding), reading: { state: 'REVEALED' } });
    }
    return answer({ written: [{}, {}] });
  });
  return { asked, service };
}

describe('a review', () => {
  it('signs after all verdicts have been taken, and counts as open what has none by then', async () => {
    const { asked, service } = room();
    const said: (string | undefined)[] = [];
    const outbox = new Outbox(service, new MemoryStorage(), 'reader', QUIET);
    const review = new Review(service, viewer, outbox, { changed: () => undefined, say: (sentence) => said.push(sentence) });
    await review.open('1.2');
    review.focused = 'a';
    void review.reject();
    await review.sign();
    expect(asked.filter((path) => path !== 'reading')).toEqual(['verdicts', 'reading/sign']);
    expect(said).toEqual(['Signed. 2 objects were written to the archive. 1 finding has no verdict.']);
  });
});
