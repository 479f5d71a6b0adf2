import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { defaultManner } from '../../../src/core/preferences/morePreferences.js';
import type { CaptionStyle } from '../../../src/core/preferences/Preferences.js';
import { CaptionStyleFields } from '../../../src/react/captions/CaptionStyleFields.js';

const translate = createTranslate('en', en);
const { style } = defaultPreferences.captions;

function open(first: Partial<CaptionStyle> = {}) {
  const changed = vi.fn<(next: CaptionStyle) => void>();
  function Fields() {
    const [now, setNow] = useState<CaptionStyle>({ ...style, ...first });
    return (
      <CaptionStyleFields
        style={now}
        onChange={(next) => {
          changed(next);
          setNow(next);
        }}
        translate={translate}
      />
    );
  }
  return { changed, ...render(<Fields />) };
}

test('every look is a native field with a name', () => {
  open();
  for (const group of ['Font', 'Text colour', 'Background colour', 'Edge', 'Place'])
    expect(within(screen.getByRole('group', { name: group })).getAllByRole('radio').length).toBeGreaterThan(
      3,
    );
  const size = screen.getByRole('slider', { name: 'Size' });
  expect(size.getAttribute('aria-valuetext')).toBe('100%');
  expect([size.getAttribute('min'), size.getAttribute('max')]).toEqual(['50', '300']);
  expect(screen.getByRole('slider', { name: 'Background strength' }).getAttribute('aria-valuetext')).toBe(
    '80%',
  );
});

test('a choice holds at once, and leaves the others as they are', async () => {
  const { changed } = open();
  await userEvent.click(screen.getByRole('radio', { name: 'Kai (brush)' }));
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Text colour' })).getByRole('radio', { name: 'Yellow' }),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Below the picture' }));
  fireEvent.change(screen.getByRole('slider', { name: 'Size' }), { target: { value: '180' } });
  fireEvent.change(screen.getByRole('slider', { name: 'Background strength' }), { target: { value: '50' } });
  expect(changed).toHaveBeenLastCalledWith({
    ...style,
    font: 'kai',
    color: '#f0e442',
    position: 'below',
    size: 180,
    backgroundOpacity: 0.5,
  });
});

test('a colour without a name can be chosen too, and is among the radios then', () => {
  open();
  const fieldset = screen.getByRole('group', { name: 'Background colour' });
  const group = within(fieldset);
  expect(group.queryByRole('radio', { name: /^Other/ })).toBeNull();
  fireEvent.change(fieldset.querySelector('input[type=color]')!, { target: { value: '#335577' } });
  expect(group.getByRole<HTMLInputElement>('radio', { name: 'Other, #335577' }).checked).toBe(true);
});

test('the sample follows every change, and is not heard', () => {
  const { container } = open({ color: '#f0e442', edge: 'outline', position: 'top' });
  const sample = container.querySelector<HTMLElement>('[data-part=captions-sample]')!;
  expect(sample.getAttribute('aria-hidden')).toBe('true');
  expect(sample.querySelectorAll('[data-part=caption]')).toHaveLength(2);
  expect(sample.style.getPropertyValue('--captions-color')).toBe('#f0e442');
  fireEvent.change(screen.getByRole('slider', { name: 'Size' }), { target: { value: '300' } });
  expect(sample.style.getPropertyValue('--captions-font-size')).toBe('48px');
});

test('who reads at a speed of their own can have the film held until it is read', async () => {
  const { changed } = open();
  const hold = () => screen.queryByRole('checkbox', { name: 'Hold the film until a caption can be read' });
  expect(hold()).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^Until it is read at 120 words/ }));
  const note = hold()!.getAttribute('aria-describedby')!;
  expect(document.getElementById(note)?.textContent).toMatch(/Play goes on at once/);
  await userEvent.click(hold()!);
  expect(changed).toHaveBeenLastCalledWith({ ...style, readingSpeed: 120, holdToRead: true });
  await userEvent.click(screen.getByRole('radio', { name: 'As long as the film says' }));
  expect(hold()).toBeNull();
});

test('the look can be restored with one press', async () => {
  const { changed } = open({
    size: 300,
    color: '#123456',
    position: 'top',
    letterSpacing: 20,
    standing: true,
    readingSpeed: 80,
    holdToRead: true,
  });
  await userEvent.click(screen.getByRole('button', { name: 'Restore this look' }));
  expect(changed).toHaveBeenLastCalledWith({ ...style, ...defaultManner });
});

test('axe finds nothing', async () => {
  const { container } = open({ color: '#123456' });
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});
