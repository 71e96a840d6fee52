import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, Reader } from './reader';
import { DEMO, READY, Room } from './room';


/** Everything a browser was told by the service, without what differs from one reading to the next. */
async function told(reader: Reader): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const answer of reader.answers) {
    const url = new URL(answer.url());
    const ours = url.pathname.startsWith('/api/') || url.pathname.startsWith('/dicom-web/');
    if (ours && !url.pathname.endsWith('/events') && !url.pathname.includes('/frames/')) {
      const body = await answer.text().catch(() => '');
      answers.set(`${answer.request().method()} ${url.pathname}${url.search}`, `${answer.status()} ${normalised(body, url.origin)}`);
    }
  }
  return new Map([...answers].sort(([a], [b]) => a.localeCompare(b)));
}

function normalised(body: string, origin: string): string {
  return body
    .replaceAll(origin, 'ORIGIN')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replaceAll(/"sequence":\d+/g, '"sequence":N');
}

describe.skipIf(!READY)('a blind first read in the browser', () => {
  const { study, images, results } = DEMO;
  let withAi: Room;
  let withoutAi: Room;
  let browser: Browser;
  let trainee: Reader;
  let twin: Reader;

  beforeAll(async () => {
    withAi = await Room.open(images, results);
    withoutAi = await Room.open(images);
    browser = await launch();
    trainee = await Reader.at(browser, withAi, 'trainee', study);
    await trainee.page.waitForLoadState('networkidle');
    twin = await Reader.at(browser, withoutAi, 'trainee', study);
    await twin.page.waitForLoadState('networkidle');
  }, 160_000);

  afterAll(async () => {
    await browser.close();
    await withAi.close();
    await withoutAi.close();
  });

  it('shows the strip, the reader’s own findings and the lock, and nothing of AI', async () => {
    expect(await trainee.rail.getByRole('tab').allInnerTexts()).toEqual(['Mine\n0']);
    expect(await trainee.rail.locator('.strip').innerText()).toBe(
      'BLIND FIRST READ · AI withheld until you lock your read (hold Shift+Enter)',
    );
    expect(await trainee.rail.locator('.row, .coverage, .bar-top, .drawer').count()).toBe(0);
    expect(await trainee.modalities()).toEqual(['CT']);
  });

  it('is told the same, to the letter, as where there is no AI', async () => {
    const [here, there] = [await told(trainee), await told(twin)];
    expect([...here.keys()]).toEqual([...there.keys()]);
    expect(here).toEqual(there);
    const everything = [...here].flat().join('\n') + trainee.answers.map((answer) => answer.url()).join('\n');
    expect(everything).not.toMatch(/lung CAD|Demonstration vendor|\bSEG\b|\bSR\b|\bPR\b|2\.25\.259387830305881965555556920538557095278|"ai"/);
  });

  it('does not lock when the key is let go early', async () => {
    await trainee.rail.focus();
    await trainee.page.keyboard.press('Shift+Enter');
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
    await trainee.press('End');
    const image = await trainee.image();
    await trainee.rail.focus();
    await trainee.page.keyboard.down('Shift');
    await trainee.page.keyboard.down('Enter');
    await trainee.rail.getByText(/Sealed \d\d:\d\d:\d\d · 1 findings · receipt/).waitFor();
    await trainee.page.keyboard.up('Enter');
    await trainee.page.keyboard.up('Shift');
    await expect.poll(() => trainee.modalities()).toContain('SEG');
    await expect.poll(() => trainee.segments()).toBe(4);
    expect(await trainee.rail.getByRole('tab').count()).toBe(5);
    expect(await trainee.rail.locator('.strip').count()).toBe(0);
    expect(await trainee.page.title()).toBe('the same page');
    await expect.poll(() => trainee.image()).toBe(image);
  });
});
