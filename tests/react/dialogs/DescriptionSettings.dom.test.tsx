import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { fireEvent } from '@testing-library/dom';
import { describe, expect, test, vi } from 'vitest';
import type { Film, FilmDescription } from '../../../src/core/films/Film.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import { listDescriptions } from '../../../src/core/descriptions/listDescriptions.js';
import type { DescriptionPhase } from '../../../src/core/playback/PlayerState.js';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';
import { readPronunciations } from '../../../src/core/voices/Pronunciation.js';
import { Dialogs } from '../../../src/react/dialogs/Dialogs.js';
import { fakeSpoken, makeVoice, type FakeSpoken } from '../../../stories/fixtures/fakeSpoken.js';
import { Still } from '../../../stories/fixtures/Still.js';
import { film as anyFilm } from '../film.js';

vi.setConfig({ testTimeout: 30_000 });

const text: FilmDescription = { delivery: 'text', language: 'zh-CN', src: 'descriptions.vtt' };
const clips: FilmDescription = {
  delivery: 'clips',
  language: 'zh-CN',
  script: 'descriptions.vtt',
  clips: { d01: 'd01.m4a' },
};
const version: FilmDescription = {
  delivery: 'version',
  language: 'zh-CN',
  sources: [{ src: 'described.mp4', type: 'video/mp4' }],
};
const mandarin = makeVoice('Microsoft Huihui - Chinese (Simplified, PRC)', 'zh-CN');
const online = makeVoice('Google 普通话', 'zh-CN', { localService: false });
const taiwan = makeVoice('Meijia', 'zh-TW');
const cantonese = makeVoice('Sinji', 'zh-HK');
const english = makeVoice('Samantha', 'en-US');

interface Wanted {
  readonly descriptions?: readonly FilmDescription[];
  readonly spoken?: FakeSpoken;
  readonly stored?: object;
  readonly phase?: DescriptionPhase;
}

