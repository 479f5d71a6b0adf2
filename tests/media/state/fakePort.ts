import { vi } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import type { MediaPort, PortEvents } from '../../../src/media/port/MediaPort.js';
import { createStore } from '../../../src/media/state/createStore.js';
import type { Attached } from '../../../src/media/state/Feature.js';
import { keepInMemory } from '../openPlayer.js';

/** A port whose media does what the test says, so that what takes minutes takes none. */
export function fakePort() {
  const element = Object.assign(new EventTarget(), {
    currentTime: 0,
    readyState: 4,
    seeking: false,
    ended: false,
    paused: false,
    ownerDocument: document,
  });
  const listeners = new Map<string, Set<(detail: unknown) => void>>();
  const port = {
    element,
    wantsToPlay: true,
    loading: false,
    failedStatus: null as number | null,
    source: null,
    onRequest: null,
    get currentTime() {
      return element.currentTime;
    },
    on(event: string, listener: (detail: unknown) => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
  };
  const store = createStore<PlayerState>({ ...initialState, phase: 'ready', paused: false });
  const attached: Attached = {
    film: { id: 'f', title: 'F', sources: [] } satisfies Film,
    port: port as unknown as MediaPort,
    container: document.createElement('div'),
    store,
    preferences: keepInMemory(),
    signal: new AbortController().signal,
  };
  return {
    element,
    port,
    store,
    attached,
    /** The element's own event. */
    happens: (event: string) => element.dispatchEvent(new Event(event)),
    tells(event: keyof PortEvents) {
      for (const listener of listeners.get(event) ?? []) listener(undefined);
    },
    /** The film plays for so long, at its normal speed, as the element tells it. */
    async playsFor(seconds: number) {
      for (let passed = 0; passed < seconds; passed += 0.25) {
        await vi.advanceTimersByTimeAsync(250);
        element.currentTime += 0.25;
        element.dispatchEvent(new Event('timeupdate'));
      }
    },
  };
}
