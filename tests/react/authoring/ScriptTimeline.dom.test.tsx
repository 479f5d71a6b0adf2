import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { ScriptTimeline } from '../../../src/react/authoring/ScriptTimeline.js';
import { faults } from '../../core/scriptQuality/faults.js';

const { film } = faults.find(({ title }) => title === 'begins while somebody speaks')!;
const { timeline, findings } = checkScript(film.script, film.options);

describe('an author looks at a script beside its film', () => {
  test('the picture has a name that counts what is in it, and a table says the same', () => {
    render(<ScriptTimeline timeline={timeline} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /11 lines of dialogue, 8 descriptions, 1 finding\./,
    );
    const row = screen.getByText('k3', { selector: 'code' }).closest('tr')!;
    expect(within(row).getByText(/spoken over dialogue/)).toBeTruthy();
    expect(within(row).getByText('Error')).toBeTruthy();
    expect(findings).toHaveLength(1);
    expect(screen.getAllByRole('row').length).toBeGreaterThan(
      timeline.dialogue.length + timeline.descriptions.length,
    );
  });

  test('axe finds nothing', async () => {
    const { container } = render(<ScriptTimeline timeline={timeline} locale="zh-CN" />);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('goes to a time where the page lets them', async () => {
    const onSelect = vi.fn();
    render(<ScriptTimeline timeline={timeline} onSelect={onSelect} />);
    await userEvent.click(screen.getByRole('button', { name: '0:22.5' }));
    expect(onSelect).toHaveBeenCalledWith(22.5);
  });
});
