import { describe, expect, test } from 'vitest';
import { chooseDelivery, rankDescriptions } from '../../../src/core/descriptions/chooseDelivery.js';
import { defaultDescriberPreferences as usual } from '../../../src/core/descriptions/DescriberPreferences.js';
import type { DescriptionCue } from '../../../src/core/descriptions/DescriptionCue.js';
import { editCues, orderCues } from '../../../src/core/descriptions/OrderedCues.js';
import { estimateSpeech } from '../../../src/core/descriptions/estimateSpeech.js';
import { findGaps } from '../../../src/core/descriptions/findGaps.js';
import { isDialogue } from '../../../src/core/descriptions/isDialogue.js';
import {
  findCueFrom,
  findPlanned,
  planCue,
  planDescriptions,
  type PlanConditions,
} from '../../../src/core/descriptions/planDescriptions.js';
import { correctPace, evenPace } from '../../../src/core/descriptions/SpeechPace.js';
import type { DescriptionChoice } from '../../../src/core/playback/PlayerState.js';
import { conditions, makeCue, wordsFor } from './makeCue.js';

describe('a description may be spoken over sounds and music, never over somebody’s words', () => {
  test.each([
    '[风声渐紧，远雷]',
    '（笑声）',
    '♪ 清亮的弹拨乐 ♪',
    '♪ la la la\nla la',
    '# Yesterday #',
    '<c.sound>Thunder</c>',
    '<v 阿萤>[叹气]</v>',
    '(door slams) [music]',
    'MAN:',
    '…',
    '',
  ])('no words: %s', (text) => expect(isDialogue(text)).toBe(false));
  test.each([
    '<v 阿萤>爷爷，渡我过江吧！</v>',
    '[whispering] Come here.',
    '（笑）你好',
    'MAN: Stop!',
    '#1, of 3',
    '4',
  ])('words: %s', (text) => expect(isDialogue(text)).toBe(true));

  test.each([
    ['white space', `${' '.repeat(50_000)}x[`],
    ['empty lines', `${' \n'.repeat(50_000)}x[`],
  ])('a caption that is mostly %s holds nobody up', (_what, text) => {
    const start = process.cpuUsage();
    expect(isDialogue(text)).toBe(true);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(200);
  });

  test('gaps lie between words, half-open, whatever the order and the overlaps', () => {
    const says = (startTime: number, endTime: number, text = '好') => ({ startTime, endTime, text });
    expect(
      findGaps([says(20, 25), says(5, 8), says(7, 12), says(12, 13), says(15, 18, '[雷声]'), says(9, 9)], 30),
    ).toEqual([
      { startTime: 0, endTime: 5 },
      { startTime: 13, endTime: 20 },
      { startTime: 25, endTime: 30 },
    ]);
    expect(findGaps([], null)).toEqual([{ startTime: 0, endTime: Infinity }]);
    expect(findGaps([says(0, 40)], 30)).toEqual([]);
  });
});

