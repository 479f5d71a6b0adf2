import { describe, expect, test } from 'vitest';
import { judgeSaid } from '../../../../src/audit/pages/rules/player/announcedOnce.js';
import { compareStates, contradicts } from '../../../../src/audit/pages/rules/player/compareStates.js';
import { judgeContrast } from '../../../../src/audit/pages/rules/player/contrastOverPicture.js';
import { findCrowded } from '../../../../src/audit/pages/rules/player/findCrowded.js';
import { findRepeats } from '../../../../src/audit/pages/rules/player/findRepeats.js';
import { judgeFocusLook } from '../../../../src/audit/pages/rules/player/focusVisible.js';
import type { SeenControl } from '../../../../src/audit/pages/rules/player/inPage/PlayerProbe.js';
import { judgeLeaving } from '../../../../src/audit/pages/rules/player/leavesByTab.js';
import { judgeQuiet } from '../../../../src/audit/pages/rules/player/judgeQuiet.js';
import { findMissing } from '../../../../src/audit/pages/rules/player/nameRoleValue.js';
import { judgeTrials } from '../../../../src/audit/pages/rules/player/playsByKeyboard.js';
import { readSpokenValue } from '../../../../src/audit/pages/rules/player/readSpokenValue.js';
import { judgeLevel } from '../../../../src/audit/pages/rules/player/sameLevel.js';
import { judgePress } from '../../../../src/audit/pages/rules/player/statesFollow.js';
import { judgeStay } from '../../../../src/audit/pages/rules/player/staysUnderFocus.js';

const control = (facts: Partial<SeenControl> = {}): SeenControl => ({
  id: 1,
  target: { path: ['button'], excerpt: '<button>' },
  kind: 'mute',
  name: 'Mute',
  role: 'button',
  box: { x: 0, y: 0, width: 44, height: 44 },
  visible: true,
  exposed: true,
  tabbable: true,
  disabled: false,
  inPopup: false,
  inComposite: false,
  pressed: null,
  checked: null,
  expanded: null,
  hasPopup: null,
  valueNow: null,
  valueText: null,
  nativeValue: false,
  ...facts,
});

describe('what a value says when it is read aloud', () => {
  test.each([
    ['1 minute 2 seconds of 5 minutes', 'words'],
    ['62 秒，共 5 分钟', 'words'],
    ['1:02 of 5:00', 'clock'],
    ['00:00 / 01:56', 'clock'],
    ['62.5', 'number'],
    ['37%', 'number'],
    ['', 'nothing'],
    [null, 'nothing'],
  ] as const)('%s: %s', (text, value) => expect(readSpokenValue(text)).toBe(value));
});

describe('targets that stand too near', () => {
  const at = (x: number, size: number) => ({ x, y: 0, width: size, height: size });
  test('large ones may touch', () => expect(findCrowded([at(0, 24), at(24, 24)])).toEqual([]));
  test('small ones that stand apart are let be', () =>
    expect(findCrowded([at(0, 12), at(30, 12)])).toEqual([]));
  test('small ones side by side are named', () =>
    expect(findCrowded([at(0, 14), at(14, 14)])).toEqual([0, 1]));
  test('a small one beside a large one is named', () =>
    expect(findCrowded([at(0, 10), at(20, 24)])).toEqual([0]));
});

describe('what is said twice', () => {
  const said = (text: string, at: number) => ({ text, at });
  test('the same by two regions', () =>
    expect(findRepeats([said('Sound off', 0), said('Sound off.', 30)], 700)).toEqual(['Sound off.']));
  test('once more as a part of something longer', () =>
    expect(findRepeats([said('Muted', 0), said('Sound: muted', 200)], 700)).toEqual(['Sound: muted']));
  test('words that only contain the letters of others are others', () =>
    expect(findRepeats([said('on', 0), said('one minute', 10)], 700)).toEqual([]));
  test('the same much later is news', () =>
    expect(findRepeats([said('Playing', 0), said('Playing', 5000)], 700)).toEqual([]));
});

