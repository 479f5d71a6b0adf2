import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openDialog } from './openDialog.js';

const open = (shortcuts: { on: boolean; keys: Record<string, string> }) =>
  openDialog({ name: 'Keyboard help', stored: { shortcuts } });

describe('a viewer asks which keys there are', () => {
  test('finds a table for each group, under a heading', async () => {
    const { inDialog } = await open({ on: true, keys: {} });
    const names = inDialog.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(names).toEqual([
      'Play',
      'Move',
      'Sound',
      'Description and captions',
      'Picture',
      'Settings and help',
    ]);
    for (const name of names) {
      const table = within(inDialog.getByRole('table', { name }));
      expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['Action', 'Keys']);
      expect(table.getAllByRole('rowheader').length).toBeGreaterThan(1);
    }
  });

  test('hears marks by name, and every key of a command', async () => {
    const { inDialog } = await open({ on: true, keys: {} });
    expect(inDialog.getByRole('row', { name: 'Play or pause K or Space' })).toBeTruthy();
    expect(inDialog.getByRole('row', { name: 'Slower Less-than sign' })).toBeTruthy();
  });

  test('hears their own keys', async () => {
    const { inDialog } = await open({ on: true, keys: { playPause: 'x', mute: '' } });
    expect(inDialog.getByRole('row', { name: 'Play or pause X' })).toBeTruthy();
    expect(inDialog.getByRole('row', { name: 'Mute No key' })).toBeTruthy();
  });

  test('hears what browse mode does with letters', async () => {
    const { inDialog } = await open({ on: true, keys: {} });
    expect(inDialog.getByText(/^In browse mode, letters belong to your screen reader/)).toBeTruthy();
    expect(inDialog.queryByText(/^Shortcuts are off/)).toBeNull();
  });

  test('hears when no key works, where to turn them on, and what works without', async () => {
    const { inDialog } = await open({ on: false, keys: {} });
    expect(inDialog.getByText('Shortcuts are off. Turn them on under Settings.')).toBeTruthy();
    expect(inDialog.getByText(/^Without shortcuts, Tab, Space and Enter/)).toBeTruthy();
    expect(inDialog.queryByText('These keys work while focus is in the player.')).toBeNull();
  });
});
