import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';
import type { DescriptionBus } from '../../../src/media/sound/createDescriptionBus.js';
import { followOutput } from '../../../src/media/sound/followOutput.js';
import { keepInMemory } from '../openPlayer.js';

/** A browser with loudspeakers that come and go. */
const devices = Object.assign(new EventTarget(), {
  there: [] as { deviceId: string; label: string }[],
  enumerateDevices: () => Promise.resolve(devices.there.map((one) => ({ kind: 'audiooutput', ...one }))),
});
const phones = { deviceId: 'a', label: 'Headphones' };
const hall = { deviceId: 'b', label: 'Hall' };

/** What recordings play through, as far as it is sent somewhere. */
function fakeBus() {
  const listeners = new Set<() => void>();
  let output: string | null = null;
  let asked = 0;
  const become = (id: string | null) => {
    output = id;
    for (const listener of listeners) listener();
  };
  const bus = {
    get output() {
      return output;
    },
    chooseOutput(id: string | null) {
      asked += 1;
      if (id !== null && !devices.there.some(({ deviceId }) => deviceId === id))
        return Promise.reject(new DOMException('gone', 'NotFoundError'));
      become(id);
      return Promise.resolve();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as DescriptionBus;
  return { bus, pullOut: () => become(null), asked: () => asked };
}

describe('the output device that a viewer chose for descriptions', () => {
  let life: AbortController;
  let gone: string[];
  beforeEach(() => {
    life = new AbortController();
    gone = [];
    devices.there = [phones, hall];
    Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', { configurable: true, value: vi.fn() });
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: devices });
  });
  afterEach(() => {
    life.abort();
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
    Reflect.deleteProperty(navigator, 'mediaDevices');
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  const change = async (there: typeof devices.there) => {
    devices.there = there;
    devices.dispatchEvent(new Event('devicechange'));
    await settle();
  };
  const follow = async (wish: Preferences['descriptionOutput']) => {
    const fake = fakeBus();
    const preferences = keepInMemory({ descriptionOutput: wish });
    followOutput(fake.bus, preferences, (label) => gone.push(label), life.signal);
    await settle();
    return { ...fake, preferences };
  };

  test('is used in the next film, too', async () => {
    const { bus } = await follow({ id: 'b', label: 'Hall' });
    expect([bus.output, gone]).toEqual(['b', []]);
  });

  test('is found by its name where its id has changed', async () => {
    const { bus } = await follow({ id: 'of last year', label: 'Headphones' });
    expect([bus.output, gone]).toEqual(['a', []]);
  });

  test('is tried by its id where the browser hides the names', async () => {
    devices.there = [{ deviceId: 'b', label: '' }];
    const { bus } = await follow({ id: 'b', label: 'Hall' });
    expect([bus.output, gone]).toEqual(['b', []]);
  });

  test('that is not there is told once, and used when it comes', async () => {
    devices.there = [hall];
    const { bus } = await follow({ id: 'a', label: 'Headphones' });
    await change([hall]);
    expect([bus.output, gone]).toEqual([null, ['Headphones']]);
    await change([hall, phones]);
    expect([bus.output, gone]).toEqual(['a', ['Headphones']]);
  });

  test('that is pulled out is told, and told again when it goes again', async () => {
    const { bus, pullOut } = await follow({ id: 'a', label: 'Headphones' });
    for (const times of [1, 2]) {
      devices.there = [hall];
      pullOut();
      await change([hall]);
      expect([bus.output, gone.length]).toEqual([null, times]);
      await change([hall, phones]);
      expect(bus.output).toBe('a');
    }
  });

  test('is left again when the viewer wants the film’s own', async () => {
    const { bus, preferences } = await follow({ id: 'a', label: 'Headphones' });
    preferences.update((before) => ({ ...before, descriptionOutput: null }));
    await settle();
    expect([bus.output, gone]).toEqual([null, []]);
  });

  test('is left in the settings, where the sound goes first and the choice is kept after it', async () => {
    const { bus, preferences } = await follow({ id: 'a', label: 'Headphones' });
    await bus.chooseOutput(null);
    preferences.update((before) => ({ ...before, descriptionOutput: null }));
    await settle();
    expect([bus.output, gone]).toEqual([null, []]);
  });

  test('nothing is sent anywhere for who chose nothing, or after the player has gone', async () => {
    const { bus, asked, preferences } = await follow(null);
    life.abort();
    preferences.update((before) => ({ ...before, descriptionOutput: { id: 'a', label: 'Headphones' } }));
    await change([hall, phones]);
    expect([bus.output, asked()]).toEqual([null, 0]);
  });
});
