import { describe, expect, test } from 'vitest';
import { changeMore, readMore } from '../../../src/core/preferences/morePreferences.js';
import { toggleListening } from '../../../src/core/preferences/toggleListening.js';
import { changeReading, readReading } from '../../../src/core/reading/ReadingPreferences.js';
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

  describe('who has two pages open', () => {
    const open = (device: { text: string | null }) =>
      createPreferences({ read: () => device.text, write: (text) => void (device.text = text) });

    test('and changes something in each keeps both, whichever was changed last', () => {
      const device = { text: JSON.stringify(louder) as string | null };
      const [one, other] = [open(device), open(device)];
      one.update((before) => ({ ...before, rate: 1.5 }));
      other.update((before) => ({ ...before, captions: { ...before.captions, on: true } }));
      one.update((before) => changeMore(before, 'controls', { theme: 'yellow' }));
      other.update((before) => changeMore(before, 'controls', { hidden: ['back-button'] }));
      other.update((before) => changeReading(before, { largeText: 500 }));
      one.update((before) => changeReading(before, { times: false }));
      const next = open(device).get();
      expect(next).toMatchObject({ volume: 0.4, rate: 1.5, captions: { on: true, language: null } });
      expect(readMore(next).controls).toMatchObject({ theme: 'yellow', hidden: ['back-button'] });
      expect(readReading(next)).toMatchObject({ largeText: 500, times: false });
    });

    test('hears the film in one of them go on as it was, whatever is chosen in the other', () => {
      const device = { text: null as string | null };
      const [one, other] = [open(device), open(device)];
      const told: unknown[] = [];
      one.subscribe((now) => told.push(now));
      other.update((before) => ({ ...before, muted: true }));
      one.update((before) => ({ ...before, rate: 2 }));
      expect(one.get()).toMatchObject({ muted: false, rate: 2 });
      expect(told).toHaveLength(1);
      expect(open(device).get()).toMatchObject({ muted: true, rate: 2 });
    });

    test('and presses the same switch in both has it as the last press said', () => {
      const device = { text: null as string | null };
      const [one, other] = [open(device), open(device)];
      for (const page of [one, other]) page.update(toggleListening(page.get()));
      expect(readMore(open(device).get()).listening.only).toBe(true);
    });

    test('and resets all in one of them has all as on the first day', () => {
      const device = { text: null as string | null };
      const [one, other] = [open(device), open(device)];
      one.update((before) => ({ ...before, rate: 1.5 }));
      other.reset();
      expect(open(device).get()).toEqual(defaultPreferences);
    });
  });

  test('of a site that goes on telling what it had first are kept whole all the same', () => {
    let kept = '';
    const first = JSON.stringify(louder);
    const preferences = createPreferences({ read: () => first, write: (text) => void (kept = text) });
    preferences.update((before) => ({ ...before, rate: 1.5 }));
    preferences.update((before) => ({ ...before, nightMode: true }));
    expect(JSON.parse(kept)).toEqual({ ...louder, rate: 1.5, nightMode: true });
  });

  test('of an account that answers late are kept whole, with what was chosen before and after it answered', async () => {
    const asked: string[] = [];
    const written: string[] = [];
    const late = createPreferences({
      read: () => {
        asked.push('read');
        return Promise.resolve(JSON.stringify(louder));
      },
      write: (text) => void written.push(text),
    });
    late.update((before) => ({ ...before, rate: 1.5 }));
    expect(written).toEqual([]);
    await Promise.resolve();
    await Promise.resolve();
    late.update((before) => ({ ...before, nightMode: true }));
    expect(asked).toHaveLength(1);
    expect(written.map((text) => JSON.parse(text) as unknown)).toEqual([
      { ...louder, rate: 1.5 },
      { ...louder, rate: 1.5, nightMode: true },
    ]);
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