/** The settings of a film with these descriptions, the first of them on. */
async function openSettings({
  descriptions = [text],
  spoken = fakeSpoken([mandarin, online, taiwan, cantonese, english]),
  stored,
  phase = 'off',
}: Wanted = {}) {
  let kept = JSON.stringify(stored ?? {});
  const film: Film = { ...anyFilm, descriptions };
  const choices = listDescriptions(film, null);
  render(
    <Still
      film={film}
      locale="en"
      dialog="settings"
      spoken={spoken.delivery}
      {...(stored ? { stored } : {})}
      onKept={(text) => (kept = text)}
      state={{
        description: {
          ...initialState.description,
          availability: 'available',
          choices,
          chosen: phase === 'off' ? null : (choices[0]?.id ?? null),
          phase,
        },
      }}
    >
      <Dialogs />
    </Still>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Settings' });
  const section = (name: string) => {
    const heading = within(dialog).queryByRole('heading', { level: 3, name });
    const summary = heading?.closest('summary');
    if (!summary) return null;
    summary.click();
    return within(summary.parentElement!);
  };
  // What speaks beside the film comes a moment later.
  await waitFor(() => Promise.resolve());
  return {
    description: section('Description')!,
    mix: section('Film and description together'),
    filmSound: section('Film sound'),
    kept: () => JSON.parse(kept) as Preferences,
    said: () => within(dialog).getByRole('status').textContent.trim(),
  };
}

const slide = (field: HTMLElement, value: number) =>
  fireEvent.change(field, { target: { value: String(value) } });

describe('a viewer sets how films are described', () => {
  test('chooses who speaks text, how much, and what becomes of words that do not fit', async () => {
    const { description, kept } = await openSettings();
    await userEvent.click(description.getByRole('radio', { name: 'Brief' }));
    await userEvent.click(description.getByRole('radio', { name: 'Say less' }));
    await userEvent.click(description.getByRole('checkbox', { name: 'Tell me each time the film is held' }));
    await userEvent.click(description.getByRole('radio', { name: 'Both' }));
    expect(kept().describer).toMatchObject({
      verbosity: 'brief',
      whenOutlasts: { text: 'shorter', clips: 'hold' },
      tellHolds: true,
      textTo: 'both',
    });
  });

  test('hears the speed as a person says it', async () => {
    const { description, kept } = await openSettings();
    const speed = description.getByRole('slider', { name: 'Speaking speed' });
    slide(speed, 1.7);
    expect(speed.getAttribute('aria-valuetext')).toBe('1.7 times');
    expect(kept().describer.rate).toBe(1.7);
    slide(speed, 1);
    expect(speed.getAttribute('aria-valuetext')).toBe('Normal');
  });

  test('hears how high the voice is, and hears it so in a sample', async () => {
    const spoken = fakeSpoken([mandarin]);
    const { description, kept } = await openSettings({ spoken });
    const pitch = description.getByRole('slider', { name: 'Pitch of the voice' });
    expect(pitch.getAttribute('aria-valuetext')).toBe('As the voice is');
    slide(pitch, 1.3);
    expect(pitch.getAttribute('aria-valuetext')).toBe('30% higher');
    slide(pitch, 0.8);
    expect([pitch.getAttribute('aria-valuetext'), kept().describer.pitch]).toEqual(['20% lower', 0.8]);
    await userEvent.click(await description.findByRole('button', { name: 'Hear a sample' }));
    expect(spoken.voice.asked).toMatchObject([{ pitch: 0.8 }]);
  });

  test('writes how a word is said, hears it, and takes it off the list again', async () => {
    const spoken = fakeSpoken([mandarin]);
    const { description, kept, said } = await openSettings({ spoken });
    const list = within(await description.findByRole('group', { name: 'How words are said' }));
    const [word, reading] = [list.getByLabelText('Word'), list.getByLabelText('Said like this')];
    await userEvent.click(list.getByRole('button', { name: 'Add the word' }));
    expect(said()).toBe('Write the word, and how it is said.');
    await userEvent.type(word, '重山');
    await userEvent.type(reading, '崇山');
    await userEvent.click(list.getByRole('button', { name: 'Hear how it sounds' }));
    expect(spoken.voice.asked.map(({ text, language }) => [text, language])).toEqual([['崇山', 'zh-CN']]);
    await userEvent.type(reading, '{Enter}');
    expect(said()).toBe('Added: 重山');
    expect(document.activeElement).toBe(word);
    expect(readPronunciations(kept())).toEqual([{ language: 'zh-CN', word: '重山', say: '崇山' }]);
    expect(list.getByText('重山, said 崇山 (Mandarin)')).toBeTruthy();
    await userEvent.click(list.getByRole('button', { name: 'Delete 重山' }));
    await waitFor(() => expect([said(), readPronunciations(kept())]).toEqual(['Deleted: 重山', []]));
    expect(document.activeElement).toBe(word);
  });

  test('sets how much faster only where words may be spoken faster', async () => {
    const { description } = await openSettings();
    const limit = () => description.queryByRole('slider', { name: 'How much faster at most' });
    expect(limit()).toBeNull();
    await userEvent.click(description.getByRole('radio', { name: 'Speak faster' }));
    expect(limit()).toBeTruthy();
  });

  test('is not asked about voices where the screen reader speaks, but how fast it does', async () => {
    const { description, kept } = await openSettings({ stored: { describer: { textTo: 'screen-reader' } } });
    expect(description.queryByRole('combobox', { name: /^Voice for/ })).toBeNull();
    expect(description.queryByRole('button', { name: 'Hear a sample' })).toBeNull();
    slide(description.getByRole('slider', { name: 'How fast my screen reader speaks' }), 2.5);
    expect(kept().screenReaderPace).toBe(2.5);
  });

  test('meets nothing that cannot act: a film described in its own sound has no voices and no mix', async () => {
    const { description, mix } = await openSettings({ descriptions: [version] });
    expect(description.getAllByRole('checkbox')).toHaveLength(1);
    expect(description.queryAllByRole('radio')).toEqual([]);
    expect(description.queryAllByRole('slider')).toEqual([]);
    expect(mix).toBeNull();
  });

  test('puts one kind of description before another, stays on the button and hears the new place', async () => {
    const { description, kept, said } = await openSettings({ descriptions: [text, clips] });
    const earlier = description.getByRole('button', { name: 'Earlier: Text, spoken by a voice' });
    await userEvent.click(earlier);
    expect(kept().describer.deliveries).toEqual(['rendition', 'version', 'narration', 'text', 'clips']);
    expect(document.activeElement).toBe(earlier);
    expect(said()).toBe('Now number 4: Text, spoken by a voice');
    const first = description.getByRole('button', { name: 'Earlier: In the film’s own sound' });
    expect(first.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(first);
    expect(kept().describer.deliveries[0]).toBe('rendition');
    expect(said()).toBe('Now number 1: In the film’s own sound');
  });

  test('is asked for no order where there is one kind only', async () => {
    const { description } = await openSettings();
    expect(description.queryByText('Which kind of description comes first')).toBeNull();
  });
});

describe('a viewer chooses a voice', () => {
  test('finds those of the description’s language, by region, and never a Cantonese one for Mandarin', async () => {
    const { description } = await openSettings();
    const field = await description.findByRole('combobox', { name: 'Voice for Mandarin' });
    const groups = [...field.querySelectorAll('optgroup')].map((group) => [
      group.label,
      [...group.querySelectorAll('option')].map((one) => one.textContent),
    ]);
    expect(groups).toEqual([
      ['Mandarin', ['Huihui', '普通话, needs the network']],
      ['Mandarin (Taiwan)', ['Meijia']],
    ]);
    expect(within(field).getAllByRole('option')[0]?.textContent).toBe('The best there is');
  });

  test('keeps it by the language, and can leave it to us again', async () => {
    const { description, kept } = await openSettings();
    const field = await description.findByRole('combobox', { name: 'Voice for Mandarin' });
    await userEvent.selectOptions(field, 'Meijia');
    expect(kept().voices).toEqual({ 'zh-CN': { voiceURI: 'Meijia', name: 'Meijia', lang: 'zh-TW' } });
    await userEvent.selectOptions(field, 'The best there is');
    expect(kept().voices).toEqual({});
  });

  test('finds the one that was kept under another writing of the same language, and changes that one', async () => {
    const wish = { voiceURI: 'moved', name: 'Meijia', lang: 'zh-TW' };
    const { description, kept } = await openSettings({ stored: { voices: { 'zh-Hans': wish } } });
    const field = await description.findByRole<HTMLSelectElement>('combobox', { name: 'Voice for Mandarin' });
    expect(field.selectedOptions[0]?.textContent).toBe('Meijia');
    await userEvent.selectOptions(field, 'Huihui');
    expect(Object.keys(kept().voices)).toEqual(['zh-CN']);
  });

  test('is told where the device has none, and of the first that comes', async () => {
    const spoken = fakeSpoken([cantonese, english]);
    spoken.voice.become('no-voice');
    const { description } = await openSettings({ spoken });
    expect(await description.findByText('This device has no voice for Mandarin.')).toBeTruthy();
    spoken.list([mandarin]);
    expect(await description.findByRole('combobox', { name: 'Voice for Mandarin' })).toBeTruthy();
  });

  test('searches where there are many, hears how many are left, and keeps the chosen one in the list', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      makeVoice(`Chinese+voice${String(index)}`, 'zh-CN'),
    );
    const { description, said } = await openSettings({
      spoken: fakeSpoken([mandarin, ...many]),
      stored: { voices: { 'zh-CN': { voiceURI: 'x', name: 'Chinese+voice7', lang: 'zh-CN' } } },
    });
    const field = await description.findByRole<HTMLSelectElement>('combobox', { name: 'Voice for Mandarin' });
    expect(within(field).getAllByRole('option')).toHaveLength(42);
    await userEvent.type(description.getByRole('searchbox', { name: 'Search voices' }), 'huihui');
    expect(
      within(field)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['The best there is', 'Huihui', 'Chinese+voice7']);
    expect(field.selectedOptions[0]?.textContent).toBe('Chinese+voice7');
    await waitFor(() => expect(said()).toBe('1 voice found'), { timeout: 5000 });
  });

  test('is offered no search where there are few', async () => {
    const { description } = await openSettings();
    await description.findByRole('combobox', { name: 'Voice for Mandarin' });
    expect(description.queryByRole('searchbox')).toBeNull();
  });
});

