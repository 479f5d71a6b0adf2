import { afterAll, beforeAll, expect, test } from 'vitest';
import { spellGroups } from '../../../src/core/gate/flow/spellGroups.js';
import { createHttpBrowser } from '../../gate-server/createHttpBrowser.js';
import { sendApplication } from '../../gate-server/sendApplication.js';
import { describeWith, screenReaderPackages } from '../../listen/session/findMissing.js';
import { type Session, startSession } from '../../listen/startListening.js';
import { until } from '../browsers/ViewerPage.js';
import { accept, letReviewerIn, takeBack, takenBack } from './decide.js';
import { hearTheatre, type HeardVisitor } from './hearTheatre.js';
import type { ChromiumVisitor } from './openTheatre.js';
import { openWays, type TheatreOfAllWays } from './openWays.js';
import { watchToTheEnd } from './watchToTheEnd.js';

const verified = 'You are verified. All films are now free for you.';
const agreement = 'I agree that this sensitive proof is used for the check';
const filmIsThere = () => document.querySelector('video') !== null;

/** A theatre that takes every way there is, with a real OpenID provider for its federation, and a staff. */
describeWith(
  [...screenReaderPackages, 'chromium'],
  'who cannot go by the registry comes in by another way, by keyboard, heard with Orca',
  () => {
    let theatre: TheatreOfAllWays;
    let session: Session;
    /** Works in a browser of their own. */
    let reviewer: ChromiumVisitor;
    beforeAll(async () => {
      [theatre, session] = await Promise.all([openWays(), startSession()]);
      reviewer = await theatre.enter();
      await reviewer.page.goto(theatre.inviteTo('reviewer'));
    });
    afterAll(async () => {
      await session.close();
      await theatre.close();
    });

    const enter = async (url: string, ready: string): Promise<HeardVisitor> =>
      hearTheatre(await session.open({ url, ready }));
    const enterAsViewer = () => enter(`${theatre.url}/?lang=en`, '[data-part="card-link"]');
    /** To the way that stands at this place in the list, counted from 0. */
    const hurryTo = async (visitor: HeardVisitor, place: number) => {
      await visitor.hurry('The Lantern Ferry', 'Verify', { tick: agreement }, 'Continue');
      await visitor.listener.tabTo('Disability certificate');
      await visitor.hurry(...Array.from({ length: place }, () => ({ key: 'r' })), { key: 'space' });
    };

    test('by the federation’s own page: out, signed in there, and back, to a film that is watched described to its end', async () => {
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
      // That it is sent is heard or not, as soon as one is led on.
      await visitor.hearOnce('Yes, send', 'On to Sign in elsewhere.');
      await visitor.go('Go to Sign in elsewhere');

      // Pages come and go now, of which the screen reader tells by itself.
      const told = await listener.press('Return', { first: 10, until: verified, longest: 20 });
      expect(told.filter((one) => one === verified)).toEqual([verified]);
      expect(told.join(' | '), 'in the viewer’s language from the first word').not.toMatch(/[\u4e00-\u9fff]/);
      expect(new URL(await listener.ask(() => location.href)).origin).toBe(theatre.url);
      expect(
        await visitor.findTraces('lin"', '欧阳金雀', '88 Canary Lane', ...theatre.federation.subjects),
      ).toEqual([]);
      await visitor.press('To the films', /^The Lantern Ferry link heading level 3/, /^For people with/);
      await visitor.hurry({ key: 'Return' });
      await until(listener, 'the player is there', filmIsThere);
      await watchToTheEnd(visitor, {
        description: 'Description',
        forward: 'Forward 10 seconds',
        nearTheEnd: '1 minute 44 seconds',
        ended: 'The film has ended',
      });
    });

    test('by a library that knows them: a code is made at one desk, and opens the films at another', async () => {
      const library = await enter(theatre.inviteTo('organisation'), '[data-part="attestation-desk"] form');
      await library.hurry({ tab: 'Name of the person' });
      await library.type('林听');
      await library.press(
        'Make a code',
        'I know this person, and they are entitled check box not checked required.',
        'invalid entry.',
        'Tick that you know this person.',
      );
      await library.key('space', 'checked');
      await library.press('Make a code', 'Code for 林听.');
      const seen = await library.listener.ask(
        () => document.querySelector('[data-part="groups"]')!.textContent,
      );
      await library.key('Down', `${spellGroups(seen.split(' '), 'en').heard}.`);
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
      await visitor.key(
        'Return',
        /^Something in the code is wrong: check group 8 of 10\./,
        /^\d{5}$/,
        'selected',
      );
      await visitor.listener.press('ctrl+a', { first: 0.5, quiet: 0.2 });
      await visitor.type(seen);
      await visitor.key('Return', 'Is this right?', 'Saved. Step 5 of 5.');
      await visitor.hearOnce('Yes, send', verified);
      await visitor.hearOnce('To the films', 'The film is open.');
      await until(visitor.listener, 'the player is there', filmIsThere);
      expect(await visitor.findTraces('林听', seen)).toEqual([]);
    });

    test('by a person on the telephone: each question, what is waited for, and the answer', async () => {
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

      await visitor.hear(async () => {
        await reviewer.press('Look again');
        await reviewer.untilShown('Waiting: 1');
        await accept(reviewer);
      }, verified);
      await visitor.hearOnce('To the films', 'The film is open.');
      await until(visitor.listener, 'the player is there', filmIsThere);

      // It was a mistake: two take it back, and the film ends with its grant.
      const askName = async () => ((await (await fetch('/gate/v1/me')).json()) as { id: string }).id;
      const [name, second] = [await visitor.listener.ask(askName), await letReviewerIn(theatre)];
      await visitor.hear(() => takeBack([reviewer, second], name), takenBack);
      expect(await visitor.listener.ask(filmIsThere)).toBe(false);
      expect(await visitor.findFaults()).toEqual([]);
      await visitor.go('Object', 'Object push button.');
    });

    test('a reviewer who does not see the desk takes an application, is told what is missing, and decides', async () => {
      const caller = createHttpBrowser(theatre.url);
      const application = await sendApplication(caller, 'human', { phone: '010 5555 0100' });
      const desk = hearTheatre(
        await session.open({
          url: `${theatre.url}/staff?lang=en`,
          ready: '[data-part="case-list"] button',
          cookies: await reviewer.page.context().cookies(),
        }),
      );
      const { listener } = desk;
      const name = await listener.ask(
        () => document.querySelector('[data-part="case-list"] button')!.textContent,
      );
      await desk.go(name, 'List with 1 item.', `${name} push button.`);
      await desk.key('Return', 'leaving list.', /^Application of .* heading level 3\.$/);
      await desk.press('Take this application', /^Application of .*\.$/, 'The application is yours.');
      // On by lines, as the number is dialled.
      const reach = await listener.press('Down Down Down Down', { first: 1, quiet: 0.2, longest: 3 });
      expect(reach.join(' | ')).toContain('0 1 0, 5 5 5 5, 0 1 0 0');
      await desk.press(
        'Decide',
        'Decision panel.',
        'Accept.',
        'not selected radio button',
        'Choose a decision first.',
      );
      await desk.key('space', 'selected');
      // No number, then one that is mistyped: its wrong place waits to be typed over.
      await desk.press(
        'Decide',
        'Certificate number entry required.',
        'invalid entry.',
        /^Give the number, or tick that there is none\./,
      );
      await desk.type('11010519491231002X81');
      await desk.press(
        'Decide',
        /^Certificate number entry .* required\.$/,
        'invalid entry.',
        /^Something in the number is wrong: check place 19, a digit from 1 to 7\./,
      );
      await desk.type('1');
      await desk.press(
        'Decide',
        'Valid until Month Valid until 0 spin button.',
        'Say until when it is valid.',
      );
      await desk.key('1', '01');
      await desk.key('2', 'Valid until Day Valid until 0 spin button.');
      await desk.hurry(...'3 1 2 0 4 9'.split(' ').map((key) => ({ key })));
      expect(await desk.findFaults()).toEqual([]);
      await desk.press(
        'Decide',
        '1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X, 1 1. Is that right? panel.',
        'clickable.',
      );
      await desk.hearOnce('Yes, accept', 'Accepted.');
      await desk.press('Look again', 'None waits.');
      expect((await caller.settle(application)).state).toBe('verified');
      expect(theatre.trouble).toEqual([]);
    });
  },
);
