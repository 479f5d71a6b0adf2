import { describe, expect, test } from 'vitest';
import { defaultDescriberPreferences } from '../../../../src/core/descriptions/DescriberPreferences.js';
import { listSubtitles } from '../../../../src/core/descriptions/listSubtitles.js';
import { orderCues } from '../../../../src/core/descriptions/OrderedCues.js';
import { planDescriptions } from '../../../../src/core/descriptions/planDescriptions.js';
import { conditions, makeCue } from '../makeCue.js';
import { promptly, World } from './World.js';

const script = orderCues(
  [
    makeCue('lantern', 5, 8),
    makeCue('river', 20, 24, { verbosity: 'rich' }),
    makeCue('ferry', 30, 33, { extended: 'never' }),
  ],
  'en',
);

function listen(spokenSubtitles = false): World {
  const preferences = { ...defaultDescriberPreferences, spokenSubtitles };
  const plan = planDescriptions(script, conditions({ inSound: true, preferences }));
  const world = new World(plan, () => promptly(1));
  world.start();
  world.press(true);
  return world;
}
const told = (world: World) => world.all('tell').map(({ news }) => news.reason);
const heard = (world: World) => world.state.history.map(({ cue }) => cue.id);

describe('a description that is in a recording, with its words known', () => {
  test('is not spoken a second time, and is in the list of what was described', () => {
    const world = listen();
    world.pass(40);
    expect(world.said).toEqual([]);
    expect(heard(world)).toEqual(['lantern', 'river', 'ferry']);
    expect(world.all('duck')).toEqual([]);
  });

  test('is heard again where the film goes back to it', () => {
    const world = listen();
    world.command('repeat');
    expect(told(world)).toEqual(['nothing-to-repeat']);
    world.pass(12);
    world.command('repeat');
    expect(world.time).toBeCloseTo(5, 2);
    world.pass(1);
    expect([world.said, world.held]).toEqual([[], false]);
  });

  test('is gone to while the film plays, and spoken while it stands', () => {
    const world = listen();
    world.command('next');
    expect([world.time.toFixed(2), world.said]).toEqual(['5.00', []]);
    world.press(false);
    world.command('next');
    expect([world.time.toFixed(2), world.said]).toEqual(['20.00', ['river']]);
    world.pass(3);
    world.command('repeat');
    expect(world.said).toEqual(['river', 'river']);
  });

  test('is spoken at the viewer’s word, and the film waits for it even where its author wants none to wait', () => {
    const world = listen();
    world.pass(31);
    world.command('describe');
    expect([world.said, world.held]).toEqual([['ferry'], true]);
    world.pass(3);
    expect([world.held, world.paused]).toEqual([false, false]);
  });

  test('cannot be skipped, nor say more or less, and that is told', () => {
    const world = listen();
    world.pass(6);
    for (const command of ['skip', 'moreDescription', 'lessDescription'] as const) world.command(command);
    expect(told(world)).toEqual(['not-in-pieces', 'not-adjustable', 'not-adjustable']);
    expect(world.all('prefer')).toEqual([]);
  });

  test('is never spoken over by subtitles: they wait for its end, and are cut off by its beginning', () => {
    const world = listen(true);
    const subtitles = listSubtitles(
      [
        { startTime: 4.5, endTime: 6, text: 'Grandfather!' },
        { startTime: 6, endTime: 12, text: 'It is late.' },
        { startTime: 14, endTime: 16, text: 'Row, then.' },
      ],
      'en',
    );
    world.hear({ type: 'subtitles', subtitles });
    world.pass(4.8);
    expect(world.said).toEqual(['subtitle-0']);
    world.pass(1.5);
    expect([world.said, world.current]).toEqual([['subtitle-0'], null]);
    world.pass(2.5);
    expect(world.said).toEqual(['subtitle-0', 'subtitle-1']);
    expect(world.time).toBeLessThan(9);
    world.pass(6);
    expect(world.said).toEqual(['subtitle-0', 'subtitle-1', 'subtitle-2']);
  });

  test('subtitles that are not wanted any more are silent at once', () => {
    const world = listen(true);
    const subtitles = listSubtitles([{ startTime: 1, endTime: 4, text: 'It is late.' }], 'en');
    world.hear({ type: 'subtitles', subtitles });
    world.pass(1.3);
    expect(world.current?.text).toBe('It is late.');
    world.hear({ type: 'subtitles', subtitles: null });
    expect(world.current).toBeNull();
  });

  test('a voice that fails at it leaves the recording as it is', () => {
    const plan = planDescriptions(script, conditions({ inSound: true }));
    const world = new World(plan, () => ({ begins: null, lasts: null, fails: 'no-voice' }));
    world.start();
    world.press(true);
    world.pass(6);
    world.command('describe');
    world.pass(1);
    expect([world.held, world.paused, world.state.doing.phase]).toEqual([false, false, 'ready']);
    expect([told(world), world.all('fall')]).toEqual([['voice-failed'], []]);
  });
});
