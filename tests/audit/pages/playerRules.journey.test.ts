import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import { applyRule } from '../../../src/audit/pages/applyRule.js';
import { takePage } from '../../../src/audit/pages/browser/takePage.js';
import { createRulePage } from '../../../src/audit/pages/createRulePage.js';
import type { RuleAnswer } from '../../../src/audit/pages/PageAudit.js';
import { gateRules } from '../../../src/audit/pages/rules/gate/gateRules.js';
import { playerRules } from '../../../src/audit/pages/rules/player/playerRules.js';
import { servePages, type Served } from '../../pages/servePages.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const found = await findChromium();

/** Outcomes by rule, without the group's name before it. */
type Outcomes = Readonly<Record<string, RuleAnswer['outcome']>>;

describe.skipIf(!found)('rules that use a page', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await servePages({
      '/': folder('fixtures/'),
      '/film/': folder('../../../demo/films/lantern-ferry/'),
    });
    browser = await chromium.launch({
      executablePath: found!.executablePath,
      env: { ...process.env, ...found!.env },
      args: [...chromiumArgs, '--mute-audio'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** What the rules say of a page; only those that are named, where some are. */
  const audit = async (address: string, only: readonly string[] = []) => {
    const page = await browser.newPage({ viewport: { width: 800, height: 620 } });
    try {
      // As the command does: who listens for a press is seen only from the start.
      const taken = createRulePage(await takePage(page));
      await page.goto(`${served.url}/${address}`);
      await page.waitForTimeout(300);
      const answers: RuleAnswer[] = [];
      for (const rule of [...playerRules, ...gateRules])
        if (only.length === 0 || only.includes(rule.id.replace(/^.*\//, '')))
          answers.push(await applyRule(rule, taken, 'en'));
      return answers;
    } finally {
      await page.close();
    }
  };
  const outcomesOf = (answers: readonly RuleAnswer[]): Outcomes =>
    Object.fromEntries(answers.map(({ rule, outcome }) => [rule.replace(/^.*\//, ''), outcome]));
  const told = (answers: readonly RuleAnswer[], rule: string) =>
    answers
      .find((answer) => answer.rule.endsWith(`/${rule}`))!
      .findings.map(({ message }) => message)
      .join('\n');

  test('a player that does all it should is blamed for nothing', async () => {
    const answers = await audit('player.html');
    const complaints = answers
      .flatMap(({ rule, findings }) => findings.map((finding) => ({ rule, ...finding })))
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ rule, message }) => `${rule}: ${message}`);
    expect(complaints).toEqual([]);
    const applied = answers.filter(({ outcome }) => outcome !== 'inapplicable').map(({ rule }) => rule);
    expect(applied).toEqual(playerRules.map(({ id }) => id));
  });

  test('each fault of a player is found, and told for what it is', async () => {
    const answers = await audit(
      'player.html?faults=pointer,missed,nameless,number,stuck,twice,chatter,small,nofocus,faint,forced,wide,lose,vanish,nocaptions',
    );
    expect(outcomesOf(answers)).toMatchObject({
      'keys-play': 'passed',
      'tab-reach': 'failed',
      'no-trap': 'passed',
      'focus-visible': 'failed',
      'name-role-value': 'failed',
      'seek-in-words': 'failed',
      'same-level': 'failed',
      'states-follow': 'failed',
      'announced-once': 'failed',
      'quiet-while-playing': 'failed',
      'stays-under-focus': 'failed',
      'target-size': 'failed',
      'target-size-enhanced': 'failed',
      'contrast-over-picture': 'failed',
      'fullscreen-focus': 'failed',
      'forced-colors': 'failed',
      reflow: 'failed',
      labels: 'inapplicable',
    });
    expect(told(answers, 'tab-reach')).toContain('“Mute”');
    expect(told(answers, 'tab-reach')).toContain('is pressed with a pointer, and no key comes to it');
    expect(told(answers, 'name-role-value')).toContain('the full-screen control has no name');
    expect(told(answers, 'states-follow')).toContain('did not follow when the media was changed by script');
    expect(told(answers, 'announced-once')).toContain('“Sound o');
  });

  test('a trap, a dead key and a control that says two things at once are found; what is not sure is asked', async () => {
    const answers = await audit('player.html?faults=trap,space,clock,contradict,menu', [
      'keys-play',
      'no-trap',
      'seek-in-words',
      'same-level',
      'states-follow',
    ]);
    expect(outcomesOf(answers)).toEqual({
      'keys-play': 'failed',
      'no-trap': 'failed',
      'seek-in-words': 'cantTell',
      'same-level': 'cantTell',
      'states-follow': 'failed',
    });
    expect(told(answers, 'keys-play')).toContain('Space on the play control did not play');
    expect(told(answers, 'states-follow')).toContain('“Mute” did not follow');
    const asked = answers.flatMap(({ findings }) => findings).filter(({ outcome }) => outcome === 'cantTell');
    expect(asked.every(({ question }) => question?.endsWith('?'))).toBe(true);
  });

  test.each(['bare', 'bare,listening', 'bare,alone'])(
    'what plays for a pointer and for no key is found, and told for what it is (%s)',
    async (faults) => {
      const answers = await audit(`player.html?faults=${faults}`, ['keys-play', 'tab-reach']);
      expect(outcomesOf(answers)).toEqual({ 'keys-play': 'failed', 'tab-reach': 'failed' });
      expect(told(answers, 'keys-play')).toBe(
        'A click plays the film, and no key comes to what was clicked.',
      );
      expect(told(answers, 'tab-reach')).toContain('is pressed with a pointer, and no key comes to it');
    },
  );

  test('a second way to play, for the pointer, beside a control that keys reach is no fault', async () => {
    const answers = await audit('player.html?faults=twin', ['keys-play', 'tab-reach']);
    expect(outcomesOf(answers)).toEqual({ 'keys-play': 'passed', 'tab-reach': 'passed' });
  });

  test('a ring around the focus that takes its time to come is waited for', async () => {
    const answers = await audit('player.html?faults=slow', ['focus-visible']);
    expect(told(answers, 'focus-visible')).toMatch(/^Each of \d+ stops looked different/);
    expect(outcomesOf(answers)).toEqual({ 'focus-visible': 'passed' });
  });

  test('a picture that is enlarged inside of its frame does not make the player wide', async () => {
    expect(outcomesOf(await audit('player.html?faults=zoom', ['reflow']))).toEqual({ reflow: 'passed' });
    expect(outcomesOf(await audit('player.html?faults=zoom,wide', ['reflow']))).toEqual({ reflow: 'failed' });
  });

  test('a switch that changes nothing but its colour is asked about in forced colours', async () => {
    const answers = await audit('player.html?faults=colour', ['forced-colors']);
    expect(outcomesOf(answers)).toEqual({ 'forced-colors': 'cantTell' });
  });

  test('a group that arrows lead through is asked about, not blamed', async () => {
    const answers = await audit('player.html?faults=arrows', ['tab-reach']);
    expect(outcomesOf(answers)).toEqual({ 'tab-reach': 'cantTell' });
  });

  test('a circle that Escape leads out of is asked about, not blamed', async () => {
    const answers = await audit('player.html?faults=trap,escape', ['no-trap']);
    expect(outcomesOf(answers)).toEqual({ 'no-trap': 'cantTell' });
    expect(told(answers, 'no-trap')).toContain('Escape led out');
  });

  test('regions that speak on and on are asked about, for a repetition may come later', async () => {
    const answers = await audit('player.html?faults=speaks', ['announced-once']);
    expect(outcomesOf(answers)).toEqual({ 'announced-once': 'cantTell' });
    expect(told(answers, 'announced-once')).toContain('were still speaking');
  });

  test('icons that drown in a dark picture in forced colours are found, though a bright one shows them', async () => {
    const answers = await audit('player.html?faults=faint', ['forced-colors']);
    expect(outcomesOf(answers)).toEqual({ 'forced-colors': 'failed' });
    expect(told(answers, 'forced-colors')).toContain('over a black picture, “Mute” stands out by 1.');
  });

  test("the browser's own controls are used, and what a page cannot see of them is asked", async () => {
    const answers = await audit('player.html?faults=native', [
      'keys-play',
      'tab-reach',
      'no-trap',
      'focus-visible',
      'name-role-value',
      'seek-in-words',
      'same-level',
      'announced-once',
      'stays-under-focus',
      'target-size',
      'target-size-enhanced',
      'contrast-over-picture',
      'fullscreen-focus',
      'forced-colors',
      'reflow',
    ]);
    const outcomes = outcomesOf(answers);
    expect(outcomes).toEqual({
      'keys-play': 'passed',
      'tab-reach': 'passed',
      'no-trap': 'passed',
      'focus-visible': 'cantTell',
      'name-role-value': 'cantTell',
      'seek-in-words': 'cantTell',
      'same-level': 'cantTell',
      'stays-under-focus': 'cantTell',
      'target-size': 'cantTell',
      'target-size-enhanced': 'cantTell',
      'contrast-over-picture': 'cantTell',
      'fullscreen-focus': 'cantTell',
      'forced-colors': 'cantTell',
      reflow: 'passed',
      'announced-once': 'inapplicable',
    });
  });

  test('of a player whose film does not come is asked what could not be tried', async () => {
    const answers = await audit('player.html?faults=nofilm,menu', [
      'keys-play',
      'quiet-while-playing',
      'states-follow',
    ]);
    expect(outcomesOf(answers)).toEqual({
      'keys-play': 'cantTell',
      'quiet-while-playing': 'cantTell',
      'states-follow': 'cantTell',
    });
  });

  test('a player in a frame and in a shadow root is found all the same', async () => {
    const answers = await audit('framed.html', ['keys-play', 'name-role-value', 'no-trap', 'reflow']);
    expect(outcomesOf(answers)).toEqual({
      'keys-play': 'passed',
      'name-role-value': 'failed',
      'no-trap': 'passed',
      // How wide the frame stands in its page is not the player's to say.
      reflow: 'cantTell',
    });
  });

  test('a page without a player and without a gate is none of their business', async () => {
    const answers = await audit('player.html?faults=none');
    expect(answers.filter(({ outcome }) => outcome !== 'inapplicable')).toEqual([]);
  });

  test('a gate that does all it should is only asked what cannot be seen', async () => {
    const answers = await audit('gate.html');
    expect(outcomesOf(answers)).toMatchObject({
      labels: 'passed',
      autocomplete: 'passed',
      'time-limits': 'cantTell',
      'no-puzzle': 'passed',
      paste: 'passed',
      errors: 'passed',
      'keys-play': 'inapplicable',
    });
  });

  test('each fault of a gate is found, and the page is not left', async () => {
    const faulty = await audit('gate.html?faults=labels,autocomplete,refresh,picture,paste,untied', [
      ...gateRules.map(({ id }) => id.replace(/^.*\//, '')),
    ]);
    expect(outcomesOf(faulty)).toEqual({
      labels: 'failed',
      autocomplete: 'failed',
      'time-limits': 'failed',
      'no-puzzle': 'failed',
      paste: 'failed',
      errors: 'failed',
    });
    const others: [string, string, RuleAnswer['outcome']][] = [
      ['wordless', 'errors', 'failed'],
      // What stood at the field before, where nothing was wrong, does not tell that something is.
      ['hint,wordless', 'errors', 'cantTell'],
      ['uncovered', 'errors', 'passed'],
      ['silent', 'errors', 'cantTell'],
      ['browser', 'errors', 'passed'],
      ['limit', 'time-limits', 'cantTell'],
      ['question', 'no-puzzle', 'cantTell'],
      ['none', 'errors', 'inapplicable'],
      // What is told at the group of a choice is told; a hint at one of its buttons is no such word.
      ['choice', 'errors', 'passed'],
      ['choice,led', 'errors', 'passed'],
      ['choice,wordless', 'errors', 'failed'],
      ['choice,untied', 'errors', 'failed'],
    ];
    for (const [fault, rule, outcome] of others)
      expect([fault, outcomesOf(await audit(`gate.html?faults=${fault}`, [rule]))]).toEqual([
        fault,
        { [rule]: outcome },
      ]);
  });
});
