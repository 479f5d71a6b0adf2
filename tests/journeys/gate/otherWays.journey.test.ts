import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attestation } from '../../../src/gate-server/providers/attestation/attestation.js';
import { human } from '../../../src/gate-server/providers/human/human.js';
import { oidc } from '../../../src/gate-server/providers/oidc/oidc.js';
import { registry } from '../../../src/gate-server/providers/registry/registry.js';
import { demoPeople } from '../../../src/gate-server/testkit/demoPeople.js';
import { startRegistrySimulator } from '../../../src/gate-server/testkit/startRegistrySimulator.js';
import { findPort } from '../../findPort.js';
import { startOpenIdProvider } from '../../gate-server/providers/startOpenIdProvider.js';
import { describeWith } from '../../listen/session/findMissing.js';
import { until } from '../browsers/ViewerPage.js';
import { openTheatre, type OpenTheatre, type ChromiumVisitor } from './openTheatre.js';

const open = 'You are verified. All films are now free for you.';

/** A theatre that takes every way there is, with a real OpenID provider for its federation, and a staff. */
describeWith(['chromium'], 'who cannot go by the registry comes in by another way, by keyboard', () => {
  let theatre: OpenTheatre;
  let federation: Awaited<ReturnType<typeof startOpenIdProvider>>;
  let simulated: Awaited<ReturnType<typeof startRegistrySimulator>>;
  const folder = mkdtempSync(join(tmpdir(), 'tingying-ways-'));

  beforeAll(async () => {
    const port = await findPort();
    const origin = `http://localhost:${port}`;
    federation = await startOpenIdProvider(
      { lin: { kind: 'sight', until: '2049-12-31' } },
      { theatre: origin },
    );
    simulated = await startRegistrySimulator();
    // The settings are a module that the command loads by itself; it finds here what this test has started.
    const config = join(folder, 'theatre.cjs');
    writeFileSync(config, 'exports.default = globalThis.theatreOfThisTest;');
    Object.assign(globalThis, {
      theatreOfThisTest: {
        providers: [
          registry({ endpoint: simulated.endpoint, demo: true }),
          oidc({
            issuer: federation.issuer,
            clientId: 'theatre',
            clientSecret: 'a secret between two',
            scopes: ['disability'],
            claims: { claim: 'kind', values: { sight: 'visual' }, validUntil: 'until' },
          }),
          attestation(),
          human(),
        ],
      },
    });
    theatre = await openTheatre('--port', String(port), '--config', config);
  });
  afterAll(async () => {
    await theatre.close();
    await simulated.stop();
    await federation.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = async (way: string): Promise<ChromiumVisitor> => {
    const visitor = await theatre.enter();
    await visitor.page.goto(`${theatre.url}/?lang=en`);
    await visitor.press('The Lantern Ferry');
    await visitor.press('Verify');
    await visitor.untilShown('Before you begin');
    await visitor.agree();
    await visitor.untilShown('How do you want to verify?');
    await visitor.choose(way);
    return visitor;
  };
  const invite = async (role: string): Promise<ChromiumVisitor> => {
    const [, link] = new RegExp(`${role}: (\\S+)`).exec(theatre.said.join('\n')) ?? [];
    const staff = await theatre.enter();
    await staff.page.goto(link!.replace('/staff', '/staff?lang=en'));
    return staff;
  };
  /** @param from the film's own page, or all titles, where whoever was elsewhere comes back to */
  const untilOpen = async (visitor: ChromiumVisitor, from: 'film' | 'titles' = 'film') => {
    await visitor.untilShown(open);
    await visitor.press('To the films');
    if (from === 'titles') await visitor.press('The Lantern Ferry');
    await until(visitor.viewer, 'the player is there', () => document.querySelector('video') !== null);
  };
  /** Takes the application that waits, and decides. */
  const decide = async (reviewer: ChromiumVisitor, decision: string, reason: string | null, number = '') => {
    const { page, viewer } = reviewer;
    await page.locator('[data-part="case-list"] button').first().focus();
    await viewer.press('Enter');
    await reviewer.press('Take this application');
    await reviewer.untilShown('The application is yours.');
    await page.getByRole('radio', { name: decision, exact: true }).focus();
    await viewer.press('Space');
    if (reason !== null) await page.getByLabel('Reason').selectOption({ label: reason });
    if (decision === 'Accept') {
      if (number) await page.getByRole('textbox', { name: 'Certificate number' }).fill(number);
      else await page.getByRole('checkbox', { name: /^There is no certificate/ }).check();
      await page.getByLabel('Valid until').fill('2049-12-31');
    }
    await reviewer.press('Decide');
    if (!number) return;
    await reviewer.untilShown('Is that right?');
    expect(await reviewer.findFaults()).toEqual([]);
    await reviewer.press('Yes, accept');
  };
  const lookAgain = async (reviewer: ChromiumVisitor) => {
    await reviewer.press('Look again');
    await until(
      reviewer.viewer,
      'an application waits',
      () => document.querySelector('[data-part="case-list"] button') !== null,
    );
  };

  test('by the federation’s own page: out, signed in there, and back', async () => {
    const visitor = await begin('Sign in elsewhere');
    await visitor.untilShown('Is this right?');
    await visitor.press('Yes, send');
    await visitor.untilShown('On to Sign in elsewhere');
    await visitor.press('Go to Sign in elsewhere');
    await visitor.page.waitForURL((url) => url.searchParams.has('verification'), {
      waitUntil: 'load',
    });
    await untilOpen(visitor, 'titles');
    expect(new URL(visitor.page.url()).origin).toBe(theatre.url);
    await visitor.page.close();
  });

  test('by a library that knows them: a code is made at one desk, and opens the films at another', async () => {
    const library = await invite('organisation');
    await library.untilShown('Vouch for a person');
    await library.page.getByRole('textbox', { name: 'Name of the person' }).focus();
    await library.page.keyboard.type('林听');
    await library.page.getByRole('checkbox', { name: /^I know this person/ }).focus();
    await library.viewer.press('Space');
    await library.press('Make a code');
    await library.untilShown('Code for 林听');
    const code = /(\d{5}\s+){9}\d{5}/.exec(await library.page.locator('main, body').first().innerText())![0];
    expect(await library.findFaults()).toEqual([]);

    const visitor = await begin('Code from an organisation');
    await visitor.answer('Name', '林听');
    await visitor.answer('Code', code);
    await visitor.untilShown('Is this right?');
    await visitor.press('Yes, send');
    await untilOpen(visitor);
    await visitor.page.close();
    await library.page.close();
  });

  test('by a person on the telephone; and who is refused objects, and another reviewer decides', async () => {
    const reviewer = await invite('reviewer');
    await reviewer.untilShown('None waits.');

    const visitor = await begin('Talk to a person');
    await visitor.answer('Telephone number', '010 5555 0100');
    await visitor.answer('When is it convenient?', 'after six');
    // Several lines may be written here: Enter makes one.
    await visitor.answer('Anything we should know beforehand?', 'no certificate at hand');
    await visitor.press('Continue');
    await visitor.untilShown('Is this right?');
    await visitor.press('Yes, send');

    await lookAgain(reviewer);
    expect(await reviewer.findFaults()).toEqual([]);
    await decide(reviewer, 'Accept', null);
    await reviewer.untilShown('Accepted.');
    await untilOpen(visitor);
    await visitor.page.close();

    const refused = await begin('Disability certificate');
    await refused.answer('Name', demoPeople.expired.name);
    await refused.answer('Certificate number', demoPeople.expired.certificate);
    await refused.untilShown('Is that right?');
    await refused.press('Yes, send');
    await refused.untilShown('has run out');
    expect(await refused.findFaults()).toEqual([]);
    await refused.press('Object');
    await refused.page.getByRole('textbox', { name: /looked at again/ }).focus();
    await refused.page.keyboard.type('It was renewed last week.');
    await refused.press('Send objection');
    await refused.untilShown('Your objection is made.');

    await lookAgain(reviewer);
    await reviewer.untilShown('Objection:');
    await decide(reviewer, 'Accept', null, demoPeople.expired.certificate);
    await reviewer.untilShown('Accepted.');
    await untilOpen(refused);
    expect(theatre.trouble).toEqual([]);
  });
});
