import { afterEach, describe, expect, test } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import { streamKind } from '../../src/core/tracks/streamKind.js';
import { openPlayer, type OpenPlayer } from './openPlayer.js';
import { pause, until } from './stage.js';

const base = new URL('/demo/films/lantern-ferry/', location.href);
const answer = await fetch(new URL('film.json', base));
const written = answer.headers.get('content-type')?.includes('json') ? await answer.text() : null;
/** Its addresses are relative to its own file. */
const film =
  written === null
    ? null
    : (JSON.parse(written, (key, value: unknown) =>
        ['src', 'script'].includes(key) && typeof value === 'string' ? new URL(value, base).href : value,
      ) as Film);

describe.skipIf(film === null)('the demo film', () => {
  let open: OpenPlayer;
  afterEach(() => open.close());
  const only = (kind: ReturnType<typeof streamKind>): Film => ({
    ...film!,
    sources: film!.sources.filter((one) => streamKind(one.type) === kind),
  });

  test.each(['hls', 'dash'] as const)(
    'is described in both its languages, by its %s stream',
    async (kind) => {
      open = openPlayer(only(kind), { locale: 'zh-CN' });
      open.player.play();
      await open.playsPast(0.3, 20_000);
      expect(open.state().audio.choices.map((one) => [one.kind, one.language])).toEqual(
        expect.arrayContaining([
          ['main', 'zh-CN'],
          ['main-desc', 'zh-CN'],
          ['main-desc', 'en'],
        ]),
      );
      open.player.toggleDescription();
      await until('it is described', () => open.state().description.phase === 'ready');
      const sound = () => open.player.port!.audioTracks.find((one) => one.enabled);
      expect([sound()?.kind, sound()?.language]).toEqual(['main-desc', 'zh-CN']);
      const english = open
        .state()
        .description.choices.find((one) => one.delivery === 'rendition' && one.language === 'en')!;
      open.player.chooseDescription(english.id);
      await until('it is described in English', () => open.state().description.phase === 'ready');
      expect([sound()?.kind, sound()?.language]).toEqual(['main-desc', 'en']);
      await open.playsPast(open.video.currentTime + 0.5);
      expect(open.states.every((one) => one.trouble === null)).toBe(true);
    },
  );

  test('has captions, chapters and every description that it promises', async () => {
    open = openPlayer(film!, { locale: 'zh-CN' });
    open.player.toggleCaptions();
    await until('captions show', () => open.state().captions.chosen !== null);
    await until('chapters are there', () => open.state().chapters.length > 1);
    open.player.play();
    await open.playsPast(0.3, 20_000);
    const chosen = () => open.state().description;
    for (const { id } of chosen().choices) {
      open.player.chooseDescription(id);
      // One whose words are due at once speaks before it could be seen ready.
      const isAtWork = () => ['ready', 'speaking', 'holding'].includes(chosen().phase);
      await until(`${id} is at work`, () => isAtWork() && chosen().chosen === id, 15_000);
      await pause(200);
    }
    expect(open.states.filter((one) => one.trouble).map((one) => one.trouble?.reason)).toEqual([]);
  }, 60_000);
});
