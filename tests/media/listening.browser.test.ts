import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import { toggleListening } from '../../src/core/preferences/toggleListening.js';
import { streamKind } from '../../src/core/tracks/streamKind.js';
import { findRoute } from '../../src/media/sound/filmRoute.js';
import { keepInMemory, openPlayer, type OpenPlayer } from './openPlayer.js';
import { pause, until } from './stage.js';

const base = new URL('/demo/films/lantern-ferry/', location.href);
const answer = await fetch(new URL('film.json', base));
const film = answer.headers.get('content-type')?.includes('json')
  ? (JSON.parse(await answer.text(), (key, value: unknown) =>
      ['src', 'script'].includes(key) && typeof value === 'string' ? new URL(value, base).href : value,
    ) as Film)
  : null;

/** Of the film that is listened to, seconds: far enough in that nothing of it is there before it is asked for. */
const STRETCH = { from: 60, to: 80 };
/** How long the film's segments are, seconds; the first is number 1. */
const SEGMENT = 4;
const SEGMENTS = Array.from(
  { length: (STRETCH.to - STRETCH.from) / SEGMENT },
  (_, index) => STRETCH.from / SEGMENT + index + 1,
);

describe.skipIf(film === null)('a film that is only listened to', () => {
  let open: OpenPlayer;
  afterEach(() => open.close());
  const stream = (): Film => ({
    ...film!,
    sources: film!.sources.filter((one) => streamKind(one.type) === 'hls'),
  });
  const listen = () => open.player.preferences.update(toggleListening(open.player.preferences.get()));

  const hasFetched = (part: string, since: number) =>
    performance
      .getEntriesByType('resource')
      .some(({ name, startTime }) => startTime >= since && name.includes(part) && name.endsWith('.m4s'));

  /** What the network brought of the stretch: playlists, initialisation, and the segments of it. Addresses and bytes. */
  async function countBytes(since: number) {
    open.player.seek(STRETCH.from);
    open.player.play();
    await until(
      'the stretch is there',
      () => {
        const { buffered } = open.video;
        return buffered.length > 0 && buffered.end(buffered.length - 1) >= STRETCH.to;
      },
      20_000,
    );
    await pause(300);
    const entries = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name, startTime }) => startTime >= since && name.includes('/lantern-ferry/hls/'),
    );
    const isOfStretch = (name: string) => {
      const segment = /\/(\d+)\.m4s/.exec(name)?.[1];
      return segment === undefined || SEGMENTS.includes(Number(segment));
    };
    // What was on its way in another quality before one was chosen is no part of it.
    // Once each: what the engine throws away at a change of quality, and fetches again, is no part of it either.
    const once = [...new Map(entries.map((entry) => [entry.name, entry])).values()];
    const counted = once.filter(({ name }) => isOfStretch(name) && !/video\/(240p|720p)\//.test(name));
    return {
      names: entries.map(({ name }) => name),
      bytes: counted.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  }

  test('costs no more than 15 % of the bytes of the middle picture for the same 20 seconds', async () => {
    performance.setResourceTimingBufferSize(2000);
    let since = performance.now();
    open = openPlayer(stream(), { locale: 'zh-CN' });
    await until('its qualities are known', () => open.state().quality.choices.length === 3, 20_000);
    const middle = open.state().quality.choices[1]!;
    expect(middle.height).toBe(480);
    open.player.chooseQuality(middle.id);
    open.player.play();
    await until('that one is fetched', () => hasFetched('/video/480p/', since), 20_000);
    const seen = await countBytes(since);
    open.close();
    // All of the stretch was fetched in that quality, and its sound with it.
    for (const segment of SEGMENTS)
      expect(seen.names.filter((name) => name.endsWith(`video/480p/${segment}.m4s`))).toHaveLength(1);

    since = performance.now();
    open = openPlayer(stream(), {
      locale: 'zh-CN',
      preferences: keepInMemory({ more: { listening: { only: true } } }),
    });
    const heard = await countBytes(since);
    const share = heard.bytes / seen.bytes;
    console.info(
      `20 s: listened to ${heard.bytes} bytes, seen ${seen.bytes} bytes: ${(share * 100).toFixed(1)} %`,
    );
    expect(heard.names.filter((name) => name.includes('/video/'))).toEqual([]);
    expect(heard.bytes).toBeGreaterThan(40_000);
    expect(share).toBeLessThanOrEqual(0.15);
  }, 60_000);

  test.each([true, false])(
    'over DASH is its lean sound alone; seen, its full one: listening %s',
    async (only) => {
      const since = performance.now();
      open = openPlayer(
        { ...film!, sources: film!.sources.filter((one) => streamKind(one.type) === 'dash') },
        { locale: 'zh-CN', preferences: keepInMemory({ more: { listening: { only } } }) },
      );
      open.player.play();
      await open.playsPast(0.5, 20_000);
      const segments = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime >= since && /\.m4s(\?|$)/.test(name))
        .map(({ name }) => name.replace(/.*\/hls\//, ''));
      const sounds = segments.filter((name) => name.startsWith('audio/'));
      expect(sounds.length).toBeGreaterThan(0);
      expect(sounds.filter((name) => name.includes('-lean/') !== only)).toEqual([]);
      expect(segments.some((name) => name.startsWith('video/'))).toBe(!only);
      expect(open.state().listening?.active).toBe(only);
    },
  );

  test('keeps its description, its captions and its place, both ways', async () => {
    open = openPlayer(stream(), { locale: 'zh-CN' });
    open.player.play();
    await open.playsPast(0.3, 20_000);
    open.player.toggleDescription();
    open.player.toggleCaptions();
    await until('it is described', () => open.state().description.phase === 'ready');
    open.player.seek(30);
    await open.playsPast(30.2);
    const sound = () => open.player.port!.audioTracks.find((one) => one.enabled);
    const described = ['main-desc', 'zh-CN'];

    for (const wanted of [true, false]) {
      let began = NaN;
      const stood = open.video.currentTime;
      const over = new AbortController();
      open.player.port!.on('started', () => (began = open.player.port!.currentTime), over.signal);
      listen();
      await until(
        'it has come',
        () => open.state().listening?.active === wanted && !open.player.port!.loading,
        10_000,
      );
      await until('it is described again', () => open.state().description.phase === 'ready', 10_000);
      await open.playsPast(began + 0.3);
      over.abort();
      expect([wanted, Math.abs(began - stood) < 0.5]).toEqual([wanted, true]);
      expect([sound()?.kind, sound()?.language]).toEqual(described);
      expect(open.video.videoWidth > 0).toBe(!wanted);
      expect(open.state().captions.chosen).not.toBeNull();
      expect(open.player.captionsTrack?.cues?.length ?? 0).toBeGreaterThan(0);
      expect(open.state().listening?.news?.news).toBe(wanted ? 'on' : 'off');
    }
    expect(open.states.every((one) => one.trouble === null)).toBe(true);
  }, 60_000);

  test('is described again while it is paused, and not first at Play', async () => {
    performance.setResourceTimingBufferSize(2000);
    open = openPlayer(stream(), { locale: 'zh-CN' });
    await until('its description can be asked for', () => open.player.port?.audioTracksKnown);
    open.player.toggleDescription();
    await until('it is described', () => open.state().description.phase === 'ready');
    open.player.seek(30);
    await until('it is there', () => open.state().phase === 'ready' && !open.state().seeking);
    const since = performance.now();
    listen();
    await until('it has come', () => open.state().listening?.news?.news === 'on', 10_000);
    await until('it is described again', () => open.state().description.phase === 'ready', 10_000);
    const { buffered } = open.video;
    expect([open.video.paused, buffered.length, buffered.start(0) <= 30]).toEqual([true, 1, true]);
    // What is there is the described sound, not what came before it was chosen.
    const fetched = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime >= since && /\.m4s(\?|$)/.test(name));
    expect(fetched.at(-1)?.name).toMatch(/\/zh-described-lean\/8\.m4s/);
  }, 30_000);

  test('is described by every delivery that it has, without its picture', async () => {
    open = openPlayer(
      { ...film!, sources: stream().sources },
      { locale: 'zh-CN', preferences: keepInMemory({ more: { listening: { only: true } } }) },
    );
    open.player.play();
    await open.playsPast(0.3, 20_000);
    const chosen = () => open.state().description;
    for (const { id, delivery } of chosen().choices) {
      // A described version is a film of its own, and a file: its picture comes with it.
      if (delivery === 'version') continue;
      open.player.chooseDescription(id);
      const isAtWork = () => ['ready', 'speaking', 'holding'].includes(chosen().phase);
      await until(`${id} is at work`, () => isAtWork() && chosen().chosen === id, 15_000);
      expect([id, open.state().listening?.active, open.video.videoWidth]).toEqual([id, true, 0]);
    }
    expect(open.states.filter((one) => one.trouble).map((one) => one.trouble?.reason)).toEqual([]);
  }, 60_000);

  test('keeps description in the layer that a phone has in place of full screen', async () => {
    const enabled = vi.spyOn(document, 'fullscreenEnabled', 'get').mockReturnValue(false);
    open = openPlayer(stream(), { locale: 'zh-CN' });
    open.player.play();
    await open.playsPast(0.3, 20_000);
    open.player.toggleDescription();
    await until('it is described', () => open.state().description.phase === 'ready');
    for (const active of [true, false]) {
      open.player.toggleFullscreen();
      await until('it fills the page', () => open.state().fullscreen.active === active);
      expect(open.host.hasAttribute('data-inline-fullscreen')).toBe(active);
      const stood = open.video.currentTime;
      await open.playsPast(stood + 0.3);
      const sound = open.player.port!.audioTracks.find((one) => one.enabled);
      expect([sound?.kind, open.state().description.phase]).toEqual(['main-desc', 'ready']);
    }
    enabled.mockRestore();
  }, 30_000);

  test('is as loud as others, where its loudness is stated and the viewer wants it', async () => {
    open = openPlayer(
      { ...stream(), loudness: -26 },
      { preferences: keepInMemory({ more: { listening: { evenLoudness: true } } }) },
    );
    open.player.play();
    await until('it is turned up', () => findRoute(open.video)?.level.effect != null, 10_000);
    const level = findRoute(open.video)!.level.effect!.input as GainNode;
    await until('by eight decibels', () => Math.abs(20 * Math.log10(level.gain.value) - 8) < 0.1, 3000);
  });

  test('is shown by the system while it plays, with keys that reach the film', async () => {
    const actions = new Map<string, MediaSessionActionHandler | null>();
    const { mediaSession } = navigator;
    const original = mediaSession.setActionHandler.bind(mediaSession);
    mediaSession.setActionHandler = (name: MediaSessionAction, handler: MediaSessionActionHandler | null) => {
      actions.set(name, handler);
      original(name, handler);
    };
    open = openPlayer(stream(), { locale: 'en' });
    open.player.play();
    await open.playsPast(0.3, 20_000);
    await until('chapters are there', () => actions.get('nexttrack') != null);
    expect(mediaSession.metadata?.title).toBe('The Lantern Ferry');
    expect(mediaSession.metadata?.artwork[0]?.src).toMatch(/poster\.jpg$/);
    expect(mediaSession.playbackState).toBe('playing');
    actions.get('seekto')!({ action: 'seekto', seekTime: 40 });
    await open.playsPast(40.1);
    actions.get('pause')!({ action: 'pause' });
    await until('it is paused', () => open.state().paused && mediaSession.playbackState === 'paused');
    open.close();
    expect([mediaSession.metadata, mediaSession.playbackState]).toEqual([null, 'none']);
    expect([...actions.values()].every((handler) => handler === null)).toBe(true);
    Reflect.deleteProperty(mediaSession, 'setActionHandler');
  }, 30_000);
});
