import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { Client } from './client';
import { READY } from './program';
import { launch, Reader } from './reader';
import { shared } from './shared';
import { DEMO } from './studies';
import type { ImagePoint, ReviewedFinding } from '../../src/wire';

/** Half a pixel of the screen is a good deal less than one of the image, zoomed as it is here. */
const PIXEL = 0.6;
const AT_REST = { timeout: 20_000, interval: 100 };

describe.skipIf(!READY)('the marks of the rail on the image', () => {
  let browser: Browser;
  let reader: Reader;
  let finding: ReviewedFinding;
  let circle: { centre: ImagePoint; radius: number };

  beforeAll(async () => {
    const room = shared('withAi');
    browser = await launch();
    const client = await Client.as('radiologist2', room.url);
    await client.undecide(DEMO.study);
    const { findings } = await client.findings(DEMO.study);
    reader = await Reader.at(browser, room, 'radiologist2', DEMO.study);
    finding = findings[0] as ReviewedFinding;
    const region = finding.current.regions.find((r) => r.kind === 'on-image' && r.shape === 'CIRCLE');
    const [centre, edge] = region?.kind === 'on-image' ? region.points : [];
    if (centre === undefined || edge === undefined) {
      throw new Error('The generated study has no circle.');
    }
    circle = { centre, radius: Math.hypot(edge.column - centre.column, edge.row - centre.row) };
    await reader.choose(finding.original.id);
    await reader.marks.first().waitFor({ state: 'attached' });
  });

  afterAll(() => browser.close());

  /** Centre and radius of the drawn circle in pixels of the image, asked of the viewer itself. */
  async function drawn(): Promise<{ column: number; row: number; radius: number }> {
    const shape = reader.page.locator(`svg.overread-marks g[data-finding="${finding.original.id}"] path`).first();
    const path = (await shape.getAttribute('d')) ?? '';
    const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as [number, number]);
    expect(points.length).toBe(48);
    const pixels = await Promise.all([0, 12, 24, 36].map((i) => reader.pixelAt(points[i] ?? [NaN, NaN])));
    const centre = [0, 1].map((axis) => pixels.reduce((sum, p) => sum + (p[axis] ?? NaN), 0) / 4);
    const [column = NaN, row = NaN] = centre;
    const radii = pixels.map((p) => Math.hypot(p[0] - column, p[1] - row));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(PIXEL);
    return { column: column + 0.5, row: row + 0.5, radius: radii.reduce((sum, r) => sum + r, 0) / 4 };
  }

  /** Once the viewer has come to rest: the mark is painted in the frame after the one that moved the image. */
  async function isInPlace(): Promise<void> {
    await vi.waitFor(async () => {
      const { column, row, radius } = await drawn();
      expect(Math.abs(column - circle.centre.column)).toBeLessThan(PIXEL);
      expect(Math.abs(row - circle.centre.row)).toBeLessThan(PIXEL);
      expect(Math.abs(radius - circle.radius)).toBeLessThan(PIXEL);
    }, AT_REST);
  }

  it('have the stroke of their state over a near-black halo, an outline for segments, and their number beside them', async () => {
    const looks = await reader.page
      .locator(`svg.overread-marks g[data-finding="${finding.original.id}"] path`)
      .evaluateAll((paths) => paths.map((p) => ['stroke', 'stroke-width', 'stroke-dasharray', 'fill'].map((name) => p.getAttribute(name))));
    expect(looks.slice(0, 2)).toEqual([
      ['#0E1114', '3.5', null, 'none'],
      ['#5B8DFF', '1.5', '2 3', 'none'],
    ]);
    expect(await reader.page.locator('svg.overread-marks text').first().textContent()).toBe('◇ 1');
  });

  it('lie where the object says, to half a pixel', isInPlace);

  it.each([
    ['zoom', async () => { await reader.command('scaleUpViewport'); await reader.command('scaleUpViewport'); }],
    ['rotation', () => reader.command('rotateViewportCW')],
    ['a flip left to right', () => reader.command('flipViewportHorizontal')],
    ['a flip top to bottom of the rotated image', () => reader.command('flipViewportVertical')],
    [
      'pan',
      async () => {
        const box = (await reader.page.locator('.cornerstone-canvas').first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        await reader.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await reader.page.mouse.down({ button: 'middle' });
        await reader.page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 - 45, { steps: 4 });
        await reader.page.mouse.up({ button: 'middle' });
      },
    ],
  ])('follow %s', async (_name, move) => {
    const shape = reader.page.locator('svg.overread-marks path').first();
    const before = await shape.getAttribute('d');
    await move();
    await expect.poll(() => shape.getAttribute('d')).not.toBe(before);
    await isInPlace();
  });

  it('are nowhere on a reformatted plane but the one that was taken', async () => {
    await reader.command('setHangingProtocol', { protocolId: 'mpr' });
    await expect.poll(() => reader.viewports(), { timeout: 40_000 }).toHaveLength(3);
    const [axial = '', sagittal = '', coronal = ''] = await reader.viewports();
    for (const plane of [sagittal, coronal]) {
      await reader.activate(plane);
      await reader.choose(finding.original.id);
      await expect.poll(() => reader.marks.count()).toBe(0);
    }
    await reader.activate(axial);
    await reader.choose(finding.original.id);
    await expect.poll(() => reader.marks.count(), { timeout: 40_000 }).toBeGreaterThan(0);
    await isInPlace();
  });
});
