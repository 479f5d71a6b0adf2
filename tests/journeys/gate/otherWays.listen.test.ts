import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spellGroups } from '../../../src/core/gate/flow/spellGroups.js';
import { attestation } from '../../../src/gate-server/providers/attestation/attestation.js';
import { human } from '../../../src/gate-server/providers/human/human.js';
import { oidc } from '../../../src/gate-server/providers/oidc/oidc.js';
import { registry } from '../../../src/gate-server/providers/registry/registry.js';
import { startRegistrySimulator } from '../../../src/gate-server/testkit/startRegistrySimulator.js';
import { findPort } from '../../findPort.js';
import { startOpenIdProvider } from '../../gate-server/providers/startOpenIdProvider.js';
import { describeWith, screenReaderPackages } from '../../listen/session/findMissing.js';
import { type Session, startSession } from '../../listen/startListening.js';
import { until } from '../browsers/ViewerPage.js';
import { hearTheatre, type HeardVisitor } from './hearTheatre.js';
import { openTheatre, type OpenTheatre } from './openTheatre.js';

const verified = 'You are verified. All films are now free for you.';
const agreement = 'I agree that this sensitive proof is used for the check';
const filmIsThere = () => document.querySelector('video') !== null;

/** A theatre that takes every way there is, with a real OpenID provider for its federation, and a staff. */
describeWith(
  [...screenReaderPackages, 'chromium'],
  'who cannot go by the registry comes in by another way, by keyboard, heard with Orca',
  () => {
    let theatre: OpenTheatre;
    let session: Session;
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
      session = await startSession();
    });
    afterAll(async () => {
      await session.close();
      await theatre.close();
      await simulated.stop();
      await federation.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const enter = async (address: string, ready: string): Promise<HeardVisitor> =>
      hearTheatre(await session.open({ url: address, ready }));
    const enterAsViewer = () => enter(`${theatre.url}/?lang=en`, '[data-part="card-link"]');
    /** @param ready what stands on the page once they are let in */
    const enterAsStaff = (role: string, ready: string) => {
      const [, link] = new RegExp(`${role}: (\\S+)`).exec(theatre.said.join('\n')) ?? [];
      return enter(link!.replace('/staff', '/staff?lang=en'), ready);
    };
    /** To the way that stands at this place in the list, counted from 0. */
    const hurryTo = async (visitor: HeardVisitor, place: number) => {
      await visitor.hurry('The Lantern Ferry', 'Verify', { tick: agreement }, 'Continue');
      await visitor.listener.tabTo('Disability certificate');
      await visitor.hurry(...Array.from({ length: place }, () => ({ key: 'r' })), { key: 'space' });
    };

    test('by the federation’s own page: out, signed in there, and back', async () => {
      const visitor = await enterAsViewer();
      const { listener } = visitor;
      await visitor.press('The Lantern Ferry', /^The Lantern Ferry heading level 2/);
      await visitor.go(
        'Verify',
        'region Access to The Lantern Ferry',
        'Verify push button.',
        'This film is free for people who are blind or have low vision. Verify once, about 3 minutes, no photo.',
      );
      await visitor.key('Return', 'Before you begin.', 'Step 1.');
      await visitor.press(
        'Continue',
        `${agreement} check box not checked required.`,
        'invalid entry.',
        'Without your agreement we may not ask. Tick the box, or call us.',
      );
      await visitor.key('space', 'checked');
      await visitor.press('Continue', 'How do you want to verify?', 'Step 2.');
      await visitor.press(
        'Continue',
        'How do you want to verify? panel.',
        'Disability certificate.',
        'not selected radio button',
        'Choose a way first.',
      );
      await visitor.key('r', 'Sign in elsewhere.', 'not selected radio button', /^You go to another site/);
      await visitor.key('space', 'selected');
      await visitor.press('Continue', 'Is this right?', 'Saved. Step 3 of 3.');
      await visitor.press('Yes, send', 'Sent.', 'On to Sign in elsewhere.');
      await visitor.go('Go to Sign in elsewhere');

      // Pages come and go now, of which the screen reader tells by itself.
      const told = await listener.press('Return', { first: 10, until: verified, longest: 20 });
      expect(told.filter((one) => one === verified)).toEqual([verified]);
      expect(told).toContain('Tingying · described films document web.');
      expect(new URL(await listener.ask(() => location.href)).origin).toBe(theatre.url);
      expect(await visitor.findTraces('lin"', ...federation.subjects)).toEqual([]);
      await visitor.press('To the films', /^The Lantern Ferry link heading level 3/, /^For people with/);
      await visitor.hurry({ key: 'Return' });
      await until(listener, 'the player is there', filmIsThere);
    });

    test('by a library that knows them: a code is made at one desk, and opens the films at another', async () => {
      const library = await enterAsStaff('organisation', '[data-part="attestation-desk"] form');
      await library.press(
        'Make a code',
        'Name of the person entry required.',
        'invalid entry.',
        'Give the name of the person. Only to be compared with what they give; it is not stored.',
      );
      await library.type('林听');
      await library.press(
        'Make a code',
        'I know this person, and they are entitled check box not checked required.',
        'invalid entry.',
        'Tick that you know this person.',
      );
      await library.key('space', 'checked');
      await library.press('Make a code', 'Code for 林听 heading level 2.');
      const seen = await library.listener.ask(
        () => document.querySelector('[data-part="groups"]')!.textContent,
      );
      await library.key('Down', `${spellGroups(seen.split(' '), 'en').heard}`);
      expect(await library.findFaults()).toEqual([]);

      const visitor = await enterAsViewer();
      await hurryTo(visitor, 2);
      await visitor.press('Continue', 'Name.', 'Saved. Step 3 of 5.');
      await visitor.go(
        'Name',
        'Name entry required.',
        'As you gave it to the organisation. Used for the check, never stored.',
      );
      await visitor.type('林听');
      await visitor.key('Return', 'Code.', 'Saved. Step 4 of 5.');
      await visitor.go('Code', 'Code entry required.', /^Ten groups of five digits\./);
      const misheard = seen.replace(/\d(?= \d{5} \d{5}$)/, (digit) => String((Number(digit) + 1) % 10));
      await visitor.type(misheard);
      await visitor.key('Return', /^Something in the code is wrong: check group 8 of 10\./);
      await visitor.listener.press('ctrl+a', { first: 0.5, quiet: 0.2 });
      await visitor.type(seen);
      await visitor.key('Return', 'Is this right?', 'Saved. Step 5 of 5.');
      await visitor.press('Yes, send', 'Sent.', verified);
      await visitor.press('To the films', /region/, 'The film is open.');
      await until(visitor.listener, 'the player is there', filmIsThere);
      expect(await visitor.findTraces('林听', seen)).toEqual([]);
    });

    test('by a person on the telephone: each question, what is waited for, and the way back', async () => {
      const visitor = await enterAsViewer();
      await hurryTo(visitor, 3);
      await visitor.press('Continue', 'Telephone number.', 'Saved. Step 3 of 6.');
      await visitor.key('Tab', 'Telephone number entry required.', 'We call only about this.');
      await visitor.key('Return', 'Telephone number: please give this. We call only about this.');
      await visitor.type('010 5555 0100');
      await visitor.key('Return', 'When is it convenient?', 'Saved. Step 4 of 6.');
      await visitor.go(
        'When is it convenient?',
        'When is it convenient? entry.',
        'For example: on weekdays after six in the evening. You may leave this empty.',
      );
      await visitor.key('Return', 'Anything we should know beforehand?', 'Step 5 of 6.');
      await visitor.press('Continue', 'Is this right?', 'Step 6 of 6.');
      await visitor.press(
        'Yes, send',
        'Sent.',
        'Your application is being checked. We will tell you; you need not stay.',
      );
      expect(await visitor.findFaults()).toEqual([]);
      await visitor.press('Withdraw application', /^Withdraw your application\? You can begin again/);
      await visitor.press('Yes, withdraw', 'Withdrawn.', /^Your application is withdrawn\./);
    });

    test('a reviewer who does not see the desk takes an application, is told what is missing, and decides', async () => {
      const visitor = await theatre.enter();
      await visitor.page.goto(`${theatre.url}/?lang=en`);
      await visitor.press('The Lantern Ferry');
      await visitor.press('Verify');
      await visitor.untilShown('Before you begin');
      await visitor.agree();
      await visitor.untilShown('How do you want to verify?');
      await visitor.choose('Talk to a person');
      await visitor.answer('Telephone number', '010 5555 0100');
      await visitor.answer('When is it convenient?', 'after six');
      // Several lines may be written here: Enter makes one.
      await visitor.answer('Anything we should know beforehand?', 'no certificate at hand');
      await visitor.press('Continue');
      await visitor.untilShown('Is this right?');
      await visitor.press('Yes, send');
      await visitor.untilShown('being checked');

      const reviewer = await enterAsStaff('reviewer', '[data-part="case-list"] button');
      const { listener } = reviewer;
      const name = await listener.ask(
        () => document.querySelector('[data-part="case-list"] button')!.textContent,
      );
      await reviewer.go(name, 'List with 1 item.', `${name} push button.`);
      await reviewer.key('Return', 'leaving list.', /^Application of .* heading level 3\.$/);
      await reviewer.press(
        'Take this application',
        /^Application of .* heading level 3\.$/,
        'The application is yours.',
      );
      await reviewer.key('Down', 'How to reach them heading level 4.');
      for (let i = 0; i < 4; i += 1) await reviewer.key('Down', 'x');
      await reviewer.press(
        'Decide',
        'Decision panel.',
        'Accept.',
        'not selected radio button',
        'Choose a decision first.',
      );
      await reviewer.key('Down', 'Do not accept.', 'not selected radio button');
      await reviewer.key('space', 'selected');
      await reviewer.press('Decide', /^Reason/, 'invalid entry.', 'Choose a reason first.');
      await reviewer.hurry({ key: 'shift+Tab' }, { key: 'Up' });
      await reviewer.press('Decide', /^Valid until/, 'x');
      await listener.press('1 2 3 1 2 0 4 9', { first: 0.2, quiet: 0.1 });
      expect(await reviewer.findFaults()).toEqual([]);
      await reviewer.press('Decide', /^Waiting/, 'Accepted.');
      await reviewer.press('Look again', 'None waits.');

      await visitor.untilShown(verified);
      await visitor.press('To the films');
      await until(visitor.viewer, 'the player is there', filmIsThere);
      expect(theatre.trouble).toEqual([]);
    });
  },
);
