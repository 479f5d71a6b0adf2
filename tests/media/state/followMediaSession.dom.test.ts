import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { followMediaSession } from '../../../src/media/state/followMediaSession.js';
import { fakePort } from './fakePort.js';

const film: Film = {
  id: 'ferry',
  title: { 'zh-CN': '渡灯', en: 'The Lantern Ferry' },
  sources: [],
  rights: { author: 'Lantern House' },
  poster: { src: '/poster.jpg', alt: 'A boat' },
  descriptions: [{ delivery: 'text', id: 'd', language: 'en', src: 'd.vtt', narrator: 'Li' }],
};
const chapter = { startTime: 0, endTime: 60, title: 'One', depth: 0 };

/** The system's side: what a lock screen would show, and its keys. */
function fakeSystem() {
  const handlers = new Map<string, MediaSessionActionHandler>();
  const session = {
    metadata: null as { title: string; artist?: string; artwork?: { src: string }[] } | null,
    playbackState: 'none',
    position: null as unknown,
    setPositionState: (state: unknown) => (session.position = state),
    setActionHandler(name: string, handler: MediaSessionActionHandler | null) {
      if (name === 'stop') throw new TypeError('this browser knows no stop');
      if (handler) handlers.set(name, handler);
      else handlers.delete(name);
    },
  };
  Object.defineProperty(navigator, 'mediaSession', { configurable: true, value: session });
  vi.stubGlobal(
    'MediaMetadata',
    vi.fn(function MediaMetadata(this: object, of: object) {
      Object.assign(this, of);
    }),
  );
  return {
    session,
    handlers,
    press: (name: string, more = {}) => handlers.get(name)?.({ action: name as MediaSessionAction, ...more }),
  };
}

describe('a headset, a lock screen', () => {
  let system: ReturnType<typeof fakeSystem>;
  let ends: AbortController[];
  beforeEach(() => {
    system = fakeSystem();
    ends = [];
  });
  afterEach(() => {
    for (const end of ends) end.abort();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'mediaSession');
  });

  function open(of: Film = film) {
    const fake = fakePort();
    const end = new AbortController();
    ends.push(end);
    const asked: unknown[] = [];
    fake.element.paused = true;
    Object.assign(fake.element, { baseURI: 'https://films.test/page' });
    Object.assign(fake.port, {
      play: () => Promise.resolve(asked.push('play')),
      pause: () => asked.push('pause'),
    });
    fake.store.set({ duration: 600, paused: true });
    followMediaSession({ ...fake.attached, film: of, signal: end.signal }, 'en', {
      seek: (time) => asked.push(time),
      stepChapter: (direction) => asked.push(direction > 0 ? 'next chapter' : 'previous chapter'),
      gesture: () => asked.push('gesture'),
    });
    return {
      ...fake,
      asked,
      end,
      plays() {
        fake.element.paused = false;
        fake.store.set({ paused: false });
        fake.happens('playing');
      },
    };
  }

  test('knows nothing of a film that nobody has started', () => {
    open();
    expect([system.session.metadata, system.handlers.size]).toEqual([null, 0]);
  });

  test('shows the title, who made it, the poster, and where it is at which speed', () => {
    const { plays, element, store } = open();
    element.currentTime = 72;
    store.set({ rate: 1.5 });
    plays();
    expect(system.session.metadata).toEqual({
      title: 'The Lantern Ferry',
      artist: 'Lantern House',
      artwork: [{ src: 'https://films.test/poster.jpg' }],
    });
    expect([system.session.playbackState, system.session.position]).toEqual([
      'playing',
      { duration: 600, playbackRate: 1.5, position: 72 },
    ]);
  });

  test('names the narrator while description is on', () => {
    const { plays, store } = open();
    plays();
    store.set({ description: { ...store.get().description, chosen: 'd' } });
    expect(system.session.metadata?.artist).toBe('Li');
  });

  test('has keys that do what they say, and stop loses no place', () => {
    const { plays, element, asked } = open();
    plays();
    element.currentTime = 100;
    system.press('pause');
    system.press('play');
    system.press('seekbackward');
    system.press('seekforward', { seekOffset: 30 });
    system.press('seekto', { seekTime: 5 });
    expect(asked).toEqual(['pause', 'play', 'gesture', 90, 130, 5]);
  });

  test('goes from chapter to chapter where there are chapters, and has no such key where there are none', () => {
    const { plays, store, asked } = open();
    plays();
    expect(system.handlers.has('nexttrack')).toBe(false);
    store.set({ chapters: [chapter] });
    system.press('nexttrack');
    system.press('previoustrack');
    expect(asked).toEqual(['next chapter', 'previous chapter']);
    store.set({ chapters: [] });
    expect(system.handlers.has('nexttrack')).toBe(false);
  });

  test('shows a film that is held for a description as playing: that is what the viewer wants', () => {
    const { plays, element, happens } = open();
    plays();
    // The element stands still; the wish, and with it the state, does not.
    element.paused = true;
    happens('pause');
    expect(system.session.playbackState).toBe('playing');
  });

  test('shows a pause as a pause, and the end as the end', () => {
    const { plays, store } = open();
    plays();
    store.set({ paused: true });
    expect(system.session.playbackState).toBe('paused');
    store.set({ paused: false, ended: true });
    expect(system.session.playbackState).toBe('paused');
  });

  test('belongs to the film that was started last, and is given back with it alone', () => {
    const first = open();
    const second = open({ ...film, title: 'Another' });
    first.plays();
    second.plays();
    expect(system.session.metadata?.title).toBe('Another');
    first.end.abort();
    expect(system.session.metadata?.title).toBe('Another');
    expect(system.handlers.has('play')).toBe(true);
    second.end.abort();
    expect([system.session.metadata, system.session.playbackState, system.handlers.size]).toEqual([
      null,
      'none',
      0,
    ]);
  });

  test('is not there in every browser, and nothing breaks', () => {
    Reflect.deleteProperty(navigator, 'mediaSession');
    expect(() => open().plays()).not.toThrow();
  });
});
