import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { Client } from './client';
import { READY } from './program';
import { launch, Reader } from './reader';
import type { Room } from './room';
import { shared } from './shared';
import { DEMO } from './studies';
import { Workstation } from './workstation';

const ONE_SECOND = 1000;

describe.skipIf(!READY)('two browsers and a workstation of one reader at once', () => {
  const { study } = DEMO;
  let room: Room;
  let browser: Browser;
  let left: Reader;
  let right: Reader;
  let workstation: Workstation;
  let ids: string[];

  beforeAll(async () => {
    room = shared('withAi');
    browser = await launch();
    const client = await Client.as('radiologist2', room.url);
    ids = (await client.findings(study)).findings.map((finding) => finding.original.id);
    [left, right, workstation] = await Promise.all([
      Reader.at(browser, room, 'radiologist2', study),
      Reader.at(browser, room, 'radiologist2', study),
      Workstation.as('radiologist2', room.url, study),
    ]);
  });

  afterAll(async () => {
    workstation.close();
    await browser.close();
  });

  const id = (at: number): string => ids[at] ?? '';

  /** How long the browsers take for the smallest thing there is, one request and one paint: the best of three. */
  async function smallest(): Promise<number> {
    const took: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const start = performance.now();
      await Promise.all(
        [left, right].map((reader) =>
          reader.page.evaluate(async () => {
            await fetch('/api/v1/me');
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }),
        ),
      );
      took.push(performance.now() - start);
    }
    return Math.min(...took);
  }

  /*
   * A second, on a machine that has time: the fastest of some rounds counts, and where the smallest
   * thing there is takes a twentieth of a second or more, the limit grows with it.
   */
  async function withinASecond(what: string, round: (turn: number) => Promise<void>, after?: (turn: number) => Promise<void>): Promise<void> {
    const took: number[] = [];
    let limit = ONE_SECOND;
    for (let turn = 0; turn < 6 && Math.min(...took, Infinity) >= limit; turn++) {
      limit = Math.max(limit, 20 * (await smallest()));
      const start = performance.now();
      await round(turn);
      took.push(Math.round(performance.now() - start));
      await after?.(turn);
    }
    process.stdout.write(`[zero-footprint] ${what}: seen after ${took.join(', ')} ms, limit here ${Math.round(limit)} ms\n`);
    expect(Math.min(...took)).toBeLessThan(limit);
  }

  it('see within a second what the workstation decided', async () => {
    for (const reader of [left, right]) {
      await expect.poll(() => reader.segments()).toBe(ids.length);
    }
    await withinASecond('the workstation’s verdict in two browsers', async (turn) => {
      workstation.decide(turn % 2 === 0 ? 'reject' : 'withdraw', id(0));
      const state = turn % 2 === 0 ? 'detached' : 'visible';
      await Promise.all([left, right].map((reader) => reader.row(id(0)).waitFor({ state })));
    });
  });

  it('see within a second what a browser decided', async () => {
    await left.choose(id(1));
    await withinASecond('a browser’s verdict in the other browser and the workstation', async (turn) => {
      const before = workstation.said;
      await left.press(turn % 2 === 0 ? 'r' : 'Control+z');
      await Promise.all([
        right.row(id(1)).waitFor({ state: turn % 2 === 0 ? 'detached' : 'visible' }),
        workstation.hears(`${id(1)} ${turn % 2 === 0 ? 'REJECTED' : 'UNREVIEWED'}`, 10_000, before),
      ]);
    }, (turn) => left.choose(id(turn % 2 === 0 ? 2 : 1)));
  });

  it('keep a decision while the service is gone, and give it once when it is back', async () => {
    await left.choose(id(2));
    await room.kill();
    await left.press('r');
    await left.rail.getByText('1 verdict queued here').waitFor();
    await left.rail.getByText('Reading service not reached; trying again.').waitFor();
    await room.start();
    await left.rail.getByText('queued here').first().waitFor({ state: 'detached' });
    await left.rail.getByText('Reading service not reached').waitFor({ state: 'detached' });
    await right.row(id(2)).waitFor({ state: 'detached' });
    await workstation.hears(`${id(2)} REJECTED`, 15_000);
    const qa = await Client.as('qa', room.url);
    expect(await qa.ledger(id(2), 'radiologist2')).toEqual(['verdict.rejected']);
  });

  it('say when the sign-in has expired, keep what was decided, and give it once after signing in again', async () => {
    const [cookie] = (await right.context.cookies()).filter(({ name }) => name === 'overread_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(right.page.url()).not.toContain(cookie?.value ?? 'no cookie');
    await right.choose(id(3));
    const ended = await fetch(`${room.url}/api/v1/logout`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${cookie?.value ?? ''}` },
    });
    expect(ended.status).toBe(204);
    await right.press('e');
    await right.rail.getByText('Your sign-in has expired. Decisions that wait here are kept.').waitFor();
    const client = await Client.as('radiologist2', room.url);
    expect((await client.finding(study, id(3)))?.state).toBe('UNREVIEWED');
    await right.rail.getByLabel('User').fill('radiologist2');
    await right.rail.getByLabel('Password').fill('radiologist2');
    await right.rail.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(async () => (await client.finding(study, id(3)))?.state).toBe('ESCALATED');
    await right.row(id(3)).locator('.state', { hasText: 'escalated' }).waitFor();
    const qa = await Client.as('qa', room.url);
    expect(await qa.ledger(id(3), 'radiologist2')).toEqual(['verdict.escalated']);
  });
});
