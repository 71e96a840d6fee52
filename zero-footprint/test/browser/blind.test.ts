import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { Client } from './client';
import { differences, Log } from './log';
import { READY } from './program';
import { launch, Reader } from './reader';
import { shared } from './shared';
import { DEMO, REAL, SAMPLES, type Sample } from './studies';

const SETTLED = { timeout: 90_000 };

/** A trainee who opens a study, and everything that passes between browser and service meanwhile. */
async function blindReading(browser: Browser, which: 'withAi' | 'withoutAi', sample: Sample): Promise<[Reader, Log]> {
  let log: Log | undefined;
  const reader = await Reader.at(browser, shared(which), 'trainee', sample.study, async (page) => {
    log = await Log.of(page);
  });
  if (log === undefined) {
    throw new Error('The log was not begun.');
  }
  await expect.poll(() => log?.frames, SETTLED).toBe(sample.count);
  await reader.page.waitForLoadState('networkidle');
  return [reader, log];
}

/** What names AI in the study: identifiers of its objects and findings, its makers, its labels. */
async function namesOfAi(study: string): Promise<string[]> {
  const radiologist = await Client.as('radiologist', shared('withAi').url);
  const { ai, findings } = await radiologist.findings(study);
  const objects = (ai?.results ?? []).flatMap((result) => [
    result.algorithm.name,
    result.algorithm.manufacturer,
    ...result.objects.flatMap((object) => [object.seriesInstanceUid, object.sopInstanceUid]),
  ]);
  const marks = findings.flatMap(({ original }) => [original.id, original.trackingUid ?? '', original.label]);
  return [...new Set([...objects, ...marks])].filter((name) => name.length > 3);
}

describe.skipIf(!READY)('a blind first read in the browser', () => {
  let browser: Browser;
  let trainee: Reader;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser.close());

  describe.each(SAMPLES)('of the $name study', (sample) => {
    it('shows the strip, the reader’s own findings and the lock, and nothing of AI; the whole traffic is that of the twin without AI', async () => {
      const [reader, here] = await blindReading(browser, 'withAi', sample);
      expect(await reader.rail.getByRole('tab').allInnerTexts()).toEqual(['Mine\n0']);
      expect(await reader.rail.locator('.strip .words').innerText()).toBe(
        'BLIND FIRST READ · AI withheld until you lock your read (hold Shift+Enter)',
      );
      expect(await reader.rail.locator('.row, .coverage, .bar-top, .drawer, .left-out').count()).toBe(0);
      expect(await reader.modalities()).toEqual(['CT']);
      expect(reader.complaints).toEqual([]);

      const [twin, there] = await blindReading(browser, 'withoutAi', sample);
      const [told, toldThere] = [here.told(), there.told()];
      expect(told.length).toBeGreaterThan(sample.count);
      expect(differences(told, toldThere)).toEqual([]);
      const opened = `event study-changed {"sequence":N,"kind":"study-changed","studyUid":"${sample.study}"}`;
      for (const log of [here, there]) {
        expect([[], [opened]]).toContainEqual(log.streamed());
      }
      await twin.close();

      const text = here.everything().join('\n');
      const names = await namesOfAi(sample.study);
      expect(names.length).toBeGreaterThan(8);
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(told.join('\n').match(/"(SEG|SR|PR|RTSTRUCT|KO|DOC|OT)"|SEG\\|\\SR|"ai"|unreviewed/g)).toBeNull();
      trainee = reader;
      if (sample !== DEMO) {
        await trainee.close();
      }
    }, 240_000);
  });

  it('does not lock when the key is let go early', async () => {
    trainee = await Reader.at(browser, shared('withAi'), 'trainee', DEMO.study);
    await trainee.press('Shift+Enter');
    expect(await trainee.rail.locator('.strip').count()).toBe(1);
  });

  it('shows what AI marked after the lock, without loading the page again, on the image that was in view', async () => {
    await trainee.page.evaluate(() => {
      document.title = 'the same page';
    });
    await trainee.press('n');
    await trainee.rail.getByLabel('Label', { exact: true }).fill('Nodule');
    await trainee.page.keyboard.press('Enter');
    await trainee.rail.locator('.row').click();
    const before = await trainee.image();
    await trainee.press('End');
    await expect.poll(() => trainee.image()).not.toBe(before);
    const image = await trainee.image();
    await trainee.lock();
    expect(await trainee.rail.getByText(/^Sealed /).innerText()).toMatch(/^Sealed \d\d:\d\d:\d\d · 1 finding · receipt [0-9A-F]{8}…$/);
    await expect.poll(() => trainee.modalities()).toContain('SEG');
    await expect.poll(() => trainee.segments()).toBe(4);
    expect(await trainee.rail.getByRole('tab').count()).toBe(5);
    expect(await trainee.rail.locator('.strip').count()).toBe(0);
    expect(await trainee.page.title()).toBe('the same page');
    await expect.poll(() => trainee.image()).toBe(image);
  });

  it('breaks the glass for a reason: the read is marked not blind, and the supervisor is told', async () => {
    const room = shared('withAi');
    const supervisor = await Reader.at(browser, room, 'radiologist2', DEMO.study);
    await trainee.open(REAL?.study ?? DEMO.prior);
    await trainee.rail.getByRole('button', { name: 'Break glass …' }).click();
    await trainee.page.keyboard.press('Escape');
    expect(await trainee.rail.locator('.strip').count()).toBe(1);
    await trainee.rail.getByRole('button', { name: 'Break glass …' }).click();
    await trainee.rail.getByLabel('Reason', { exact: true }).fill('   ');
    await trainee.page.keyboard.press('Enter');
    expect(await trainee.rail.locator('.strip').count()).toBe(1);
    await trainee.rail.getByLabel('Reason', { exact: true }).fill('Patient is bleeding');
    await trainee.page.keyboard.press('Enter');
    await trainee.rail.locator('.not-blind').waitFor();
    expect(await trainee.rail.locator('.strip').count()).toBe(0);
    const client = await Client.as('trainee', room.url);
    const { reading } = await client.findings(REAL?.study ?? DEMO.prior);
    expect(reading).toMatchObject({ state: 'REVEALED', blindFirst: true, brokenGlass: 'Patient is bleeding' });
    await supervisor.rail.getByText(/^A blind read of .+ was broken/).waitFor();
    await supervisor.close();
  });
});
