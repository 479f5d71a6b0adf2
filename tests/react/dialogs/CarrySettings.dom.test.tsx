import { waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { exportPreferences, importPreferences } from '../../../src/core/preferences/exportPreferences.js';
import { changeReading } from '../../../src/core/reading/ReadingPreferences.js';
import {
  addPronunciation,
  changePronunciations,
  readPronunciations,
} from '../../../src/core/voices/Pronunciation.js';
import { openDialog } from './openDialog.js';

async function openCarry(stored?: object) {
  const opened = await openDialog(stored ? { stored } : {});
  return { ...opened, section: opened.open('Carry your settings') };
}

/** The dialog's words, sentence by sentence. */
const told = () =>
  [...document.querySelectorAll('[data-part="dialog-status"] p')].map((one) =>
    one.textContent.replaceAll('\u00a0', '').trim(),
  );
const fileOf = (text: string) => new File([text], 'settings.json', { type: 'application/json' });

describe('a viewer carries the settings', () => {
  test('out: a file with everything they chose', async () => {
    const { section, said } = await openCarry({ rate: 1.5, announcements: 'errors' });
    const link = section.getByRole<HTMLAnchorElement>('link', { name: 'Save settings to a file' });
    expect(link.download).toBe('tingying-settings.json');
    const written = importPreferences(await (await fetch(link.href)).text());
    expect(written).toMatchObject({
      imported: true,
      problems: [],
      preferences: { rate: 1.5, announcements: 'errors' },
    });
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    expect(said()).toBe('Settings saved to tingying-settings.json');
  });

  test('in: everything holds at once', async () => {
    const { section, kept } = await openCarry();
    const carried = { ...defaultPreferences, rate: 1.5, volume: 0.4, announcements: 'off' as const };
    await userEvent.upload(
      section.getByLabelText('Open settings from a file'),
      fileOf(exportPreferences(carried)),
    );
    // What is different by them, a sentence each.
    await waitFor(() =>
      expect(told()).toEqual(['Your settings are here', 'No announcements', '2 further choices']),
    );
    expect(kept()).toEqual(carried);
  });

  test('in: words that are said otherwise and the transcript’s look are told', async () => {
    const { section, kept } = await openCarry();
    const carried = changeReading(
      changePronunciations(defaultPreferences, (all) =>
        addPronunciation(all, { language: 'en', word: 'Ying', say: 'Eeng' }),
      ),
      { textSize: 150 },
    );
    await userEvent.upload(
      section.getByLabelText('Open settings from a file'),
      fileOf(exportPreferences(carried)),
    );
    await waitFor(() =>
      expect(told()).toEqual([
        'Your settings are here',
        'The transcript looks as you have chosen',
        '1 word is said as you have written it',
      ]),
    );
    expect(readPronunciations(kept())).toEqual(readPronunciations(carried));
  });

  test('in, with something that cannot be read: the rest holds, and they are told', async () => {
    const { section, kept, said } = await openCarry();
    const text = exportPreferences({ ...defaultPreferences, rate: 1.5 }).replace(
      '"announcements": "all"',
      '"announcements": 7',
    );
    await userEvent.upload(section.getByLabelText('Open settings from a file'), fileOf(text));
    await waitFor(() => expect(said()).toMatch(/^Your settings are here; 1 could not be read/));
    expect(kept().rate).toBe(1.5);
  });

  test.each([
    ['{', 'This file cannot be read. Choose a file that this player saved.'],
    ['[]', 'This file holds no settings. Choose a file that this player saved.'],
    [
      '{"kind":"tingying preferences","preferences":{"version":2}}',
      'This file is from a newer player. Save it again there for this version, or update this one.',
    ],
  ])('a wrong file changes nothing, and they are told why: %s', async (text, words) => {
    const { section, kept, said } = await openCarry({ rate: 1.5 });
    await userEvent.upload(section.getByLabelText('Open settings from a file'), fileOf(text));
    await waitFor(() => expect(said()).toBe(words));
    expect(kept().rate).toBe(1.5);
  });

  test('the same file, mended, can be chosen again', async () => {
    const { section, said } = await openCarry();
    const field = section.getByLabelText<HTMLInputElement>('Open settings from a file');
    await userEvent.upload(field, fileOf('{'));
    await waitFor(() => expect(said()).toMatch(/^This file cannot be read/));
    expect(field.value).toBe('');
  });
});

describe('a viewer resets the settings', () => {
  const chosen = { ...defaultPreferences, rate: 2, shortcuts: { on: false, keys: { mute: '' } } };

  test('is asked first, by a question that takes the focus', async () => {
    const { section, kept } = await openCarry(chosen);
    await userEvent.click(section.getByRole('button', { name: 'Reset all settings' }));
    expect(document.activeElement).toBe(section.getByRole('group', { name: /^Reset all settings\?/ }));
    await userEvent.keyboard('{Enter}');
    expect(kept()).toEqual(chosen);
  });

  test('says yes, and comes back to where they were', async () => {
    const { section, kept, said } = await openCarry(chosen);
    await userEvent.click(section.getByRole('button', { name: 'Reset all settings' }));
    await userEvent.click(section.getByRole('button', { name: 'Reset' }));
    expect(kept()).toEqual(defaultPreferences);
    expect(said()).toBe('All settings are reset');
    expect(document.activeElement).toBe(section.getByRole('button', { name: 'Reset all settings' }));
  });

  test('says no: nothing is changed', async () => {
    const { section, kept } = await openCarry(chosen);
    await userEvent.click(section.getByRole('button', { name: 'Reset all settings' }));
    await userEvent.click(section.getByRole('button', { name: 'Cancel' }));
    expect(kept()).toEqual(chosen);
    expect(section.queryByRole('button', { name: 'Reset' })).toBeNull();
    expect(document.activeElement).toBe(section.getByRole('button', { name: 'Reset all settings' }));
  });
});