describe('how long words take', () => {
  // What eSpeak NG (zh) and Flite (en) took for the demo film.
  test.each([
    ['zh-CN', '灯光照暖一面纸幕。幕上两个墨字：渡灯。', 3.929],
    ['zh-CN', '夜。圆月照着江面。渡口泊着小船，船头挂灯，灯下坐着老艄公。', 6.087],
    ['en', 'Lamplight warms a paper screen. In black ink, the title: The Lantern Ferry.', 4.81],
    [
      'en',
      'Night. A full moon over a wide river. At the jetty, a small boat; under the lamp at its bow sits the old ferryman.',
      7.129,
    ],
    ['en', 'A girl, Ying, runs down the jetty with an unlit paper lantern.', 4.043],
  ])('in %s within a quarter of what a voice took: %s', (language, text, took) => {
    expect(estimateSpeech(text, language, 1) / took).toBeGreaterThan(0.8);
    expect(estimateSpeech(text, language, 1) / took).toBeLessThan(1.25);
    expect(estimateSpeech(text, language, 2)).toBeCloseTo(estimateSpeech(text, language, 1) / 2);
  });

  test('numbers and Latin words in Chinese are counted as spoken', () => {
    expect(estimateSpeech('2026年', 'zh', 1)).toBeGreaterThan(estimateSpeech('年', 'zh', 1) + 1);
    expect(estimateSpeech('打开 iPhone', 'zh', 1)).toBeGreaterThan(estimateSpeech('打开', 'zh', 1) + 0.3);
  });

  test.each([
    ['ja', 'ちいさなふねがみえる'],
    ['ko', '작은 배가 보인다'],
    ['ru', 'Маленькая лодка на реке'],
    ['ar', 'قارب صغير في النهر'],
    ['de', 'Ein kleines Boot auf dem Fluss'],
  ])('another language has a sane estimate: %s', (language, text) => {
    expect(estimateSpeech(text, language, 1)).toBeGreaterThan(0.8);
    expect(estimateSpeech(text, language, 1)).toBeLessThan(4);
  });

  test('nothing to say takes no time', () => expect(estimateSpeech(' … ', 'zh', 1)).toBe(0));

  test('a voice that is slower is known after a few utterances, and one accident changes little', () => {
    let pace = evenPace;
    for (let n = 0; n < 5; n += 1) pace = correctPace(pace, 3, 3.9);
    expect(pace.ratio).toBeCloseTo(1.3);
    expect(correctPace(pace, 3, 30).ratio).toBeCloseTo(1.3);
    expect(correctPace(pace, 0.2, 9)).toBe(pace);
  });
});