describe('a viewer hears a sample', () => {
  test('in the description’s language, as fast and as loud as is set', async () => {
    const spoken = fakeSpoken([mandarin]);
    const { description } = await openSettings({ spoken, stored: { describer: { rate: 2, volume: 0.5 } } });
    await userEvent.click(await description.findByRole('button', { name: 'Hear a sample' }));
    expect(spoken.voice.asked).toMatchObject([
      { language: 'zh-CN', text: '一盏小纸灯，顺着江水漂向对岸。', rate: 2, volume: 0.5 },
    ]);
  });

  test.each(['speaking', 'holding'] as const)('never while a description is %s', async (phase) => {
    const spoken = fakeSpoken([mandarin]);
    const { description, said } = await openSettings({ spoken, phase });
    await userEvent.click(await description.findByRole('button', { name: 'Hear a sample' }));
    expect(spoken.voice.asked).toEqual([]);
    expect(said()).toBe('A description is being spoken; the sample comes after it');
  });

  test('and is told where the voice says nothing', async () => {
    const spoken = fakeSpoken([mandarin]);
    const { description, said } = await openSettings({ spoken });
    await userEvent.click(await description.findByRole('button', { name: 'Hear a sample' }));
    spoken.voice.fail('silent');
    await waitFor(() => expect(said()).toBe('The voice said nothing. Choose another one.'));
  });
});