describe('what a player says by itself', () => {
  const said = (...texts: string[]) => texts.map((text, at) => ({ text, at: at * 1000 }));
  test('nothing is quiet', () => expect(judgeQuiet([], [], 4)).toBe('quiet'));
  test('each second is chatter', () => expect(judgeQuiet(said('1', '2', '3', '4'), [], 4)).toBe('chatters'));
  test('once is asked about', () => expect(judgeQuiet(said('Hint: press k'), [], 4)).toBe('speaks'));
  test('descriptions are what a listener came for', () =>
    expect(judgeQuiet(said('A boat.'), [{ kind: 'descriptions', text: 'A boat.' }], 4)).toBe('quiet'));
  test('captions read aloud are asked about', () =>
    expect(judgeQuiet(said('Where to?'), [{ kind: 'captions', text: 'Where to?' }], 4)).toBe(
      'reads-captions',
    ));
});

describe('a walk by Tab', () => {
  test.each([
    ['that leads out', 'left', false, 'left'],
    ['that goes in a circle', 'circled', false, 'trapped'],
    ['that Escape leads out of', 'circled', true, 'escape'],
    ['that was broken off', 'cut-short', false, 'cut-short'],
    ['of a page that went away', 'gone', false, 'gone'],
  ] as const)('%s', (_title, ended, escaped, way) => expect(judgeLeaving({ ended, escaped })).toBe(way));
});

describe('what a press showed', () => {
  const off = control({ pressed: 'false' });
  const on = control({ pressed: 'true' });
  const press = {
    before: off,
    after: on,
    changed: true,
    setBack: off,
    own: false,
    opened: false,
    tried: true,
  };
  test('a state that follows', () => expect(judgePress(press)).toBe('follows'));
  test('what could not be pressed is asked about', () =>
    expect(judgePress({ ...press, after: null, changed: false, tried: false })).toBe('not-tried'));
  test.each([
    ['once', press, [], 'once'],
    ['twice', press, ['Sound off'], 'repeated'],
    ['on and on', { ...press, saysOn: true }, [], 'says-on'],
    ['after nothing', { ...press, after: off, changed: false }, [], 'nothing'],
    ['after captions that the player draws itself', { ...press, changed: false }, [], 'once'],
    ['of what could not be pressed', { ...press, tried: false }, [], 'not-tried'],
  ] as const)('said %s', (_title, shown, repeats, verdict) =>
    expect(judgeSaid({ saysOn: false, ...shown }, repeats)).toBe(verdict),
  );
  test('nothing told', () => expect(judgePress({ ...press, after: off })).toBe('silent-on-press'));
  test('told of the press only', () =>
    expect(judgePress({ ...press, setBack: on })).toBe('silent-on-script'));
  test('two opposites at once', () =>
    expect(judgePress({ ...press, after: control({ pressed: 'true', name: 'Unmute' }) })).toBe(
      'contradicts',
    ));
  test('captions that the player draws are set by nobody else', () => {
    expect(judgePress({ ...press, setBack: null, own: true })).toBe('follows-press');
    expect(judgePress({ ...press, setBack: null })).toBe('not-set-back');
  });
  test('no change is no verdict', () => expect(judgePress({ ...press, changed: false })).toBe('no-change'));
  test('a menu is no verdict', () =>
    expect(judgePress({ ...press, changed: false, opened: true })).toBe('opens'));
  test('a name that changes alone is no contradiction', () =>
    expect(contradicts(compareStates(control({ name: 'Play' }), control({ name: 'Pause' })))).toBe(false));
});