describe('a plan for this viewer', () => {
  const gaps = [
    { startTime: 0, endTime: 10 },
    { startTime: 14, endTime: 60 },
  ];
  const plan = (cues: readonly DescriptionCue[], more: Partial<PlanConditions> = {}) =>
    planDescriptions(orderCues(cues, 'zh-CN'), conditions({ gaps, ...more }));
  const first = (cue: DescriptionCue, more: Partial<PlanConditions> = {}) =>
    findPlanned(plan([cue], more), 0)!;
  const outlasts = (choice: 'hold' | 'faster' | 'shorter' | 'over', more = {}) => ({
    preferences: { ...usual, whenOutlasts: { text: choice, clips: choice }, ...more },
  });
  const long = (more: Partial<DescriptionCue> = {}) => makeCue('long', 5, 8, { text: wordsFor(9), ...more });

  test('what fits its gap is standard, though longer than its own cue', () => {
    expect(first(makeCue('fits', 5, 7, { text: wordsFor(4.5) }))).toMatchObject({
      kind: 'standard',
      reason: 'fits',
      limit: 10,
    });
  });
  test('what outlasts it holds the film at its end', () => {
    expect(first(long())).toMatchObject({ kind: 'extended', reason: 'outlasts', holdsAt: 10, rate: 1 });
  });
  test('is spoken faster only as fast as it needs, and holds beyond the limit', () => {
    expect(first(makeCue('a', 5, 8, { text: wordsFor(6) }), outlasts('faster'))).toMatchObject({
      kind: 'faster',
      rate: expect.closeTo(1.2, 5) as number,
    });
    expect(first(long(), outlasts('faster'))).toMatchObject({ kind: 'extended', rate: 1.5, holdsAt: 10 });
  });
  test('is spoken shorter where the author wrote it shorter, and holds where not', () => {
    expect(first(long({ shorter: '短' }), outlasts('shorter'))).toMatchObject({
      kind: 'shorter',
      text: '短',
    });
    expect(first(long(), outlasts('shorter'))).toMatchObject({ kind: 'extended' });
  });
  test('is spoken over what follows only by the viewer’s choice', () => {
    expect(first(long(), outlasts('over'))).toMatchObject({ kind: 'over', holdsAt: null });
  });
  test.each([
    ['over', { kind: 'over', holdsAt: null }],
    ['faster', { kind: 'extended', rate: 1.5, holdsAt: 10 }],
    ['hold', { kind: 'extended', rate: 1, holdsAt: 10 }],
  ] as const)('where the author wants a hold, the viewer’s choice beats it: %s', (choice, planned) => {
    expect(first(long({ extended: 'required' }), outlasts(choice))).toMatchObject(planned);
  });
  test('where the author forbids a hold, it becomes shorter or faster before it is spoken over anything', () => {
    const never = { extended: 'never' } as const;
    expect(first(makeCue('a', 5, 8, { text: wordsFor(6), ...never }))).toMatchObject({ kind: 'faster' });
    expect(first(long({ ...never, shorter: '短' }))).toMatchObject({ kind: 'shorter' });
    expect(first(long(never))).toMatchObject({ kind: 'over', holdsAt: null, rate: 1.5 });
  });
  test('where the author forbids a hold, a viewer who plays the film faster is not talked over for it', () => {
    const never = { extended: 'never' } as const;
    const fits = makeCue('a', 5, 8, { text: wordsFor(4.5), ...never });
    expect(first(fits, { filmRate: 2.5 })).toMatchObject({ kind: 'extended', holdsAt: 10 });
    expect(first(fits)).toMatchObject({ kind: 'standard', holdsAt: null });
    expect(first(long(never), { filmRate: 2.5 })).toMatchObject({ kind: 'over', holdsAt: null });
    expect(first(fits, { filmRate: 2.5, ...outlasts('over') })).toMatchObject({ kind: 'over' });
  });
  test('an author’s wish for a slower or faster voice counts beside the viewer’s own rate', () => {
    const cue = makeCue('a', 5, 8, { text: wordsFor(2), rate: 0.8 });
    const planned = first(cue, { preferences: { ...usual, rate: 2 } });
    expect(planned).toMatchObject({ kind: 'standard', rate: 1.6 });
    expect(planned.seconds).toBeCloseTo(first(cue).seconds / 2);
    const recorded = makeCue('b', 5, 8, { rate: 0.8, clip: { src: 'b.mp3', begin: 0, end: 2 } });
    expect(first(recorded, { spoken: 'clips' }).rate).toBe(1);
  });
  test('in the middle of dialogue there is no gap at all; a caption that lingers is none', () => {
    expect(first(makeCue('in', 11, 13))).toMatchObject({ reason: 'in-dialogue', holdsAt: 11 });
    expect(first(makeCue('linger', 13.7, 16))).toMatchObject({ kind: 'standard' });
  });
  test('where the film cannot be turned down, it is held from the beginning', () => {
    expect(first(makeCue('a', 5, 9), { canDuck: false })).toMatchObject({
      kind: 'extended',
      reason: 'cannot-duck',
      holdsAt: 5,
    });
  });
  test('a faster film leaves less room; a slower voice, too', () => {
    const cue = makeCue('a', 5, 8, { text: wordsFor(4) });
    expect(first(cue)).toMatchObject({ kind: 'standard' });
    expect(first(cue, { filmRate: 2 })).toMatchObject({ kind: 'extended', rate: Math.SQRT2 });
    expect(first(cue, { pace: { ratio: 1.5, heard: [] } })).toMatchObject({ kind: 'extended' });
  });
  test('a recording has its own length and keeps the film’s pace', () => {
    const cue = makeCue('a', 5, 8, { text: wordsFor(9), clip: { src: 'a', begin: 1, end: 5 } });
    expect(first(cue, { spoken: 'clips', filmRate: 2 })).toMatchObject({
      kind: 'standard',
      rate: 2,
      seconds: 2,
    });
  });
  test('the next description may wait a second, not longer', () => {
    const two = plan([makeCue('a', 20, 22, { text: wordsFor(4) }), makeCue('b', 22, 24)]);
    expect(findPlanned(two, 0)).toMatchObject({ kind: 'extended', holdsAt: 23 });
  });
  test('one that begins late is planned for what is left', () => {
    const cue = makeCue('a', 5, 8, { text: wordsFor(4) });
    expect(planCue(plan([cue]), cue, 8)).toMatchObject({ kind: 'extended', holdsAt: 10 });
  });
  test('a viewer hears what their verbosity asks for', () => {
    const cues = (['brief', 'standard', 'rich'] as const).map((verbosity, index) =>
      makeCue(verbosity, index, index + 1, { verbosity }),
    );
    const heard = (verbosity: 'brief' | 'standard' | 'rich') =>
      plan(cues, { preferences: { ...usual, verbosity } }).cues.map((one) => one.id);
    expect([heard('brief'), heard('standard'), heard('rich')]).toEqual([
      ['brief'],
      ['brief', 'standard'],
      ['brief', 'standard', 'rich'],
    ]);
  });
  test('a change plans anew only what it touches', () => {
    const before = plan([makeCue('a', 1, 2), makeCue('b', 3, 4)]);
    const louder = { ...before.conditions, preferences: { ...usual, volume: 2 } };
    expect(planDescriptions(before.script, louder, before).known).toBe(before.known);
    const faster = planDescriptions(before.script, { ...before.conditions, filmRate: 2 }, before);
    expect([faster.known === before.known, faster.cues === before.cues]).toEqual([false, true]);
  });
  test('edits keep the order of time', () => {
    const script = orderCues([makeCue('b', 3, 4), makeCue('a', 1, 2)], 'en');
    const edited = editCues(script, { put: [makeCue('c', 2, 3), makeCue('a', 5, 6)], remove: ['b'] });
    expect(edited.cues.map((one) => one.id)).toEqual(['c', 'a']);
    expect(findCueFrom(planDescriptions(edited, conditions()), 2.5)).toBe(1);
  });
});

