import { fireEvent } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { openDialog } from './openDialog.js';

async function openKeys(keys: Record<string, string> = {}) {
  const opened = await openDialog({ stored: { shortcuts: { on: true, keys } } });
  const section = opened.open('Keys');
  const button = (command: string) => section.getByRole('button', { name: `Change key: ${command}` });
  return {
    ...opened,
    section,
    button,
    /** Asks for a new key and gives the field that waits for it. */
    async change(command: string) {
      await userEvent.click(button(command));
      return section.getByRole('textbox', { name: `Press the new key for ${command}. Escape cancels.` });
    },
    keys: () => opened.kept().shortcuts.keys,
  };
}

describe('a viewer gives a command another key', () => {
  test('hears which keys it has, then presses the new one', async () => {
    const { button, change, keys, said } = await openKeys();
    expect(button('Captions').getAttribute('aria-describedby')).toBeTruthy();
    const field = await change('Captions');
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('*');
    expect(keys()).toEqual({ captions: '*' });
    expect(said()).toBe('Captions is now *');
    expect(document.getElementById(button('Captions').getAttribute('aria-describedby')!)?.textContent).toBe(
      '*',
    );
  });

  test('comes back to where they were, whatever became of it', async () => {
    const { button, change, section } = await openKeys();
    await change('Captions');
    await userEvent.keyboard('*');
    expect(document.activeElement).toBe(button('Captions'));
    await change('Captions');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Captions'));
    await change('Captions');
    await userEvent.click(section.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(button('Captions'));
    await change('Captions');
    await userEvent.click(section.getByRole('button', { name: 'Remove key: Captions' }));
    expect(document.activeElement).toBe(button('Captions'));
  });

  test('is told in words who has the key, and nothing is changed yet', async () => {
    const { change, keys, said } = await openKeys();
    const field = await change('Captions');
    await userEvent.keyboard('k');
    expect(said()).toBe('K is the key for Play or pause. Press another, or take it over.');
    expect(keys()).toEqual({});
    expect(document.activeElement).toBe(field);
    // In sight beside the field, and not as its description: a screen reader would say that a second time.
    expect(field.parentElement!.textContent).toContain(said());
    expect(field.hasAttribute('aria-describedby')).toBe(false);
  });

  test('takes the key over', async () => {
    const { change, keys, said, section } = await openKeys();
    await change('Captions');
    await userEvent.keyboard('k');
    await userEvent.tab();
    expect(document.activeElement).toBe(
      section.getByRole('button', { name: 'Take it over', description: /^K is the key for Play or pause/ }),
    );
    await userEvent.keyboard('{Enter}');
    expect(keys()).toEqual({ captions: 'k', playPause: ' ' });
    expect(said()).toBe('Captions is now K');
  });

  test('is told when the other is left without a key', async () => {
    const { change, inDialog, section } = await openKeys();
    await change('Captions');
    await userEvent.keyboard('m');
    await userEvent.click(section.getByRole('button', { name: 'Take it over' }));
    const sentences = [...inDialog.getByRole('status').children].map((one) => one.textContent.trim());
    expect(sentences).toEqual(['Captions is now M', 'Mute has no key now']);
  });

  test('presses another after a conflict', async () => {
    const { change, keys } = await openKeys();
    await change('Captions');
    await userEvent.keyboard('k*');
    expect(keys()).toEqual({ captions: '*' });
  });

  test('hears the same conflict again, if it is met again', async () => {
    const { change, inDialog } = await openKeys();
    await change('Captions');
    await userEvent.keyboard('k');
    const before = inDialog.getByRole('status').firstChild;
    await userEvent.keyboard('k');
    expect(inDialog.getByRole('status').firstChild).not.toBe(before);
  });

  test.each([
    ['{Enter}', 'Enter belongs to the browser or the screen reader. Press another.'],
    ['{F5}', 'F5 belongs to the browser or the screen reader. Press another.'],
    ['{Backspace}', 'Backspace belongs to the browser or the screen reader. Press another.'],
  ])('cannot take what others need: %s', async (key, words) => {
    const { change, keys, said } = await openKeys();
    await change('Captions');
    await userEvent.keyboard(key);
    expect(said()).toBe(words);
    expect(keys()).toEqual({});
  });

  test('may hold Shift: the key is still to come', async () => {
    const { change, said } = await openKeys();
    await change('Captions');
    await userEvent.keyboard('{Shift}');
    expect(said()).toBe('');
  });

  test('types it with an input method or an on-screen keyboard', async () => {
    const { change, keys } = await openKeys();
    const field = await change('Captions');
    fireEvent.keyDown(field, { key: 'Unidentified' });
    fireEvent.input(field, { target: { value: '*' }, data: '*', inputType: 'insertText' });
    expect(keys()).toEqual({ captions: '*' });
  });

  test('goes elsewhere: nothing is waited for, nothing said', async () => {
    const { button, change, section, said } = await openKeys();
    await change('Captions');
    await userEvent.click(button('Mute'));
    expect(section.getAllByRole('textbox')).toHaveLength(1);
    await userEvent.tab({ shift: true });
    expect(section.queryByRole('textbox')).toBeNull();
    expect(said()).toBe('');
  });

  test('takes a key away', async () => {
    const { change, keys, said, section } = await openKeys();
    await change('Mute');
    await userEvent.click(section.getByRole('button', { name: 'Remove key: Mute' }));
    expect(keys()).toEqual({ mute: '' });
    expect(said()).toBe('Mute has no key now');
    await change('Mute');
    expect(section.queryByRole('button', { name: 'Remove key: Mute' })).toBeNull();
  });
});

describe('all keys', () => {
  test('come back with one press', async () => {
    const { section, keys, said } = await openKeys({ captions: '*', mute: '' });
    await userEvent.click(section.getByRole('button', { name: 'Restore all keys' }));
    expect(keys()).toEqual({});
    expect(said()).toBe('All keys are restored');
  });

  test('are off and on with one box', async () => {
    const { section, kept } = await openKeys();
    await userEvent.click(section.getByRole('checkbox', { name: 'Use keyboard shortcuts' }));
    expect(kept().shortcuts.on).toBe(false);
  });

  test('the digits go and come back as a row, also from who has one of them', async () => {
    const { section, change, keys, said } = await openKeys();
    const digits = section.getByRole('checkbox', { name: 'To a tenth of the film', description: '0 to 9' });
    await userEvent.click(digits);
    expect(keys()).toEqual({ percent: '' });
    await change('Captions');
    await userEvent.keyboard('5');
    expect(keys()).toEqual({ percent: '', captions: '5' });
    await userEvent.click(digits);
    expect(keys()).toEqual({ captions: '' });
    expect(said()).toBe('Captions has no key now');
  });
});
