import type { Film } from '../../src/core/films/Film.js';
import type { PlayerState } from '../../src/core/playback/PlayerState.js';
import { defaultPreferences } from '../../src/core/preferences/defaultPreferences.js';
import type { Preferences } from '../../src/core/preferences/Preferences.js';
import { createPlayer, type Player, type PlayerOptions } from '../../src/media/createPlayer.js';
import { createPreferences, type PreferencesStore } from '../../src/media/preferences/createPreferences.js';
import type { TestServer } from './server/openServer.js';
import { setStage, type Stage, until } from './stage.js';

export interface OpenPlayer extends Stage {
  readonly player: Player;
  /** Every state since the beginning, in order. */
  readonly states: readonly PlayerState[];
  state(): PlayerState;
  /** Waits until the film plays past so many seconds. */
  playsPast(seconds: number, withinMs?: number): Promise<void>;
  close(): void;
}

/** A player over a video on the page, with preferences of its own and, unless told otherwise, little patience. */
export function openPlayer(
  film: Film,
  options: Partial<PlayerOptions> & { readonly markup?: string } = {},
): OpenPlayer {
  const { markup, ...rest } = options;
  const stage = setStage(markup);
  const player = createPlayer({
    film,
    preferences: keepInMemory(),
    patience: { retryMs: [100, 200, 300], textRetryMs: [50, 100] },
    ...rest,
  });
  const states: PlayerState[] = [];
  player.subscribe((now) => states.push(now));
  const detach = player.attach(stage.video, stage.host);
  return {
    ...stage,
    player,
    states,
    state: player.getState,
    playsPast: (seconds, withinMs) =>
      until(
        `the film plays past ${seconds} s`,
        () => !stage.video.paused && stage.video.currentTime > seconds,
        withinMs,
      ),
    close() {
      detach();
      stage.strike();
    },
  };
}

/** Preferences as a viewer has stored them. */
export function keepInMemory(stored: Partial<Preferences> = {}): PreferencesStore {
  let text: string | null = JSON.stringify({ ...defaultPreferences, ...stored });
  return createPreferences({ read: () => text, write: (next) => void (text = next) });
}

export const hlsType = 'application/vnd.apple.mpegurl';
export const dashType = 'application/dash+xml';

/** A film of the test server: its stream, described in the stream. */
export const streamFilm = (server: TestServer, more: Partial<Film> = {}): Film => ({
  id: 'test',
  title: 'A test',
  language: 'en',
  sources: [{ src: server.url('hls/master.m3u8'), type: hlsType }],
  descriptions: [{ delivery: 'rendition', language: 'en', voiceKind: 'recorded' }],
  ...more,
});

/** A film of the test server: one progressive file. */
export const fileFilm = (server: TestServer, more: Partial<Film> = {}): Film => ({
  id: 'test',
  title: 'A test',
  language: 'en',
  sources: [{ src: server.url('film.mp4'), type: 'video/mp4' }],
  ...more,
});
