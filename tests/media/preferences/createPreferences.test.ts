import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { createPreferences } from '../../../src/media/preferences/createPreferences.js';
import { localPreferencesStorage } from '../../../src/media/preferences/localPreferencesStorage.js';

const louder = { ...defaultPreferences, volume: 0.4 };

describe('a viewer’s preferences', () => {
  test('are read, changed and kept', () => {
    let kept: string | null = JSON.stringify(louder);
    const open = () => createPreferences({ read: () => kept, write: (text) => void (kept = text) });
    const preferences = open();
    expect(preferences.get().volume).toBe(0.4);
    preferences.update((before) => ({ ...before, rate: 1.5 }));
    expect(open().get()).toEqual({ ...louder, rate: 1.5 });
    preferences.reset();
    expect(open().get()).toEqual(defaultPreferences);
  });

  test('that come late are told; what the viewer has chosen meanwhile is not undone', async () => {
    const told: number[] = [];
    const read = () => Promise.resolve(JSON.stringify(louder));
    const late = createPreferences({ read, write: () => undefined });
    late.subscribe((now) => told.push(now.volume));
    const overtaken = createPreferences({ read, write: () => undefined });
    overtaken.update((before) => ({ ...before, volume: 0.9 }));
    await Promise.resolve();
    await Promise.resolve();
    expect([late.get().volume, told, overtaken.get().volume]).toEqual([0.4, [0.4], 0.9]);
  });

  test.each([
    ['nothing', null],
    ['noise', '{"volume":'],
    ['something else', '"hello"'],
  ])('where %s is stored, are those of the first day', (_title, text) => {
    expect(createPreferences({ read: () => text, write: () => undefined }).get()).toEqual(defaultPreferences);
  });

  test.each<[string, () => string | null | Promise<string | null>, () => void | Promise<void>]>([
    [
      'forbidden',
      () => {
        throw new DOMException('no');
      },
      () => {
        throw new DOMException('full');
      },
    ],
    ['out of reach', () => Promise.reject(new Error('offline')), () => Promise.reject(new Error('offline'))],
  ])('hold for this page where storage is %s', async (_title, read, write) => {
    const preferences = createPreferences({ read, write });
    preferences.update((before) => ({ ...before, muted: true }));
    await Promise.resolve();
    expect(preferences.get().muted).toBe(true);
  });

  test('are told once for each change, to whoever still listens', () => {
    const preferences = createPreferences({ read: () => null, write: () => undefined });
    const told: boolean[] = [];
    const end = preferences.subscribe((now, before) => told.push(now.muted, before.muted));
    preferences.update((before) => before);
    preferences.update((before) => ({ ...before, muted: true }));
    end();
    preferences.reset();
    expect(told).toEqual([true, false]);
  });

  test('without a browser there is no storage of one', () => {
    const storage = localPreferencesStorage();
    expect(storage.read()).toBeNull();
    expect(() => storage.write('{}')).not.toThrow();
  });
});
