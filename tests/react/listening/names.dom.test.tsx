import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import { Player } from '../../../src/react/index.js';
import type { DialogName } from '../../../src/react/dialogs/DialogName.js';
import { Still } from '../../../stories/fixtures/Still.js';
import { choices } from '../../../stories/fixtures/choices.js';
import { lendToJsdom } from '../lendToJsdom.js';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(lendToJsdom);
afterEach(cleanup);

const state: Partial<PlayerState> = {
  phase: 'ready',
  duration: 600,
  ...choices,
  listening: { availability: 'available', wanted: false, active: false, news: null },
};
/** Enlarged, so that all its fields are there. */
const stored = { more: { picture: { zoom: 2 } } };
const locales = ['en', 'zh-CN'] as const;
const dialogs: readonly DialogName[] = [
  'settings',
  'help',
  'description',
  'captions',
  'sound',
  'speed',
  'quality',
  'chapters',
  'picture',
  'profiles',
];

const operable = 'button, a[href], input, select, textarea, summary';

/** The accessible name, of the ways in which ours are named (Accessible Name 1.2, steps 2B, 2D, 2F). */
function readName(element: Element): string {
  const texts = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
  const named = [texts.join(' '), element.getAttribute('aria-label') ?? '', labels.join(' ')];
  return (named.find((one) => one.trim() !== '') ?? element.textContent).trim();
}

/** What a viewer says to a control; a radio button by its group too, for that is what is open to them. */
function nameOf(element: Element): string {
  const group = element.matches('[type="radio"]') ? element.closest('fieldset') : null;
  const legend = group?.querySelector('legend')?.textContent ?? '';
  return group ? `${legend} › ${readName(element)}` : readName(element);
}

function expectSpeakable(region: Element): void {
  const names = [...region.querySelectorAll(operable)].map(nameOf);
  expect(names.length).toBeGreaterThan(0);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  expect(twice).toEqual([]);
  // Letters or figures to be said; nothing that is only a mark.
  expect(names.filter((name) => !/[\p{L}\p{N}]/u.test(name.replace(/^.*› /, '')))).toEqual([]);
  // What stands in the words is part of the name, so that what is read aloud works (WCAG 2.5.3).
  for (const button of region.querySelectorAll('button')) {
    const seen = button.textContent.trim();
    if (/\p{L}/u.test(seen)) expect([seen, readName(button).includes(seen)]).toEqual([seen, true]);
  }
}

describe('a viewer who speaks to the player', () => {
  test.each(locales)('has a name of its own to say for every control: %s', (locale) => {
    const { container } = render(
      <Still locale={locale} state={state} stored={stored}>
        <Player.Controls>
          <Player.PlayButton />
          <Player.DescriptionButton />
          <Player.DescriptionChoiceButton />
          <Player.RepeatDescriptionButton />
          <Player.NextDescriptionButton />
          <Player.PreviousDescriptionButton />
          <Player.DescribeHereButton />
          <Player.SkipDescriptionButton />
          <Player.MoreDescriptionButton />
          <Player.LessDescriptionButton />
          <Player.BackButton seconds={60} />
          <Player.BackButton />
          <Player.ForwardButton />
          <Player.ForwardButton seconds={60} />
          <Player.SeekSlider />
          <Player.MuteButton />
          <Player.VolumeSlider />
          <Player.CaptionsButton />
          <Player.CaptionsChoiceButton />
          <Player.ListenButton />
          <Player.NightModeButton />
          <Player.PictureButton />
          <Player.SpeedButton />
          <Player.ChaptersButton />
          <Player.ProfilesButton />
          <Player.SettingsButton />
          <Player.HelpButton />
          <Player.PictureInPictureButton />
          <Player.FullscreenButton />
        </Player.Controls>
      </Still>,
    );
    expectSpeakable(container);
  });

  test.each(locales.flatMap((locale) => dialogs.map((dialog) => [dialog, locale] as const)))(
    'and in every dialog: %s, %s',
    (dialog, locale) => {
      const { container } = render(
        <Still locale={locale} state={state} stored={stored} dialog={dialog}>
          <Player.Dialogs />
        </Still>,
      );
      expectSpeakable(container.querySelector('dialog')!);
    },
  );
});
