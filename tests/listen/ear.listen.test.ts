import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, servePages } from '../pages/servePages.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Session, startSession } from './startListening.js';

/** An ear that misses faults proves nothing. */
describeWith([...screenReaderPackages, 'chromium'], 'the ear', () => {
  let pages: Served;
  let session: Session;
  beforeAll(async () => {
    pages = await servePages({ '/': fileURLToPath(new URL('../pages', import.meta.url)) });
    session = await startSession();
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  test('hears names, states, values and announcements, each once, and silence', async () => {
    const viewer = await session.open({ url: `${pages.url}/ear.html` });
    await viewer.walk([
      ['Tab', 'Captions toggle button not pressed.'],
      ['space', 'pressed', 'Captions on, Chinese'],
      ['Tab', 'Position horizontal slider 5 seconds.'],
      ['Right', '6 seconds'],
      ['F9'],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('notices a button without a name and an announcement made twice, and tells all that was heard', async () => {
    const viewer = await session.open({ url: `${pages.url}/ear.html` });
    const walk = viewer.walk([
      ['Tab', 'Captions toggle button not pressed.'],
      ['Tab', 'Position horizontal slider 5 seconds.'],
      ['Tab', 'Mute push button.'],
      ['Tab', 'Description toggle button not pressed.'],
      ['space', 'pressed', 'Description on'],
    ]);
    await expect(walk).rejects.toThrow('Heard otherwise at 2 of 5 steps');
    expect(viewer.transcript()).toMatch(/✗ Tab +push button\.\n/);
    expect(viewer.transcript()).toMatch(/✗ space +pressed \|.*Description has been turned on/);
  });
});
