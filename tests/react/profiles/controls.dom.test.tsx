import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type ControlPreferences,
  hideableControls,
} from '../../../src/core/preferences/ControlPreferences.js';
import { changeMore, readMore } from '../../../src/core/preferences/morePreferences.js';
import { completeOrder } from '../../../src/core/preferences/orderControls.js';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';
import { writeSettingsCode } from '../../../src/core/preferences/settingsCode.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { Player, usePlayer } from '../../../src/react/index.js';
import { Rest } from '../../../src/react/player/Rest.js';
import { Still } from '../../../stories/fixtures/Still.js';
import { openDialog } from '../dialogs/openDialog.js';

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);
if (typeof Element.prototype.scrollIntoView !== 'function')
  Element.prototype.scrollIntoView = () => undefined;

function openProfiles(stored?: object) {
  let kept = JSON.stringify(stored ?? defaultPreferences);
  render(
    <Still locale="en" dialog="profiles" {...(stored ? { stored } : {})} onKept={(text) => (kept = text)}>
      <Player.Dialogs />
    </Still>,
  );
  const dialog = within(screen.getByRole('dialog', { name: 'Set up for me' }));
  return {
    dialog,
    kept: () => JSON.parse(kept) as Preferences,
    keptText: () => kept,
    said: () => dialog.getByRole('status').textContent,
  };
}