describe('which description a viewer gets', () => {
  const choice = (id: string, more: Partial<DescriptionChoice> = {}): DescriptionChoice => ({
    id,
    language: 'zh-CN',
    label: null,
    delivery: 'text',
    voiceKind: null,
    narrator: null,
    extended: false,
    ...more,
  });
  const choices = [
    choice('text-en', { language: 'en' }),
    choice('text'),
    choice('clips', { delivery: 'clips', narrator: { 'zh-CN': '胡歌', en: 'Hu Ge' } }),
    choice('extended', { delivery: 'version', extended: true }),
    choice('version', { delivery: 'version' }),
  ];
  const ids = (wishes: Parameters<typeof rankDescriptions>[1]) =>
    rankDescriptions(choices, wishes).map((one) => one.id);

  test('in their language, whatever the dialogue’s, in the usual order', () => {
    expect(ids({ languages: ['zh-Hans'] })).toEqual(['version', 'extended', 'clips', 'text', 'text-en']);
    expect(ids({ languages: ['en-US'] })[0]).toBe('text-en');
  });
  test('by the order, the narrator and the verbosity they like', () => {
    expect(ids({ languages: ['zh'], deliveries: ['text', 'clips'] }).slice(0, 2)).toEqual(['text', 'clips']);
    expect(ids({ languages: ['zh'], narrator: 'Hu Ge' })[0]).toBe('clips');
    expect(ids({ languages: ['zh'], verbosity: 'rich' })[0]).toBe('extended');
  });
  test('what they chose in this session beats it all, and its language stays when it fails', () => {
    expect(ids({ languages: ['zh'], sessionChoice: 'text-en' })[0]).toBe('text-en');
    expect(
      chooseDelivery(choices, { languages: ['en'], sessionChoice: 'clips', failed: new Set(['clips']) })?.id,
    ).toBe('version');
  });
  test('what has failed is not tried again, and in the end there is nothing', () => {
    expect(
      chooseDelivery(choices, { languages: ['zh'], failed: new Set(choices.map((one) => one.id)) }),
    ).toBeNull();
  });
});
