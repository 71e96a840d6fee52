import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { ReviewedFinding } from '../../src/wire';
import { Client } from './client';
import { difference, type Box } from './pictures';
import { READY } from './program';
import { launch, Reader } from './reader';
import { shared } from './shared';
import { DEMO } from './studies';

describe.skipIf(!READY)('a reading in the browser', () => {
  const { study } = DEMO;
  let browser: Browser;
  let reader: Reader;
  let client: Client;
  let findings: ReviewedFinding[];

  const stateOf = async (id: string) => (await client.finding(study, id))?.state;
  const becomes = (id: string, state: string) => expect.poll(() => stateOf(id)).toBe(state);
  const nth = (at: number): string => findings[at]?.original.id ?? '';

  beforeAll(async () => {
    const room = shared('withAi');
    browser = await launch();
    client = await Client.as('radiologist', room.url);
    findings = (await client.findings(study)).findings;
    reader = await Reader.at(browser, room, 'radiologist', study);
  });

  afterAll(() => browser.close());

  it('opens with the rail: what AI looked at, the tabs, a row for each finding, the segments drawn unasked', async () => {
    await expect.poll(() => reader.segments()).toBe(findings.length);
    expect(await reader.rail.getByRole('tab').allInnerTexts()).toEqual([
      `To review\n${findings.length}`,
      'Accepted\n0',
      'Rejected\n0',
      'Secondary\n0',
      'Mine\n0',
    ]);
    expect(await reader.rail.locator('.row').count()).toBe(findings.length);
    expect(await reader.rail.locator('.cell').allInnerTexts()).toEqual(['Nodule of lung: found']);
    expect(await reader.rail.locator('.bar-top .ai').innerText()).toBe(`AI ${findings.length} findings, ${findings.length} unreviewed`);
  });

  it('has no green in what AI looked at, and is as high with marks as without', async () => {
    const cell = reader.rail.locator('.cell').first();
    const look = await cell.evaluate((node) => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(node);
      return [color, backgroundColor, borderTopColor];
    });
    for (const colour of look) {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
      expect(green > red && green > blue).toBe(false);
    }
    expect(await reader.rail.locator('.coverage').evaluate((node) => node.getBoundingClientRect().height)).toBe(86);
  });

  it('does not accept what was never on screen, but jumps to it', async () => {
    const unseen = nth(3);
    await reader.press('g');
    await expect.poll(() => reader.segments()).toBe(0);
    await reader.choose(unseen);
    await reader.press('a');
    await reader.rail.getByText('Look at it first: here it is. Press A again to accept.').waitFor();
    expect(await stateOf(unseen)).toBe('UNREVIEWED');
    await reader.press('g');
    await expect.poll(() => reader.segments()).toBe(findings.length);
  });

  it('jumps to the image of the chosen finding and shows its score with its meaning, and its maker', async () => {
    for (const finding of findings) {
      const region = finding.current.regions.find((r) => r.kind === 'on-image');
      await reader.choose(finding.original.id);
      await expect.poll(() => reader.image()).toBe(region?.kind === 'on-image' ? region.sopInstanceUid : '');
    }
    await reader.choose(nth(0));
    const text = await reader.row(nth(0)).innerText();
    expect(text).toContain('score 92/100');
    expect(text).toContain('Certainty of Finding, in the maker’s own scale');
    expect(text).toContain('Demonstration lung CAD 2.3 · AI, not verified');
  });

  it('opens the declaration with D: what the maker says of it', async () => {
    await reader.press('d');
    const drawer = reader.rail.locator('.drawer');
    expect(await drawer.innerText()).toMatch(/Nodule of lung\s+91 %\s+84 %\s+412/);
    await reader.press('d');
    await drawer.waitFor({ state: 'detached' });
  });

  it('hides and shows the marks with G; the picture differs inside their box only', async () => {
    await reader.choose(nth(0));
    await reader.page.locator(`svg.overread-marks g[data-finding="${nth(0)}"]`).first().waitFor({ state: 'attached' });
    const box = await boxOfMarks(reader);
    const whole = (await reader.page.locator('.cornerstone-canvas').first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const clip = { x: whole.x + 40, y: whole.y + 40, width: whole.width - 100, height: whole.height - 100 };
    const before = await reader.page.screenshot({ clip });
    await reader.press('g');
    await expect.poll(() => reader.segments()).toBe(0);
    await expect.poll(() => reader.marks.count()).toBe(0);
    const changed = await difference(browser, before, await reader.page.screenshot({ clip }));
    expect(changed).toBeDefined();
    const reach = 4;
    expect((changed?.left ?? 0) + clip.x).toBeGreaterThanOrEqual(box.left - reach);
    expect((changed?.top ?? 0) + clip.y).toBeGreaterThanOrEqual(box.top - reach);
    expect((changed?.right ?? 0) + clip.x).toBeLessThanOrEqual(box.right + reach);
    expect((changed?.bottom ?? 0) + clip.y).toBeLessThanOrEqual(box.bottom + reach);
    await reader.press('g');
    await expect.poll(() => reader.segments()).toBe(findings.length);
    await expect.poll(async () => difference(browser, before, await reader.page.screenshot({ clip }))).toBeUndefined();
  });

  it('accepts, and goes on to the next finding', async () => {
    await reader.choose(nth(0));
    await reader.press('a');
    await becomes(nth(0), 'ACCEPTED');
    await expect.poll(() => reader.rail.locator('[aria-current=true]').getAttribute('data-finding')).toBe(nth(1));
    await reader.row(nth(0)).waitFor({ state: 'detached' });
    await expect.poll(() => reader.tab('Accepted').innerText()).toBe('Accepted\n1');
  });

  it('rejects, with a reason by key or by mouse', async () => {
    for (const [at, give, reason] of [
      [1, () => reader.press('Shift+Digit2'), 'ARTEFACT'],
      [2, () => reader.rail.getByRole('button', { name: '5 duplicate' }).click(), 'DUPLICATE'],
    ] as const) {
      await reader.choose(nth(at));
      await reader.press('r');
      await becomes(nth(at), 'REJECTED');
      await give();
      await expect.poll(async () => (await client.finding(study, nth(at)))?.last?.verdict).toEqual({ kind: 'rejected', reason });
    }
    await reader.tab('Rejected').click();
    await expect.poll(() => reader.row(nth(1)).locator('.state').innerText()).toBe('rejected: artefact');
    await expect.poll(() => reader.segments()).toBe(findings.length - 2);
    await reader.tab('To review').click();
  });

  it('takes decisions back one by one and gives them again', async () => {
    await reader.press('Control+z');
    await expect.poll(async () => (await client.finding(study, nth(2)))?.last?.verdict).toEqual({ kind: 'rejected' });
    await reader.press('Control+z');
    await becomes(nth(2), 'UNREVIEWED');
    await reader.press('Control+y');
    await becomes(nth(2), 'REJECTED');
    await reader.press('Control+z');
    await becomes(nth(2), 'UNREVIEWED');
  });

  it('changes a label, and escalates', async () => {
    await reader.choose(nth(2));
    await reader.press('m');
    await reader.rail.getByLabel('Label', { exact: true }).fill('Granuloma');
    await reader.page.keyboard.press('Enter');
    await becomes(nth(2), 'MODIFIED');
    expect((await client.finding(study, nth(2)))?.current.label).toBe('Granuloma');
    await reader.choose(nth(3));
    await reader.press('e');
    await becomes(nth(3), 'ESCALATED');
  });

  it('adds a finding of the reader’s own on the image in view, and takes it back', async () => {
    await reader.press('n');
    await reader.rail.getByLabel('Label', { exact: true }).fill('Small effusion');
    await reader.page.keyboard.press('Enter');
    await reader.tab('Mine').click();
    await reader.rail.getByText('Small effusion').waitFor();
    const image = await reader.image();
    const added = (await client.findings(study)).findings.find((f) => f.current.label === 'Small effusion');
    expect(added?.state).toBe('ADDED');
    expect(added?.current.regions).toMatchObject([{ kind: 'on-image', sopInstanceUid: image, shape: 'POINT' }]);
    await reader.choose(added?.original.id ?? '');
    await reader.press('Delete');
    await becomes(added?.original.id ?? '', 'WITHDRAWN');
    await reader.tab('To review').click();
  });

  it('decides from the viewport too, with the viewer’s hotkeys, without taking its own keys away', async () => {
    await reader.page.locator('.cornerstone-canvas').first().click();
    await reader.page.keyboard.press('j');
    await expect.poll(() => reader.rail.locator('[aria-current=true]').getAttribute('data-finding')).toBe(nth(3));
    await reader.page.keyboard.press('Shift+R');
    await becomes(nth(3), 'REJECTED');
    await reader.page.keyboard.press('Shift+Z');
    await becomes(nth(3), 'ESCALATED');
  });

  it('complains of nothing', () => {
    expect(reader.complaints).toEqual([]);
  });
});

/** The box of all marks on screen, in CSS pixels of the page. */
function boxOfMarks(reader: Reader): Promise<Box> {
  return reader.page.locator('svg.overread-marks g').evaluateAll((groups) => {
    const boxes = groups.map((group) => group.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map((b) => b.left)),
      top: Math.min(...boxes.map((b) => b.top)),
      right: Math.max(...boxes.map((b) => b.right)),
      bottom: Math.max(...boxes.map((b) => b.bottom)),
    };
  });
}
