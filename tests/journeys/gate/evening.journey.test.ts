import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../../src/gate-server/testkit/demoPeople.js';
import { describeUnheard } from '../../listen/session/findMissing.js';
import { fingerprint } from '../browsers/fingerprint.js';
import { untilPressed, untilTime } from '../browsers/viewer.js';
import { until } from '../browsers/ViewerPage.js';
import { type ChromiumVisitor, openTheatre, type OpenTheatre, type Visitor } from './openTheatre.js';
import { plantScript } from './plantScript.js';

/** From the locked film to its end, described. */
async function verifyAndWatch(
  { viewer, ...visitor }: Visitor,
  person: Parameters<Visitor['verify']>[0],
): Promise<void> {
  await visitor.verify(person);
  await visitor.untilShown('You are verified. All films are now free for you.');
  await visitor.press('To the films');
  await until(viewer, 'the player is there', () => document.querySelector('video') !== null);
  await visitor.press('Description');
  await visitor.press('Play');
  await untilTime(viewer, 2);
  await viewer.press('9');
  await until(viewer, 'the film has ended', () => document.querySelector('video')!.ended);
  await untilPressed(viewer, 'Description', true);
}

/** `evening.listen.test.ts` without a screen reader: the theatre with nothing but what it comes with, and a viewer who has a keyboard. */
describeUnheard(['chromium'], 'an evening in the theatre, by keyboard', () => {
  let theatre: OpenTheatre;
  let visitor: ChromiumVisitor;

  beforeAll(async () => {
    theatre = await openTheatre();
    visitor = await theatre.enter();
    const device = await visitor.page.context().newCDPSession(visitor.page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', fingerprint);
  });
  afterAll(() => theatre.close());

  const goTo = (path: string) => visitor.page.goto(`${theatre.url}${path}?lang=en`);
  /** From all titles to the film, which is locked. */
  const openFilm = async () => {
    await visitor.press('The Lantern Ferry');
    await visitor.untilShown('Verify once, about 3 minutes, no photo.');
  };
  test('the film is locked and says why; one proves one’s right, and watches it described to the end', async () => {
    const { page, viewer } = visitor;
    await goTo('/');
    await visitor.untilShown('All titles');
    await visitor.untilShown('Verify first, film');
    expect(await visitor.findFaults()).toEqual([]);
    // A piece of it can be heard before anything is proved.
    const sample = page.waitForResponse(/\/gate\/v1\/samples\/lantern-ferry\.m4a$/);
    await visitor.press('Sample of The Lantern Ferry');
    expect((await sample).status()).toBeLessThan(300);
    await untilPressed(viewer, 'Sample of The Lantern Ferry', true);
    await openFilm();
    expect(await page.locator('video').count()).toBe(0);
    expect(await visitor.findFaults()).toEqual([]);
    await verifyAndWatch(visitor, demoPeople.succeeds);
    // Who goes back to the titles reads there what holds now: nothing has been loaded anew.
    await visitor.press('All titles');
    await visitor.untilShown('Open to you, film');
    expect(await page.locator('main').innerText()).not.toContain('Verify first');
  });

  test('attack 38: a script that got into the page is not run, and would find no token to take', () =>
    plantScript(visitor));

  test('the next day one comes back by a touch: the passkey', async () => {
    await goTo('/me');
    await visitor.press('Set up a passkey on this device');
    await visitor.untilShown('The passkey is set up.');
    await visitor.press('Sign out here');
    await visitor.untilShown('You are signed out.');

    await goTo('/');
    await openFilm();
    await visitor.press('Sign in with a passkey');
    await until(visitor.viewer, 'the film is open again', () => document.querySelector('video') !== null);
  });

  test('who leaves takes everything along: the films close, and the certificate is free again', async () => {
    await goTo('/me');
    await visitor.untilShown('What is kept');
    expect(await visitor.findFaults()).toEqual([]);
    await visitor.press('Delete my data');
    await visitor.untilShown('Delete everything that is kept about you?');
    await visitor.press('Yes, delete everything');
    await visitor.untilShown('Your data are deleted.');

    await goTo('/');
    await openFilm();
    await visitor.verify(demoPeople.succeeds);
    await visitor.untilShown('You are verified. All films are now free for you.');
    expect(theatre.trouble).toEqual([]);
  });
});
