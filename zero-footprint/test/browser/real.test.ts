import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { ReviewedFinding } from '../../src/wire';
import { Client } from './client';
import { READY } from './program';
import { launch, Reader } from './reader';
import { shared } from './shared';
import { REAL } from './studies';

describe.skipIf(!READY || REAL === undefined)('a real chest CT with results of every kind', () => {
  const study = REAL?.study ?? '';
  let browser: Browser;
  let reader: Reader;
  let findings: ReviewedFinding[];
  let archived: string[];

  const row = (id: string) => reader.row(id);
  const segmented = (kind: string) => findings.filter((f) => f.current.regions.some((r) => r.kind === kind));

  beforeAll(async () => {
    const room = shared('withAi');
    browser = await launch();
    const client = await Client.as('radiologist', room.url);
    findings = (await client.findings(study)).findings;
    archived = await client.objects(study, 'SEG');
    reader = await Reader.at(browser, room, 'radiologist', study);
  });

  afterAll(() => browser.close());

  it('opens with the images as they were taken; no document, capture or result of AI takes the viewport', async () => {
    expect(await reader.shown()).toBe('CT');
  });

  it('has a row for each finding, and draws the segments of every binary and label-map object', async () => {
    await expect.poll(() => reader.rail.locator('.row').count()).toBe(findings.length);
    /* the probability map, and the mass whose segmentation is not in the archive, can't be drawn */
    const drawn = segmented('of-segment').filter((f) =>
      f.current.regions.some((r) => r.kind === 'of-segment' && archived.includes(r.segmentationUid) && f.original.label !== 'Nodule probability'),
    );
    expect(drawn.length).toBeGreaterThan(7);
    await expect.poll(() => reader.segments(), { timeout: 100_000 }).toBe(drawn.length);
    for (const finding of drawn) {
      await expect.poll(() => row(finding.original.id).locator('.reason').count()).toBe(0);
    }
  });

  it('says of what it can not draw why not, in the row and in the list of objects', async () => {
    const reasonOf = (label: string) => {
      const finding = findings.find((f) => f.original.label === label);
      return row(finding?.original.id ?? '').locator('.reason').innerText();
    };
    await expect
      .poll(() => reasonOf('Nodule probability'))
      .toBe('not drawn: a fractional segmentation: this viewer draws binary and label-map ones');
    await expect.poll(() => reasonOf('Mass')).toBe('not drawn: its segmentation has not come into this viewer');
    const left = reader.rail.locator('.left-out');
    await left.locator('summary').click();
    for (const sentence of [
      'Segmentation: not drawn, a fractional segmentation: this viewer draws binary and label-map ones.',
      'Parametric map: not drawn here, its values need a scale.',
      'Pseudo-colour presentation state: its colours are not applied here.',
      'Document (PDF): opened from the study’s list.',
    ]) {
      await expect.poll(() => left.locator('li').allInnerTexts()).toContain(sentence);
    }
    await left.locator('summary').click();
  });

  it('opens a document without a complaint, and draws all segments again when the images come back', async () => {
    const drawn = await reader.segments();
    await reader.show('DOC');
    await expect.poll(() => reader.page.locator('object[type="application/pdf"][data^="blob:"]').count()).toBe(1);
    await reader.show('CT');
    await expect.poll(() => reader.shown()).toBe('CT');
    await expect.poll(() => reader.segments(), { timeout: 100_000 }).toBe(drawn);
    expect(reader.complaints).toEqual([]);
  });

  it('draws the marks of a CAD report and of a presentation state on the images that they name', async () => {
    const named = segmented('on-image');
    expect(named.length).toBeGreaterThan(7);
    for (const finding of [named[0], named.find((f) => f.original.label.startsWith('Mark 3'))]) {
      const region = finding?.current.regions.find((r) => r.kind === 'on-image');
      await reader.choose(finding?.original.id ?? '');
      await expect.poll(() => reader.image()).toBe(region?.kind === 'on-image' ? region.sopInstanceUid : '');
      await expect
        .poll(() => reader.page.locator(`svg.overread-marks g[data-finding="${finding?.original.id ?? ''}"] path`).count())
        .toBeGreaterThan(1);
    }
  });

  it('opens a segment on an image on which it has pixels, whether header or pixels tell it', async () => {
    for (const finding of segmented('of-segment')) {
      if ((await row(finding.original.id).locator('.reason').count()) === 0) {
        await expect.poll(() => row(finding.original.id).locator('.line .wide').innerText()).toMatch(/S\d+ im \d+$/);
      }
    }
  });
});
