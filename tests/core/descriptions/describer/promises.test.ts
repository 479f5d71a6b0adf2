import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  defaultDescriberPreferences,
  type WhenOutlasts,
} from '../../../../src/core/descriptions/DescriberPreferences.js';
import type { DescriptionCue } from '../../../../src/core/descriptions/DescriptionCue.js';
import type { DescriberCommand } from '../../../../src/core/descriptions/describer/DescriberEvent.js';
import { editCues, orderCues } from '../../../../src/core/descriptions/OrderedCues.js';
import { findGaps } from '../../../../src/core/descriptions/findGaps.js';
import { planDescriptions } from '../../../../src/core/descriptions/planDescriptions.js';
import type { VoiceFailure } from '../../../../src/core/descriptions/Utterance.js';
import { conditions, makeCue, wordsFor } from '../makeCue.js';
import { named } from './named.js';
import { type Manner, World } from './World.js';

const RUNS = Number(process.env['TINGYING_RUNS'] ?? 20_000);
const LENGTH = 60;

const seconds = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((tenths) => tenths / 10);
const outlasts = fc.constantFrom<WhenOutlasts>('hold', 'faster', 'shorter', 'over');

const cue = (id: string): fc.Arbitrary<DescriptionCue> =>
  fc
    .record({
      start: seconds(LENGTH - 5),
      length: seconds(8),
      says: seconds(9),
      shorter: fc.option(seconds(2)),
      extended: fc.constantFrom('never', 'allowed', 'required'),
      verbosity: fc.constantFrom('brief', 'standard', 'rich'),
      clip: fc.option(seconds(6), { freq: 3 }),
    })
    .map(({ start, length, says, shorter, extended, verbosity, clip }) =>
      makeCue(id, start, start + length, {
        text: wordsFor(says + 0.3),
        shorter: shorter === null ? null : wordsFor(shorter),
        extended,
        verbosity,
        clip: clip === null ? null : { src: `${id}.m4a`, begin: 0, end: clip },
      }),
    );

const script = fc
  .integer({ min: 2, max: 12 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => cue(`c${index}`))))
  .map((cues) => orderCues(cues, 'zh-CN'));

const dialogue = fc.array(
  fc.record({ at: seconds(LENGTH), length: seconds(5) }).map(({ at, length }) => ({
    startTime: at,
    endTime: at + length,
    text: '好',
  })),
  { maxLength: 8 },
);

const manner: fc.Arbitrary<Manner> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ begins: seconds(1), lasts: seconds(9), fails: fc.constant(null) }),
  },
  { weight: 1, arbitrary: fc.constant({ begins: null, lasts: null, fails: null }) },
  { weight: 1, arbitrary: fc.constant({ begins: 0.2, lasts: null, fails: null }) },
  { weight: 1, arbitrary: fc.constant({ begins: null, lasts: 3, fails: null }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<VoiceFailure>('no-voice', 'needs-gesture', 'busy', 'network', 'silent', 'other')
      .map((fails) => ({ begins: null, lasts: null, fails })),
  },
);

const preferences = fc.record({
  text: outlasts,
  clips: outlasts,
  verbosity: fc.constantFrom('brief', 'standard', 'rich'),
  neverDuck: fc.boolean(),
  whenPaused: fc.constantFrom('finish', 'silence'),
  spokenSubtitles: fc.boolean(),
  rate: fc.constantFrom(0.5, 1, 2, 4),
  duckDepthDb: fc.constantFrom(0, -9, -24),
  tellHolds: fc.boolean(),
});
const full = ({ text, clips, ...rest }: typeof preferences extends fc.Arbitrary<infer T> ? T : never) => ({
  ...defaultDescriberPreferences,
  ...rest,
  whenOutlasts: { text, clips },
});

/** What happens to a film while somebody listens to it. */
const happening: fc.Arbitrary<(world: World) => void> = fc.oneof(
  { weight: 14, arbitrary: seconds(15).map((s) => named(`pass ${s}`, (world: World) => world.pass(s))) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(true, true, false)
      .map((play) => named(`press ${play}`, (world: World) => world.press(play))),
  },
  {
    weight: 3,
    arbitrary: seconds(LENGTH - 15).map((to) => named(`seek ${to}`, (world: World) => world.seek(to))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(0.5, 1, 1.5, 2.5)
      .map((rate) => named(`rate ${rate}`, (world: World) => world.hear({ type: 'rate', rate }))),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 9 }).chain((n) =>
      cue(`c${n}`).map((put) =>
        named(`put ${put.id} at ${put.startTime}`, (world: World) => {
          const edited = editCues(world.state.plan.script, { put: [put] });
          world.hear({ type: 'script', script: edited, why: 'edited', time: world.time });
        }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 9 }).map((n) =>
      named(`remove c${n}`, (world: World) => {
        const edited = editCues(world.state.plan.script, { remove: [`c${n}`] });
        world.hear({ type: 'script', script: edited, why: 'edited', time: world.time });
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(script, fc.constantFrom('language', 'delivery', 'source'))
      .map(([next, why]) =>
        named(`another script: ${why}`, (world: World) =>
          world.hear({ type: 'script', script: next, why, time: world.time }),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: preferences.map((next) =>
      named(`prefer ${JSON.stringify(next)}`, (world: World) =>
        world.hear({ type: 'preferences', preferences: full(next) }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((hidden) => (world: World) => world.hear({ type: 'visibility', hidden })),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => world.hear({ type: 'gesture' })) },
  {
    weight: 1,
    arbitrary: fc.constant((world: World) => {
      world.hear({ type: 'ended' });
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<DescriberCommand>(
        'repeat',
        'next',
        'previous',
        'describe',
        'skip',
        'moreDescription',
        'lessDescription',
      )
      .map((command) => named(command, (world: World) => world.command(command))),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 3 }).map((dice) => (world: World) => {
      if (dice === 0) world.hear({ type: 'off' });
      else world.start();
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('begun', 'spoken', 'failed', 'watchdog')
      .map((type) => named(`late ${type}`, (world: World) => world.tellLate(type))),
  },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map((canDuck) => (world: World) => world.hear({ type: 'conditions', change: { canDuck } })),
  },
  {
    weight: 1,
    arbitrary: fc.option(script).map(
      (subtitles) => (world: World) =>
        world.hear({
          type: 'subtitles',
          subtitles: subtitles && {
            ...subtitles,
            cues: subtitles.cues.map((one) => ({ ...one, id: `subtitle ${one.id}` })),
          },
        }),
    ),
  },
);

describe('whatever happens while somebody listens', () => {
  test(`in ${RUNS} films, nobody is talked over, locked in, or left with a film turned down`, () => {
    fc.assert(
      fc.property(
        script,
        dialogue,
        preferences,
        fc.constantFrom('text', 'clips'),
        fc.array(manner, { minLength: 1, maxLength: 6 }),
        fc.array(happening, { minLength: 10, maxLength: 40, size: 'max' }),
        fc.boolean(),
        (cues, captions, wanted, spoken, manners, happenings, inSound) => {
          const plan = planDescriptions(
            cues,
            conditions({
              gaps: captions.length > 0 ? findGaps(captions, LENGTH) : null,
              duration: LENGTH,
              spoken,
              preferences: full(wanted),
              inSound,
            }),
          );
          let count = 0;
          const world = new World(plan, () => manners[count++ % manners.length]!, captions);
          world.start();
          world.press(true);
          for (const happens of happenings) happens(world);
          world.leave();
          world.pass(30);
          world.tellLate('spoken');
        },
      ),
      { numRuns: RUNS },
    );
  }, 240_000);
});
