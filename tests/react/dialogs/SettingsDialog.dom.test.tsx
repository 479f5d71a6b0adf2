import { screen, within } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { defaultManner, readMore } from '../../../src/core/preferences/morePreferences.js';
import { openDialog } from './openDialog.js';

describe('a viewer opens the settings', () => {
  test('finds the everyday choices open, in the order of use', async () => {
    const { inDialog } = await openDialog();
    const legends = [...inDialog.getAllByRole('group')]
      .filter((one) => one.tagName === 'FIELDSET' && !one.closest('details'))
      .map((one) => one.querySelector('legend')?.textContent);
    expect(legends).toEqual(['Description choice', 'Captions choice', 'Speed']);
  });

  test('finds the rest closed, each behind its heading', async () => {
    const { dialog } = await openDialog();
    const sections = [
      ...dialog.querySelectorAll('details[data-part="settings-section"]'),
    ] as HTMLDetailsElement[];
    expect(sections.map((one) => [one.open, one.querySelector('summary')?.textContent])).toEqual([
      [false, 'Description'],
      [false, 'Film and description together'],
      [false, 'Listening'],
      [false, 'Picture'],
      [false, 'Captions'],
      [false, 'Announcements'],
      [false, 'Keys'],
      [false, 'Controls'],
      [false, 'Player'],
      [false, 'Carry your settings'],
    ]);
    for (const one of sections)
      expect(within(one).getByRole('heading', { level: 3 }).closest('summary')).toBeTruthy();
  });

  test('finds a voice for results there from the start, with nothing to say', async () => {
    const { inDialog, said } = await openDialog();
    expect(inDialog.getAllByRole('status')).toHaveLength(1);
    expect(said()).toBe('');
  });

  test('comes back to normal speed with one press, and hears it', async () => {
    const { inDialog, kept, said } = await openDialog({ stored: { rate: 2 } });
    await userEvent.click(inDialog.getByRole('button', { name: 'Normal speed' }));
    expect(kept().rate).toBe(1);
    expect(said()).toBe('Normal speed');
  });
});

describe('a choice holds at once and is kept', () => {
  test('description: whenever there is one, and in which language', async () => {
    const { open, kept } = await openDialog();
    const section = open('Description');
    await userEvent.click(
      section.getByRole('checkbox', { name: 'Turn description on whenever a film has it' }),
    );
    const language = section.getByRole('combobox', { name: 'Description language' });
    await userEvent.selectOptions(language, 'English');
    expect(kept().description).toEqual({ on: true, language: 'en' });
    await userEvent.selectOptions(language, 'As the player');
    expect(kept().description.language).toBeNull();
  });

  test('captions: whenever there are any, in which language, and how they look', async () => {
    const { open, kept } = await openDialog();
    const section = open('Captions');
    await userEvent.click(
      section.getByRole('checkbox', { name: 'Turn captions on whenever a film has them' }),
    );
    const language = section.getByRole('combobox', { name: 'Captions language' });
    expect(
      within(language)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['As the player', 'Chinese', 'English']);
    await userEvent.selectOptions(language, 'Chinese');
    await userEvent.click(section.getByRole('radio', { name: 'Serif' }));
    expect(kept().captions).toMatchObject({ on: true, language: 'zh-CN', style: { font: 'serif' } });
  });

  test('captions: how far letters, words and rows stand apart, shown at once, kept, and restored', async () => {
    const { open, kept, dialog } = await openDialog();
    const section = open('Captions');
    const sample = () =>
      dialog.querySelector<HTMLElement>('[data-part=captions-sample] [data-part=caption]')!;
    for (const [name, value] of [
      ['Space between letters', '20'],
      ['Space between words', '40'],
      ['Space between rows', '150'],
    ] as const)
      fireEvent.change(section.getByRole('slider', { name }), { target: { value } });
    await userEvent.click(section.getByRole('checkbox', { name: 'Keep the background while nobody speaks' }));
    await userEvent.click(section.getByRole('radio', { name: /^Until it is read at 120 words/ }));
    await userEvent.click(
      section.getByRole('checkbox', { name: 'Hold the film until a caption can be read' }),
    );
    expect(readMore(kept()).captions).toEqual({
      letterSpacing: 20,
      wordSpacing: 40,
      lineSpacing: 150,
      standing: true,
      readingSpeed: 120,
      holdToRead: true,
    });
    expect(kept().captions.style).not.toHaveProperty('letterSpacing');
    expect([sample().style.letterSpacing, sample().style.wordSpacing]).toEqual(['0.2em', '0.4em']);
    expect(
      sample()
        .closest<HTMLElement>('[data-part=captions-sample]')!
        .style.getPropertyValue('--captions-line-height'),
    ).toBe('34px');
    await userEvent.click(section.getByRole('button', { name: 'Restore this look' }));
    expect(readMore(kept()).captions).toEqual(defaultManner);
    expect(sample().style.letterSpacing).toBe('');
  });

  test('captions: spoken, for a film in a language that the viewer does not follow', async () => {
    const { open, kept } = await openDialog();
    const spoken = open('Captions').getByRole('checkbox', { name: 'Speak the captions that show' });
    const note = spoken.getAttribute('aria-describedby')!;
    expect(document.getElementById(note)?.textContent).toMatch(/descriptions come first/);
    await userEvent.click(spoken);
    expect(kept().describer.spokenSubtitles).toBe(true);
    await userEvent.click(spoken);
    expect(kept().describer.spokenSubtitles).toBe(false);
  });

  test.each([
    ['Everything', 'all'],
    ['Changes, without position and volume', 'changes'],
    ['Only trouble', 'errors'],
    ['Nothing', 'off'],
  ])('announcements: %s', async (name, level) => {
    const { open, kept } = await openDialog({ stored: { announcements: level === 'off' ? 'all' : 'off' } });
    await userEvent.click(open('Announcements').getByRole('radio', { name }));
    expect(kept().announcements).toBe(level);
  });

  test('the controls: never hidden, or those of the browser, which have no description', async () => {
    const { open, kept } = await openDialog();
    const section = open('Player');
    await userEvent.click(section.getByRole('checkbox', { name: 'Never hide the controls' }));
    const native = section.getByRole('checkbox', {
      name: 'Use the browser’s own controls',
      description: 'The browser’s own controls have no description.',
    });
    await userEvent.click(native);
    expect(kept()).toMatchObject({ controlsAlways: true, nativeControls: true });
  });

  test('the language: each named in itself, and spoken at once', async () => {
    const { open, kept } = await openDialog();
    const section = open('Player');
    expect(section.getByText('中文').lang).toBe('zh-CN');
    expect(section.getByText('English').lang).toBe('en');
    const chinese = section.getByRole('radio', { name: '中文' });
    await userEvent.click(chinese);
    expect(kept().locale).toBe('zh-CN');
    expect(screen.getByRole('dialog', { name: '设置' })).toBeTruthy();
    expect(document.activeElement).toBe(chinese);
  });
});
