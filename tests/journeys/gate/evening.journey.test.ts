import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../../scripts/buildSite.mjs';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import { runTingying } from '../../../src/cli/runTingying.js';
import { demoPeople } from '../../../src/gate-server/testkit/demoPeople.js';
import { describeWith } from '../../listen/session/findMissing.js';
import { tabTo, untilTime } from '../browsers/viewer.js';
import { until, type ViewerPage } from '../browsers/ViewerPage.js';

/** The theatre as `tingying serve` opens it, its built page, its gate, its database; and a viewer who has a keyboard. */
describeWith(['chromium'], 'an evening in the theatre, by keyboard', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let viewer: ViewerPage;
  let url: string | undefined;
  let ended: Promise<number>;
  const trouble: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tingying-evening-'));
    await buildSite(join(folder, 'site'));
    const said: string[] = [];
    const args = ['serve', '--port', '0', '--data', join(folder, 'data'), '--films', resolve('demo/films')];
    ended = runTingying([...args, '--site', join(folder, 'site')], {
      env: { LANG: 'en' },
      out: (text) => void said.push(text),
      err: (text) => void trouble.push(text),
    });
    while (url === undefined) {
      [, url] = /open at (\S+)/.exec(said.join('\n')) ?? [];
      const [code] = await Promise.race([ended.then((code) => [code]), sleep(100, [])]);
      if (code !== undefined) throw new Error(`ended with ${String(code)}: ${trouble.join('\n')}`);
    }

    const found = await findChromium();
    browser = await chromium.launch({
      executablePath: found!.executablePath,
      env: { ...process.env, ...found!.env },
      args: chromiumArgs,
    });
    page = await browser.newPage({ locale: 'en' });
    // A device with a fingerprint, as far as the browser can tell.
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    viewer = {
      press: (keys) => page.keyboard.press(keys),
      click: (role, name) => page.getByRole(role, { name, exact: true }).click(),
      ask: (question, given) => page.evaluate(question as never, given),
    };
  });
  afterAll(async () => {
    await browser.close();
    process.emit('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const press = async (name: string) => {
    await tabTo(viewer, name);
    await viewer.press('Enter');
  };
  const untilShown = (words: string) =>
    until(viewer, `“${words}” is on the page`, (wanted) => document.body.innerText.includes(wanted), words);
  const tickAndGoOn = async () => {
    await page.getByRole('checkbox', { name: /^I agree/ }).focus();
    await viewer.press('Space');
    await press('Continue');
  };
  const answer = async (question: string, text: string) => {
    await untilShown(question);
    await page.getByRole('textbox', { name: question }).focus();
    await page.keyboard.type(text);
    await viewer.press('Enter');
  };
  const verify = async ({ name, certificate }: { name: string; certificate: string }) => {
    await press('Verify');
    await untilShown('Before you begin');
    await tickAndGoOn();
    await untilShown('How do you want to verify?');
    await page.getByRole('radio').first().focus();
    await viewer.press('Space');
    await press('Continue');
    await answer('Name', name);
    await answer('Certificate number', certificate);
    await untilShown('Is that right?');
    await press('Yes, send');
  };

  /** What axe finds on the page as it stands. */
  const findFaults = async () => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  };

  test('the film is locked and says why; one proves one’s right, and watches it described to the end', async () => {
    await page.goto(`${url}/?lang=en`);
    await untilShown('Verify once, about 3 minutes, no photo.');
    expect(await page.locator('video').count()).toBe(0);
    expect(await findFaults()).toEqual([]);

    await verify(demoPeople.succeeds);
    await untilShown('You are verified. All films are now free for you.');
    await press('To the films');
    await until(viewer, 'the player is there', () => document.querySelector('video') !== null);

    await press('Description');
    await press('Play');
    await untilTime(viewer, 2);
    await viewer.press('9');
    await until(viewer, 'the film has ended', () => document.querySelector('video')!.ended);
    expect(
      await page.getByRole('button', { name: 'Description', exact: true }).getAttribute('aria-pressed'),
    ).toBe('true');
  });

  test('the next day one comes back by a touch: the passkey', async () => {
    await page.goto(`${url}/me?lang=en`);
    await press('Set up a passkey on this device');
    await untilShown('The passkey is set up.');
    await press('Sign out here');
    await untilShown('You are signed out.');

    await page.goto(`${url}/?lang=en`);
    await untilShown('Verify once, about 3 minutes, no photo.');
    await press('Sign in with a passkey');
    await until(viewer, 'the film is open again', () => document.querySelector('video') !== null);
  });

  test('who leaves takes everything along: the films close, and the certificate is free again', async () => {
    await page.goto(`${url}/me?lang=en`);
    await untilShown('What is kept');
    expect(await findFaults()).toEqual([]);
    await press('Delete my data');
    await untilShown('Delete everything that is kept about you?');
    await press('Yes, delete everything');
    await untilShown('Your data are deleted.');

    await page.goto(`${url}/?lang=en`);
    await untilShown('Verify once, about 3 minutes, no photo.');
    await verify(demoPeople.succeeds);
    await untilShown('You are verified. All films are now free for you.');
    expect(trouble).toEqual([]);
  });
});
