import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { Client } from './client';
import { READY } from './program';
import { launch, Reader } from './reader';
import { Room } from './room';
import { DEMO } from './studies';

/* On a service of its own: a signature writes objects that the other tests would see. */
describe.skipIf(!READY)('a signature in the browser', () => {
  const { study } = DEMO;
  let room: Room;
  let browser: Browser;
  let reader: Reader;
  let client: Client;
  let id: string;

  const state = async () => (await client.findings(study)).reading?.state;

  beforeAll(async () => {
    room = await Room.open(DEMO.images, ...DEMO.results);
    browser = await launch();
    client = await Client.as('radiologist', room.url);
    id = (await client.findings(study)).findings[0]?.original.id ?? '';
    reader = await Reader.at(browser, room, 'radiologist', study);
    await reader.choose(id);
  });

  afterAll(async () => {
    await browser.close();
    await room.close();
  });

  it('comes after what was decided, writes the assessment into the archive, and says what has no verdict', async () => {
    await reader.press('r');
    await reader.press('Control+s');
    await reader.rail.getByText(/^Signed\. \d+ objects? (was|were) written to the archive\. 3 findings have no verdict\.$/).waitFor();
    await reader.rail.getByText(/^SIGNED \d\d:\d\d$/).waitFor();
    expect(await state()).toBe('SIGNED');
    expect((await client.finding(study, id))?.state).toBe('REJECTED');
    expect((await client.objects(study, 'SR')).length).toBeGreaterThan(1);
  });

  it('bars further verdicts, in the service’s own words, until the reading is opened again', async () => {
    await reader.press('Control+z');
    await reader.rail.getByText('This reading is signed. Amend it first.').waitFor();
    await expect.poll(async () => (await client.finding(study, id))?.state).toBe('REJECTED');
    await reader.rail.getByRole('button', { name: 'Amend' }).click();
    await reader.rail.getByText('Being amended, not signed').waitFor();
    expect(await state()).toBe('AMENDING');
    await reader.rail.getByRole('button', { name: 'Sign again' }).click();
    await expect.poll(state).toBe('SIGNED');
    expect(reader.complaints.filter((text) => !text.includes('409'))).toEqual([]);
  });
});