describe('keys', () => {
  const both = { plays: true, pauses: true } as const;
  test('both keys do both', () =>
    expect(
      judgeTrials([
        { key: 'Space', ...both },
        { key: 'Enter', ...both },
      ]),
    ).toBe('passed'));
  test('one dead key fails', () =>
    expect(
      judgeTrials([
        { key: 'Space', plays: false, pauses: null },
        { key: 'Enter', ...both },
      ]),
    ).toBe('failed'));
  test('what could not be tried is not passed', () => {
    expect(judgeTrials([])).toBe('cantTell');
    expect(
      judgeTrials([
        { key: 'Space', plays: null, pauses: null },
        { key: 'Enter', ...both },
      ]),
    ).toBe('cantTell');
  });
});

describe('what a control tells of itself', () => {
  test('all', () => expect(findMissing(control())).toBeNull());
  test('no name', () => expect(findMissing(control({ name: '' }))).toBe('no-name'));
  test('a name that says nothing', () => expect(findMissing(control({ name: 'button' }))).toBe('empty-name'));
  test('no role', () => expect(findMissing(control({ role: '' }))).toBe('no-role'));
  test('a slider without a value', () => expect(findMissing(control({ role: 'slider' }))).toBe('no-value'));
  test('a slider with one', () => expect(findMissing(control({ role: 'slider', valueNow: '0' }))).toBeNull());
});

describe('where captions are switched', () => {
  const captions = control({ kind: 'captions' });
  const media = { captions: 1, descriptions: 0 };
  test('beside play', () => expect(judgeLevel('captions', [captions], media, false)).toBe('same'));
  test('by a choice beside play', () =>
    expect(judgeLevel('captions', [{ ...captions, hasPopup: 'menu' }], media, false)).toBe('menu'));
  test('in a menu', () =>
    expect(judgeLevel('captions', [{ ...captions, inPopup: true }], media, false)).toBe('deeper'));
  test('nowhere', () => expect(judgeLevel('captions', [], media, false)).toBe('none'));
  test('a film without description needs no switch for it', () =>
    expect(judgeLevel('descriptions', [captions], media, false)).toBeNull());
});

describe('what stays', () => {
  const focus = {
    inside: true,
    control: 1,
    target: null,
    box: null,
    visible: true,
    media: false,
    inFullscreen: false,
  };
  const watch = { played: true, focusedOn: control(), focus };
  test('in sight', () => expect(judgeStay(watch)).toBe('stays'));
  test('out of sight', () =>
    expect(judgeStay({ ...watch, focus: { ...focus, visible: false } })).toBe('vanishes'));
  test('elsewhere', () =>
    expect(judgeStay({ ...watch, focus: { ...focus, control: 2 } })).toBe('loses-focus'));
  test('a film that did not play shows nothing', () =>
    expect(judgeStay({ ...watch, played: false })).toBe('not-played'));
});

describe('what an eye finds', () => {
  test('a ring is seen', () => expect(judgeFocusLook({ changed: 200, contrast: 4 }, true)).toBe('seen'));
  test('a shade is asked about', () =>
    expect(judgeFocusLook({ changed: 200, contrast: 1.2 }, true)).toBe('faint'));
  test('nothing is nothing', () => expect(judgeFocusLook({ changed: 0, contrast: 1 }, true)).toBe('unseen'));
  test('a hidden stop has no look', () =>
    expect(judgeFocusLook({ changed: 200, contrast: 4 }, false)).toBe('hidden'));
  test('no picture, no verdict', () => expect(judgeFocusLook(null, true)).toBe('unknown'));
  test('the worse picture decides', () => {
    expect(judgeContrast({ onWhite: 1.4, onBlack: 15 })).toEqual({ is: 'faint', contrast: 1.4, on: 'white' });
    expect(judgeContrast({ onWhite: 5, onBlack: 3.1 }).is).toBe('clear');
    expect(judgeContrast({ onWhite: 2.5, onBlack: 9 }).is).toBe('unsure');
    expect(judgeContrast({ onWhite: null, onBlack: 9 }).is).toBe('unsure');
  });
});