describe('a viewer mixes film and description', () => {
  test('hears each value in words', async () => {
    const { mix, kept } = await openSettings({ descriptions: [clips] });
    const field = (name: string) => mix!.getByRole('slider', { name });
    const values: readonly (readonly [string, number, string])[] = [
      ['Description volume', 150, '150%'],
      ['How far the film gives way', 18, '18 decibels'],
      ['How far the film gives way', 0, 'Not at all'],
      ['How fast it gives way', 0.5, '0.5 seconds'],
      ['How fast it comes back', 1, '1 second'],
      ['Where the description is heard', -60, '60% left'],
      ['Where the film is heard', 60, '60% right'],
      ['Where the film is heard', 0, 'Middle'],
    ];
    for (const [name, value, words] of values) {
      slide(field(name), value);
      expect(field(name).getAttribute('aria-valuetext')).toBe(words);
    }
    await userEvent.click(mix!.getByRole('checkbox', { name: /^Night mode/ }));
    expect(kept()).toMatchObject({
      nightMode: true,
      describer: { volume: 1.5, duckDepthDb: 0, attack: 0.5, release: 1, pan: -0.6, filmPan: 0 },
    });
  });

  test('never turns the film down, and is not asked how far', async () => {
    const { mix, kept } = await openSettings();
    await userEvent.click(mix!.getByRole('checkbox', { name: 'Never turn the film down' }));
    expect(kept().describer.neverDuck).toBe(true);
    expect(mix!.queryByRole('slider', { name: 'How far the film gives way' })).toBeNull();
  });

  test('is promised no more than a browser’s voice can: not louder than it is, in no other place', async () => {
    const { mix } = await openSettings({ descriptions: [text] });
    expect(mix!.getByRole('slider', { name: 'Description volume' }).getAttribute('max')).toBe('100');
    expect(mix!.queryByRole('slider', { name: 'Where the description is heard' })).toBeNull();
  });

  test('is promised no volume of a screen reader', async () => {
    const { mix } = await openSettings({ stored: { describer: { textTo: 'screen-reader' } } });
    expect(mix!.queryByRole('slider', { name: 'Description volume' })).toBeNull();
  });

  test.each([
    [
      'tainted',
      'volume',
      'This film’s server does not let its sound be mixed. It is turned down as a whole instead.',
      true,
    ],
    [
      'system',
      'none',
      'On this device the film cannot be turned down. It is held while a description is spoken.',
      false,
    ],
    [
      'no-web-audio',
      'volume',
      'This browser does not let the film’s sound be mixed. It is turned down as a whole instead.',
      true,
    ],
  ] as const)('is told what is missed and why: %s', async (reason, path, words, ducks) => {
    const spoken = fakeSpoken([mandarin]);
    spoken.setMix({ path, reason, silenced: null });
    const { mix } = await openSettings({ spoken });
    expect(await mix!.findByText(words)).toBeTruthy();
    expect(mix!.queryByRole('checkbox', { name: /^Night mode/ })).toBeNull();
    expect(mix!.queryByRole('slider', { name: 'Where the film is heard' })).toBeNull();
    expect(mix!.queryByRole('slider', { name: 'How far the film gives way' }) !== null).toBe(ducks);
  });

  test('is told nothing while the browser only waits for the film to play', async () => {
    const spoken = fakeSpoken([mandarin]);
    spoken.setMix({ path: 'volume', reason: 'waiting', silenced: null });
    const { mix } = await openSettings({ spoken });
    expect(mix!.getByRole('checkbox', { name: /^Night mode/ })).toBeTruthy();
    expect(mix!.queryByText(/turned down as a whole/)).toBeNull();
  });
});

