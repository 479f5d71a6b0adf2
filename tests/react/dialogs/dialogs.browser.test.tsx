import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/styles/styles.css';
import '../../../src/styles/dialogs.css';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { exportPreferences } from '../../../src/core/preferences/exportPreferences.js';
import { film } from '../film.js';
import { openDialog } from './openDialog.js';

const titles = ['Settings', 'Keyboard help'] as const;

beforeEach(async () => {
  // Keys and clicks come from a real browser here, so React has nobody to wait for.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  await page.viewport(1024, 768);
});
afterEach(() => vi.restoreAllMocks());

const openAll = (dialog: HTMLElement) => {
  for (const one of dialog.querySelectorAll('details')) one.open = true;
};
const targets = (dialog: HTMLElement) =>
  [...dialog.querySelectorAll<HTMLElement>('button, select, summary, a, input')].map((one) => {
    const target = one.matches('[type="radio"], [type="checkbox"]') ? one.closest('label')! : one;
    const { width, height } = target.getBoundingClientRect();
    return { name: target.textContent || target.outerHTML, width, height };
  });

describe.each(titles)('%s, as a dialog', (name) => {
  test('takes focus in, keeps it, and gives it back on Escape', async () => {
    const { dialog, opener } = await openDialog({ name });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(opener);
    await waitFor(() => expect(dialog.isConnected).toBe(false));
    expect(document.activeElement).toBe(opener);
  });

  test('lets Tab nowhere else from the first moment, and a click neither', async () => {
    const elsewhere = document.createElement('button');
    elsewhere.textContent = 'Elsewhere';
    document.body.append(elsewhere);
    const pressed = vi.fn();
    elsewhere.addEventListener('click', pressed);
    const { dialog, opener } = await openDialog({ name });
    try {
      for (let press = 0; press < 12; press += 1) {
        await userEvent.tab({ shift: true });
        expect(document.activeElement === document.body || dialog.contains(document.activeElement)).toBe(
          true,
        );
        expect(document.activeElement).not.toBe(dialog); // where all of it would be read at once
      }
      await waitFor(() => expect(opener.closest('[inert]')).not.toBeNull());
      elsewhere.focus();
      expect(document.activeElement).not.toBe(elsewhere);
      await userEvent.click(elsewhere, { force: true });
      expect(pressed).not.toHaveBeenCalled();
      // The click has taken the focus from everything; Escape closes all the same.
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(dialog.isConnected).toBe(false));
      expect(opener.closest('[inert]')).toBeNull();
      elsewhere.focus();
      expect(document.activeElement).toBe(elsewhere);
    } finally {
      elsewhere.remove();
    }
  });

  test('leaves its opener in the accessibility tree until a screen reader has come in, and itself until it has gone', async () => {
    const { dialog, opener } = await openDialog({ name });
    expect(opener.closest('[inert]')).toBeNull();
    expect(opener.tabIndex).toBe(-1);
    await waitFor(() => expect(opener.closest('[inert]')).not.toBeNull());
    const inside = document.activeElement as HTMLElement;
    await userEvent.keyboard('{Escape}');
    expect(opener.closest('[inert]')).toBeNull();
    expect(opener.tabIndex).toBe(0);
    expect(dialog.matches(':popover-open')).toBe(true);
    expect(inside.closest('[inert]')).toBeNull();
    expect(inside.tabIndex).toBe(-1);
    expect(getComputedStyle(dialog).opacity).toBe('0');
    // Opened again before it has gone, it is whole.
    await userEvent.click(opener);
    const again = await screen.findByRole('dialog', { name });
    expect(again.contains(document.activeElement)).toBe(true);
    expect(again.querySelector('[inert]')).toBeNull();
    expect(getComputedStyle(again).opacity).toBe('1');
  });

  test('keeps the player’s live regions alive beside it', async () => {
    const { dialog, opener } = await openDialog({ name });
    await waitFor(() => expect(opener.closest('[inert]')).not.toBeNull());
    const regions = document.querySelectorAll('[data-part="announcer"] [aria-live]');
    expect(regions.length).toBe(3);
    expect([...regions].filter((one) => one.closest('[inert]'))).toEqual([]);
    expect(dialog.hasAttribute('aria-modal')).toBe(false); // some screen readers would hear nothing outside it
  });

  test('passes axe with everything open', async () => {
    const { dialog } = await openDialog({ name });
    openAll(dialog);
    const { violations } = await axe.run(dialog, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
    });
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join('\n')}`)).toEqual(
      [],
    );
  });

  test('fits 320 px, with room for a thumb on everything', async () => {
    await page.viewport(320, 640);
    const { dialog } = await openDialog({ name });
    openAll(dialog);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(dialog.getBoundingClientRect().right).toBeLessThanOrEqual(320);
    expect(targets(dialog).filter(({ height }) => height < 44)).toEqual([]);
  });
});

describe('waiting for a key', () => {
  const openKeys = async () => {
    const opened = await openDialog();
    const section = opened.open('Keys');
    const button = section.getByRole('button', { name: 'Change key: Captions' });
    await userEvent.click(button);
    return { ...opened, section, button };
  };

  test('Escape ends the waiting and leaves the dialog; a second one closes it', async () => {
    const { dialog, button, said } = await openKeys();
    await userEvent.keyboard('{Escape}');
    expect(dialog.matches(':popover-open:not([data-closing])')).toBe(true);
    expect(document.activeElement).toBe(button);
    expect(said()).toBe('Nothing was changed');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog.isConnected).toBe(false));
  });

  test('Escape does so beside the field, too', async () => {
    const { dialog, button, section } = await openKeys();
    await userEvent.keyboard('k');
    await userEvent.tab();
    expect(document.activeElement).toBe(section.getByRole('button', { name: 'Take it over' }));
    await userEvent.keyboard('{Escape}');
    expect(dialog.matches(':popover-open:not([data-closing])')).toBe(true);
    expect(document.activeElement).toBe(button);
  });

  test.each(['x', ' ', 'ArrowUp', '?'])('hears a real key: %s', async (key) => {
    const { section, kept } = await openKeys();
    await userEvent.keyboard(key.length > 1 ? `{${key}}` : key);
    const conflict = section.queryByRole('button', { name: 'Take it over' });
    if (conflict) await userEvent.click(conflict);
    expect(kept().shortcuts.keys).toMatchObject({ captions: key });
  });

  test('is no trap: Tab goes on through the dialog', async () => {
    const { section } = await openKeys();
    for (const name of ['Remove key: Captions', 'Cancel', 'Change key: Repeat description']) {
      await userEvent.tab();
      expect(document.activeElement).toBe(section.getByRole('button', { name }));
    }
    expect(section.queryByRole('textbox')).toBeNull();
  });
});

describe('in a small window', () => {
  test('what nothing else shows comes into sight', async () => {
    await page.viewport(320, 480);
    const { dialog, open, inDialog } = await openDialog();
    const field = open('Carry your settings').getByLabelText('Open settings from a file');
    await userEvent.upload(field, new File(['{'], 'settings.json', { type: 'application/json' }));
    await waitFor(() =>
      expect(inDialog.getByRole('status').textContent).toMatch(/^This file cannot be read/),
    );
    const status = inDialog.getByRole('status');
    expect(status.getBoundingClientRect().height).toBeGreaterThan(20);
    await waitFor(() => {
      expect(status.getBoundingClientRect().bottom).toBeLessThanOrEqual(
        dialog.getBoundingClientRect().bottom,
      );
    });
  });

  test('a refused key is told in sight, under the field', async () => {
    await page.viewport(320, 480);
    const { dialog, open } = await openDialog();
    const section = open('Keys');
    await userEvent.click(section.getByRole('button', { name: 'Change key: Captions' }));
    await userEvent.keyboard('k');
    const words = section.getByText(/^K is the key for Play or pause/);
    await waitFor(() =>
      expect(words.getBoundingClientRect().bottom).toBeLessThanOrEqual(dialog.getBoundingClientRect().bottom),
    );
  });

  test.each([
    [320, 640],
    [900, 900],
  ])('nothing lies over what has focus, at %d by %d', async (width, height) => {
    await page.viewport(width, height);
    const { dialog, inDialog } = await openDialog();
    openAll(dialog);
    inDialog.getByRole('button', { name: 'Reset all settings' }).focus();
    const covered: string[] = [];
    let walked = 0;
    for (let i = 0; i < 70; i += 1) {
      await userEvent.tab({ shift: true });
      const focused = document.activeElement as HTMLElement;
      if (focused === dialog || !dialog.contains(focused)) break;
      walked += 1;
      const { left, top, width: wide } = focused.getBoundingClientRect();
      const there = document.elementFromPoint(left + wide / 2, top + 2);
      if (!there || !(focused.contains(there) || there.contains(focused))) covered.push(focused.outerHTML);
    }
    expect(covered).toEqual([]);
    expect(walked).toBeGreaterThan(40);
  });
});

describe('a language of one’s own', () => {
  test('changes every word while the dialog stands, and focus stays', async () => {
    const { open, dialog } = await openDialog();
    const section = open('Player');
    await userEvent.click(section.getByRole('radio', { name: '中文' }));
    expect(dialog.querySelector('h2')?.textContent).toBe('设置');
    expect((document.activeElement as HTMLInputElement).value).toBe('zh-CN');
  });
});

describe('the film that plays', () => {
  const words = (language: string) => ({ language, src: `data:text/vtt,WEBVTT%0A%0A%23${language}` });
  const described = {
    ...film,
    captions: [words('zh-CN'), words('en')],
    descriptions: [
      { ...words('zh-CN'), delivery: 'text' as const },
      { ...words('en'), delivery: 'text' as const },
    ],
  };
  const open = async (stored: object) => {
    const opened = await openDialog({ film: described, attached: true, stored });
    /** What is chosen now in one of the everyday choices. */
    const chosen = (legend: string) => {
      const radios = within(
        opened.inDialog.getByRole('group', { name: legend }),
      ).getAllByRole<HTMLInputElement>('radio');
      return radios.find((one) => one.checked)?.parentElement?.textContent;
    };
    return { ...opened, chosen };
  };

  test('comes back to its own speed', async () => {
    const { inDialog } = await open({ rate: 2 });
    const video = document.querySelector('video')!;
    expect(video.playbackRate).toBe(2);
    await userEvent.click(inDialog.getByRole('button', { name: 'Normal speed' }));
    expect(video.playbackRate).toBe(1);
  });

  test('is described as soon as the viewer wants every film to be, and no longer when they do not', async () => {
    const opened = await open({});
    const box = opened.open('Description').getByRole('checkbox', { name: /whenever a film has it/ });
    await userEvent.click(box);
    await waitFor(() => expect(opened.chosen('Description choice')).toMatch(/English/));
    await userEvent.click(box);
    await waitFor(() => expect(opened.chosen('Description choice')).toBe('Off'));
  });

  test('changes its language with the choice for every film', async () => {
    const opened = await open({
      captions: { on: true, language: 'en' },
      description: { on: true, language: 'en' },
    });
    await waitFor(() => expect(opened.chosen('Captions choice')).toBe('English'));
    await userEvent.selectOptions(opened.open('Captions').getByRole('combobox'), 'Chinese');
    await userEvent.selectOptions(opened.open('Description').getByRole('combobox'), 'Mandarin');
    await waitFor(() => expect(opened.chosen('Captions choice')).toBe('Chinese'));
    await waitFor(() => expect(opened.chosen('Description choice')).toMatch(/Mandarin/));
  });

  test('takes on settings from a file, and lets them go with a reset', async () => {
    const opened = await open({});
    const video = document.querySelector('video')!;
    const carried = {
      ...defaultPreferences,
      rate: 1.5,
      volume: 0.4,
      captions: { ...defaultPreferences.captions, on: true, language: 'zh' },
      description: { ...defaultPreferences.description, on: true, language: 'zh' },
    };
    const section = opened.open('Carry your settings');
    const file = new File([exportPreferences(carried)], 'settings.json', { type: 'application/json' });
    await userEvent.upload(section.getByLabelText('Open settings from a file'), file);
    await waitFor(() => expect(opened.chosen('Description choice')).toMatch(/Mandarin/));
    await waitFor(() => expect(opened.chosen('Captions choice')).toBe('Chinese'));
    expect([video.playbackRate, video.volume]).toEqual([1.5, 0.4]);
    // The film has `zh-CN`; what the viewer carries stays as they had it.
    expect(opened.kept()).toEqual(carried);

    await userEvent.click(section.getByRole('button', { name: 'Reset all settings' }));
    await userEvent.click(section.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(opened.chosen('Description choice')).toBe('Off'));
    await waitFor(() => expect(opened.chosen('Captions choice')).toBe('Off'));
    expect([video.playbackRate, video.volume]).toEqual([1, 1]);
    expect(opened.kept()).toEqual(defaultPreferences);
  });
});
