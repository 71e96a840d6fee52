import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { ownFinding } from '../../src/label';
import type { ResultObject } from '../../src/wire';
import { Client } from './client';
import { READY } from './program';
import { launch, Reader } from './reader';
import { shared } from './shared';
import { DEMO } from './studies';

describe.skipIf(!READY)('what this program has written, in the viewer', () => {
  let browser: Browser;
  let reader: Reader;
  let client: Client;

  beforeAll(async () => {
    browser = await launch();
    client = await Client.as('radiologist', shared('withAi').url);
  });

  afterAll(() => browser.close());

  it('a label map is drawn, one segment for each row, and each is found on the image on which it has pixels', async () => {
    reader = await Reader.at(browser, shared('withAi'), 'radiologist', DEMO.prior);
    await expect.poll(() => reader.segments()).toBe(2);
    const { findings } = await client.findings(DEMO.prior);
    const places: Record<string, RegExp> = { 'Square 1': /S\d+ im 13$/m, 'Square 2': /S\d+ im 22$/m };
    for (const finding of findings) {
      const row = reader.row(finding.original.id);
      await reader.choose(finding.original.id);
      await expect.poll(() => row.innerText()).toMatch(places[finding.original.label] ?? /no such square/);
      expect(await row.locator('.reason').count()).toBe(0);
    }
    expect(reader.complaints).toEqual([]);
  });

  it('a binary segmentation, a presentation state and measurement reports open without a complaint', async () => {
    await reader.open(DEMO.study);
    const shown = (await client.findings(DEMO.study)).findings.filter(
      ({ state, current }) => state !== 'REJECTED' && current.regions.some((region) => region.kind === 'of-segment'),
    );
    await expect.poll(() => reader.segments()).toBe(shown.length);
    await expect.poll(() => reader.modalities()).toEqual(['CT', 'PR', 'SEG', 'SR']);
    await reader.show('SR');
    expect(reader.complaints).toEqual([]);
  });

  it('the assessment of a signed reading opens without a complaint', async () => {
    const { written } = await signed(client);
    expect(written.map((object) => object.modality)).toContain('SR');
    await reader.open(DEMO.prior);
    await expect.poll(() => reader.modalities()).toEqual(['CT', 'SEG', ...written.map((object) => object.modality)].sort());
    await reader.show('SR');
    expect(reader.complaints).toEqual([]);
  });
});

/** Adds a finding to the earlier study, decides about the others, and signs. */
async function signed(client: Client): Promise<{ written: ResultObject[] }> {
  const { findings } = await client.findings(DEMO.prior);
  for (const finding of findings) {
    await client.decide(DEMO.prior, finding.original.id, { kind: 'rejected' });
  }
  const [image] = await client.objects(DEMO.prior, 'CT');
  const own = ownFinding('Scar', { SOPInstanceUID: image ?? '', Rows: 512, Columns: 512 });
  await client.decide(DEMO.prior, own.id, { kind: 'added', finding: own });
  return client.sign(DEMO.prior);
}