describe('a viewer changes the sound of a film that nothing is spoken beside', () => {
  test.each([
    ['described in its sound', [version]],
    ['not described', []],
  ] as const)('night mode and the film’s place are there: %s', async (_, descriptions) => {
    const { mix, filmSound, kept } = await openSettings({ descriptions });
    expect(mix).toBeNull();
    expect(filmSound!.getAllByRole('slider')).toHaveLength(1);
    slide(filmSound!.getByRole('slider', { name: 'Where the film is heard' }), -100);
    await userEvent.click(filmSound!.getByRole('checkbox', { name: /^Night mode/ }));
    expect(kept()).toMatchObject({ nightMode: true, describer: { filmPan: -1 } });
  });

  test('nothing is there where the browser lets nobody change it', async () => {
    const spoken = fakeSpoken();
    spoken.setMix({ path: 'volume', reason: 'tainted', silenced: null });
    await openSettings({ descriptions: [], spoken });
    await waitFor(() => expect(screen.queryByRole('heading', { level: 3, name: 'Film sound' })).toBeNull());
  });
});

describe('a viewer sends the description to another loudspeaker', () => {
  const device = (deviceId: string, label: string) => ({ kind: 'audiooutput', deviceId, label, groupId: '' });
  /** A browser with loudspeakers, which tells their names once it may. */
  function withDevices(allowed: boolean) {
    let may = false;
    Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', { configurable: true, value: vi.fn() });
    Object.defineProperty(navigator, 'mediaDevices', {
      configurable: true,
      value: {
        addEventListener: vi.fn(),
        removeEventListener: vi.fn(),
        enumerateDevices: () => Promise.resolve(may ? [device('a', 'Headphones'), device('b', 'Hall')] : []),
        getUserMedia() {
          if (!allowed) return Promise.reject(new DOMException('no', 'NotAllowedError'));
          may = true;
          return Promise.resolve({ getTracks: () => [] });
        },
      },
    });
    return () => {
      Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
      Reflect.deleteProperty(navigator, 'mediaDevices');
    };
  }

  test('after the browser was asked, whose question is explained first', async () => {
    const restore = withDevices(true);
    const spoken = fakeSpoken();
    const { mix, said, kept } = await openSettings({ descriptions: [clips], spoken });
    const ask = await mix!.findByRole('button', {
      name: 'Choose another loudspeaker',
      description: /^The browser may ask for the microphone/,
    });
    await userEvent.click(ask);
    await waitFor(() => expect(said()).toBe('2 loudspeakers found'));
    const field = await mix!.findByRole('combobox', { name: 'Description on' });
    await userEvent.selectOptions(field, 'Headphones');
    expect(spoken.delivery.mix.description.output).toBe('a');
    // Kept for the next film, by its name, too.
    await waitFor(() => expect(kept().descriptionOutput).toEqual({ id: 'a', label: 'Headphones' }));
    await userEvent.selectOptions(field, 'The film’s loudspeaker');
    await waitFor(() => expect(kept().descriptionOutput).toBeNull());
    restore();
  });

  test('and is told where the browser says no', async () => {
    const restore = withDevices(false);
    const { mix, said } = await openSettings({ descriptions: [clips] });
    await userEvent.click(await mix!.findByRole('button', { name: 'Choose another loudspeaker' }));
    await waitFor(() => expect(said()).toBe('The browser shows no other loudspeaker. All stays as it was.'));
    restore();
  });

  test('only where a page may choose one', async () => {
    const { mix } = await openSettings({ descriptions: [clips] });
    expect(mix!.queryByRole('button', { name: 'Choose another loudspeaker' })).toBeNull();
  });
});