describe('a viewer is set up in one step', () => {
  test('hears what would change before anything does, and only then changes it', async () => {
    const { dialog, kept, said } = openProfiles();
    await userEvent.click(dialog.getByRole('radio', { name: 'I listen; I do not see the picture' }));
    expect(said()).toContain('This changes:');
    expect(said()).toContain('Description on whenever a film has it');
    expect(kept().description.on).not.toBe(true);
    await userEvent.click(dialog.getByRole('button', { name: 'Use these' }));
    expect(kept().description.on).toBe(true);
    expect(said()).toMatch(/Done: \d choices? made/);
  });

  test('takes it back by one press, to the letter, and stands where they were', async () => {
    const before = { ...defaultPreferences, rate: 1.5, more: { controls: { theme: 'light' } } };
    const { dialog, kept, said } = openProfiles(before);
    await userEvent.click(dialog.getByRole('radio', { name: 'I see a little' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Use these' }));
    expect(readMore(kept()).controls).toMatchObject({ theme: 'yellow', large: true });
    await userEvent.click(dialog.getByRole('button', { name: 'Undo' }));
    expect(kept()).toEqual(before);
    expect(said()).toContain('All as it was before');
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Use these' }));
  });

  test('leaves no trace of who they said they are', async () => {
    const { dialog, keptText } = openProfiles();
    for (const radio of dialog.getAllByRole('radio')) {
      await userEvent.click(radio);
      await userEvent.click(dialog.getByRole('button', { name: 'Use these' }));
    }
    expect(keptText()).not.toMatch(/blind|deaf|vision|hearing|motor|profile/i);
  });
});

describe('a viewer chooses which controls there are', () => {
  test('loses one at once, and finds all again by one press', async () => {
    const { open, kept, said } = await openDialog();
    const section = open('Controls');
    await userEvent.click(section.getByRole('checkbox', { name: 'Show Mute' }));
    expect(readMore(kept()).controls.hidden).toEqual(['mute-button']);
    await userEvent.click(section.getByRole('button', { name: 'Show all controls' }));
    expect(readMore(kept()).controls.hidden).toEqual([]);
    expect(said()).toBe('All controls are there');
  });

  test('is offered each of them once, and none that they could not do without', async () => {
    const { open } = await openDialog();
    const boxes = open('Controls').getAllByRole('checkbox', { name: /^Show / });
    expect(boxes).toHaveLength(hideableControls.length);
    expect(new Set(boxes.map((one) => one.closest('label')?.textContent)).size).toBe(boxes.length);
  });

  test('puts one in another place, by keys that keep the focus, and restores the order', async () => {
    const { open, kept, said } = await openDialog();
    const section = open('Controls');
    section.getByText('Order of the controls').click();
    const later = section.getByRole('button', { name: 'Later: Description' });
    later.focus();
    await userEvent.keyboard('{Enter}');
    expect(readMore(kept()).controls.order.slice(0, 3)).toEqual([
      'play-button',
      'description-choice-button',
      'description-button',
    ]);
    expect(said()).toBe('Now number 3: Description');
    expect(document.activeElement).toBe(section.getByRole('button', { name: 'Later: Description' }));
    const first = section.getByRole('button', { name: 'Earlier: Play' });
    expect(first.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(first);
    expect(said()).toBe('Now number 1: Play');
    await userEvent.click(section.getByRole('button', { name: 'Restore the order' }));
    expect([readMore(kept()).controls.order, said()]).toEqual([
      [],
      'The controls stand as they did at first',
    ]);
  });

  test('carries it all to another device by a code', async () => {
    const carried = {
      ...defaultPreferences,
      rate: 1.75,
      more: { controls: { theme: 'yellow', large: true } },
    };
    const { open, kept, said } = await openDialog({ stored: { voices: {}, volume: 0.5 } });
    const section = open('Carry your settings');
    await userEvent.type(section.getByLabelText('A code from another device'), writeSettingsCode(carried));
    await userEvent.click(section.getByRole('button', { name: 'Use the code' }));
    expect(said()).toMatch(/^Your settings are here.*Large controls/);
    expect(kept().rate).toBe(1.75);
    expect(readMore(kept()).controls).toMatchObject({ theme: 'yellow', large: true });
    expect(section.getByLabelText<HTMLInputElement>('My settings as a code').value).toBe(
      writeSettingsCode(kept()),
    );
    await userEvent.clear(section.getByLabelText('A code from another device'));
    await userEvent.type(section.getByLabelText('A code from another device'), 'ty1.wrong.AA{Enter}');
    expect(said()).toMatch(/slip in the code/);
    expect(kept().rate).toBe(1.75);
  });
});

/** A bar in a region that the rest has come to. */
function Region({ children, own }: { readonly children?: ReactNode; readonly own?: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  const before = useRef(null);
  return (
    <section ref={region} data-testid="region">
      <Player.Controls>
        <Player.PlayButton />
        {own}
        <Player.DescriptionButton />
        <Player.BackButton />
        <Player.MuteButton />
        <Player.SettingsButton />
        {children}
      </Player.Controls>
      <Rest film={usePlayer().film} region={region} before={before} />
    </section>
  );
}

describe('a bar of four buttons', () => {
  test('shows the others and hides them again, and says which it does', async () => {
    render(
      <Still locale="en" stored={{ more: { controls: { simple: true } } }}>
        <Region />
      </Still>,
    );
    const region = screen.getByTestId('region');
    const shown = () =>
      [...region.querySelectorAll('[data-part="controls"] > *')]
        .filter((one) => getComputedStyle(one).display !== 'none')
        .map((one) => one.textContent);
    const more = await screen.findByRole('button', { name: 'More controls' });
    expect([more.getAttribute('aria-expanded'), shown()]).toEqual([
      'false',
      ['Play', 'Description', 'Back 10 seconds', 'More controls'],
    ]);
    await act(() => userEvent.click(more));
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(shown()).toContain('Mute');
    await act(() => userEvent.click(more));
    expect(shown()).toHaveLength(4);
  });

  test('is as large and in the colours that the viewer wants', () => {
    render(
      <Still
        locale="en"
        stored={{ more: { controls: { large: true, theme: 'yellow', hidden: ['mute-button'] } } }}
      >
        <Region />
      </Still>,
    );
    const region = screen.getByTestId('region');
    expect(region.style.getPropertyValue('--player-target')).toBe('3.75rem');
    expect(region.style.getPropertyValue('--player-text')).toBe('#ffe600');
    expect(region.dataset).toMatchObject({ theme: 'yellow', large: '', hiddenControls: 'mute-button' });
    const mute = region.querySelector('[data-part="mute-button"]')!;
    expect(getComputedStyle(mute).display).toBe('none');
  });
});

describe('the order of the bar', () => {
  const names = () =>
    [...screen.getByTestId('region').querySelectorAll('[data-part="controls"] > *')].map(
      (one) => (one as HTMLElement).dataset['part'],
    );

  test('is as the viewer wants it, on the page itself, and stays so when a control comes later', async () => {
    const order = ['settings-button', 'mute-button', 'play-button'];
    const { rerender } = render(
      <Still locale="en" stored={{ more: { controls: { order } } }}>
        <Region />
      </Still>,
    );
    expect(names()).toEqual([
      'settings-button',
      'mute-button',
      'play-button',
      'description-button',
      'back-button',
    ]);
    rerender(
      <Still locale="en" stored={{ more: { controls: { order } } }}>
        <Region>
          <Player.HelpButton />
        </Region>
      </Still>,
    );
    await waitFor(() => expect(names().slice(0, 2)).toEqual(['settings-button', 'help-button']));
    rerender(
      <Still locale="en" stored={{ more: { controls: { order } } }}>
        <Region />
      </Still>,
    );
    await waitFor(() => expect(names()).not.toContain('help-button'));
    expect(names()[1]).toBe('mute-button');
  });

  test('has a site’s own button, when it comes, behind what it stands behind', async () => {
    const stored = { more: { controls: { order: ['settings-button', 'mute-button', 'play-button'] } } };
    const { rerender } = render(
      <Still locale="en" stored={stored}>
        <Region />
      </Still>,
    );
    rerender(
      <Still locale="en" stored={stored}>
        <Region own={<button type="button" data-part="own" />} />
      </Still>,
    );
    await waitFor(() => expect(names()[3]).toBe('own'));
    expect(names()[2]).toBe('play-button');
  });

  test('changes under a focus that stays, and is the site’s again where the viewer restores it', async () => {
    let player: ReturnType<typeof usePlayer> | null = null;
    const Take = () => {
      player = usePlayer();
      return null;
    };
    render(
      <Still locale="en">
        <Region />
        <Take />
      </Still>,
    );
    const before = names();
    const set = (order: ControlPreferences['order']) =>
      act(() => player!.preferences.update((now) => changeMore(now, 'controls', { order })));
    const mute = screen.getByRole('button', { name: 'Mute' });
    mute.focus();
    set(completeOrder(['mute-button', 'settings-button', 'play-button']));
    expect(names()[0]).toBe('mute-button');
    expect(document.activeElement).toBe(mute);
    set([]);
    expect(names()).toEqual(before);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }));
  });
});
