import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../../src/gate-server/testkit/demoPeople.js';
import { describeUnheard } from '../../listen/session/findMissing.js';
import { until } from '../browsers/ViewerPage.js';
import { accept, letReviewerIn, lookAgain, takeBack, takenBack } from './decide.js';
import type { ChromiumVisitor } from './openTheatre.js';
import { openWays, type TheatreOfAllWays } from './openWays.js';

const open = 'You are verified. All films are now free for you.';

/** `otherWays.listen.test.ts` without a screen reader. */
describeUnheard(['chromium'], 'who cannot go by the registry comes in by another way, by keyboard', () => {
  let theatre: TheatreOfAllWays;
  beforeAll(async () => {
    theatre = await openWays();
  });
  afterAll(() => theatre.close());

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
    const staff = await theatre.enter();
    await staff.page.goto(theatre.inviteTo(role));
    return staff;
  };
  /** @param from the film's own page, or all titles, where whoever was elsewhere comes back to */
  const untilOpen = async (visitor: ChromiumVisitor, from: 'film' | 'titles' = 'film') => {
    await visitor.untilShown(open);
    await visitor.press('To the films');
    if (from === 'titles') await visitor.press('The Lantern Ferry');
    await until(visitor.viewer, 'the player is there', () => document.querySelector('video') !== null);
  };

  test('by the federation’s own page: out, signed in there, and back', async () => {
    const visitor = await begin('Sign in elsewhere');
    await visitor.untilShown('Is this right?');
    await visitor.press('Yes, send');
    await visitor.untilShown('On to Sign in elsewhere');
    await visitor.page.addInitScript(() =>
      addEventListener('load', () => (document.documentElement.dataset['title'] = document.title)),
    );
    await visitor.press('Go to Sign in elsewhere');
    await visitor.page.waitForURL((url) => url.searchParams.has('verification'), {
      waitUntil: 'load',
    });
    // As a screen reader finds the page: its title is in the viewer's language before it is told.
    expect(await visitor.page.evaluate(() => document.documentElement.dataset['title'])).toBe(
      'Tingying · described films',
    );
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

  let reviewer: ChromiumVisitor;
  test('by a person on the telephone; and who is refused objects, and another reviewer decides', async () => {
    reviewer = await invite('reviewer');
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
    await accept(reviewer);
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
    await accept(reviewer, demoPeople.expired.certificate);
    await untilOpen(refused);
    expect(theatre.trouble).toEqual([]);
  });

  test('what opened the films by mistake is taken back by two reviewers: what plays ends, and one hears why', async () => {
    const { name, certificate } = demoPeople.succeeds;
    const visitor = await begin('Disability certificate');
    await visitor.answer('Name', name);
    await visitor.answer('Certificate number', certificate);
    await visitor.untilShown('Is that right?');
    await visitor.press('Yes, send');
    await untilOpen(visitor);
    await visitor.press('Play');

    await takeBack([reviewer, await letReviewerIn(theatre)], certificate);
    await visitor.untilShown(takenBack);
    expect(await visitor.page.locator('video').count()).toBe(0);
    expect(await visitor.findFaults()).toEqual([]);
    await visitor.press('Object');
    expect(theatre.trouble).toEqual([]);
  });
});
