import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { ownFinding } from '../../src/label';
import type { Region } from '../../src/wire';
import { Client } from './client';
import { READY } from './program';
import { launch, Reader } from './reader';
import { shared } from './shared';
import { ENHANCED } from './studies';

/* The second frame: position 99.5, -301.5, -149, rows to the patient's right, 0.388672 mm a pixel. */
const FRAME_OF_REFERENCE = '1.3.6.1.4.1.5962.1.4.10.1.1166562673.14401';
const PIXEL = 0.388672;
const inSpace = (column: number, row: number) => ({ x: 99.5 - PIXEL * column, y: -301.5 + PIXEL * row, z: -149 });

describe.skipIf(!READY || ENHANCED === undefined)('marks on an enhanced CT, whose frames are one object', () => {
  const study = ENHANCED?.study ?? '';
  const image = ENHANCED?.image ?? '';
  let browser: Browser;
  let reader: Reader;
  let ids: Record<'named' | 'space', string>;

  async function added(client: Client, label: string, region: Region): Promise<string> {
    const finding = { ...ownFinding(label, { SOPInstanceUID: image, frame: 1 }), regions: [region] };
    await client.decide(study, finding.id, { kind: 'added', finding });
    return finding.id;
  }

  beforeAll(async () => {
    const room = shared('withAi');
    browser = await launch();
    const client = await Client.as('radiologist', room.url);
    reader = await Reader.at(browser, room, 'radiologist', study);
    ids = {
      named: await added(client, 'By its frame', { kind: 'on-image', sopInstanceUid: image, frame: 1, shape: 'POINT', points: [{ column: 50, row: 60 }] }),
      space: await added(client, 'In space', { kind: 'in-space', frameOfReferenceUid: FRAME_OF_REFERENCE, shape: 'POINT', points: [inSpace(100, 200)] }),
    };
    await reader.tab('Mine').click();
  });

  afterAll(() => browser.close());

  it.each([
    ['named', 1, [49.5, 59.5]],
    ['space', 2, [100, 200]],
  ] as const)('lie on the frame that they name, or in whose plane they are: %s', async (which, frame, place) => {
    await reader.choose(ids[which]);
    await expect.poll(() => reader.frame()).toBe(frame);
    const cross = reader.page.locator(`svg.overread-marks g[data-finding="${ids[which]}"] path`).first();
    await vi.waitFor(async () => {
      const [, x = '', y = ''] = /^M(-?[\d.]+) (-?[\d.]+)/.exec((await cross.getAttribute('d')) ?? '') ?? [];
      const [column, row] = await reader.pixelAt([Number(x) + 8, Number(y)]);
      expect(column).toBeCloseTo(place[0], 0);
      expect(row).toBeCloseTo(place[1], 0);
    }, { timeout: 20_000, interval: 100 });
    expect(await reader.page.locator('svg.overread-marks g').count()).toBe(1);
    expect(await reader.row(ids[which]).locator('.reason').count()).toBe(0);
  });
});
