import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { FilmPlayer, type FilmPlayerProps } from '../../src/react/player/FilmPlayer.js';
import { lanternFerry, lanternFerryFile } from '../fixtures/lanternFerry.js';

/**
 * A described film with everything: one import and one stylesheet.
 *
 * **Keyboard**: Tab reaches every control, Space and Enter press it; `K` plays, `D` switches description, `C` captions,
 * `J` and `L` move ten seconds, `?` lists all keys. Keys work only while focus is in the player.
 *
 * **Screen reader**: one region named by the film; each control by name, state and value; after a key, the state that
 * was reached, once.
 */
const meta = {
  title: 'Film/FilmPlayer',
  component: FilmPlayer,
  // Each story begins as on the first day: what one switches on is not kept for the next.
  args: { film: lanternFerryFile, storage: { read: () => null, write: () => undefined } },
  render: (args, { globals }) => <FilmPlayer {...args} locale={String(globals['locale'])} />,
} satisfies Meta<typeof FilmPlayer>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A film of which nothing ever comes. */
function Waiting(props: FilmPlayerProps) {
  const [src] = useState(() => URL.createObjectURL(new MediaSource()));
  return <FilmPlayer {...props} film={{ ...lanternFerryFile, sources: [{ src, type: 'video/mp4' }] }} />;
}

const videoOf = (canvas: HTMLElement) => canvas.querySelector('video') as HTMLVideoElement;
const ready = (canvas: HTMLElement) =>
  waitFor(() => expect(videoOf(canvas).readyState).toBeGreaterThanOrEqual(2), { timeout: 15_000 });
const control = (canvas: HTMLElement, part: string) =>
  canvas.querySelector(`[data-part="${part}"]`) as HTMLElement;

/** What a viewer meets: the title, what description there is, the poster, and play. */
export const WaitsForTheViewer: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await expect(videoOf(canvasElement).paused).toBe(true);
  },
};

export const InEnglish: Story = { globals: { locale: 'en' } };

export const Plays: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: '播放' }));
    await waitFor(() => expect(videoOf(canvasElement).currentTime).toBeGreaterThan(0.3), { timeout: 10_000 });
    await expect(within(canvasElement).getByRole('button', { name: '暂停' })).toBeVisible();
  },
};

export const PausesByKey: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const play = control(canvasElement, 'play-button');
    play.focus();
    await userEvent.keyboard('k');
    await waitFor(() => expect(videoOf(canvasElement).paused).toBe(false));
    await userEvent.keyboard('k');
    await waitFor(() => expect(videoOf(canvasElement).paused).toBe(true));
  },
};

export const TurnsCaptionsOn: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    videoOf(canvasElement).currentTime = 23;
    await userEvent.click(within(canvasElement).getByRole('button', { name: '字幕' }));
    await waitFor(() =>
      expect(control(canvasElement, 'captions-button')).toHaveAttribute('aria-pressed', 'true'),
    );
    await waitFor(() => expect(control(canvasElement, 'captions').textContent).toMatch(/爷爷/), {
      timeout: 10_000,
    });
  },
};

/** From a stream: the described rendition takes the place of the plain sound. */
export const TurnsDescriptionOn: Story = {
  args: { film: lanternFerry },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: '口述影像' }));
    await waitFor(
      () => expect(control(canvasElement, 'description-button')).toHaveAttribute('aria-pressed', 'true'),
      {
        timeout: 20_000,
      },
    );
  },
};

export const CaptionsAndDescriptionTogether: Story = {
  args: { film: lanternFerry },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: '口述影像' }));
    await userEvent.click(within(canvasElement).getByRole('button', { name: '字幕' }));
    for (const part of ['description-button', 'captions-button'])
      await waitFor(() => expect(control(canvasElement, part)).toHaveAttribute('aria-pressed', 'true'), {
        timeout: 20_000,
      });
  },
};

/** Nothing comes any more: after a second it is said, once, and stands over the picture until the film goes on. */
export const Buffers: Story = {
  render: (args, { globals }) => <Waiting {...args} locale={String(globals['locale'])} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(control(canvasElement, 'play-button'));
    await waitFor(() => expect(control(canvasElement, 'loading')).toHaveTextContent('正在加载'), {
      timeout: 10_000,
    });
    await expect(within(canvasElement).getByRole('button', { name: '暂停' })).toBeVisible();
  },
};

export const Ends: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const video = videoOf(canvasElement);
    video.currentTime = video.duration - 0.4;
    await userEvent.click(control(canvasElement, 'play-button'));
    await waitFor(
      () => expect(within(canvasElement).getByRole('button', { name: '从头播放' })).toBeVisible(),
      { timeout: 10_000 },
    );
  },
};

/** A film without description says so, on the button and beside the title. */
export const NoDescription: Story = {
  args: { film: { ...lanternFerryFile, descriptions: [] } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button', { name: '口述影像（本片没有）' })).toBeVisible();
  },
};

/** A film that is not there: what happened, then what to do. */
export const NotFound: Story = {
  args: { film: { ...lanternFerryFile, sources: [{ src: '/films/no-such-film.mp4', type: 'video/mp4' }] } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-part="trouble"]')).toBeVisible(), {
      timeout: 20_000,
    });
  },
};

export const FullScreen: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: '全屏' }));
  },
};

/** As narrow as a small phone, or a page at 400 %. */
export const At320Pixels: Story = {
  decorators: [
    (Part) => (
      <div style={{ inlineSize: 320 }}>
        <Part />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const player = control(canvasElement, 'player');
    await expect(player.scrollWidth).toBeLessThanOrEqual(player.clientWidth);
  },
};

export const RightToLeft: Story = {
  globals: { locale: 'en', direction: 'rtl' },
  render: (args, { globals }) => <FilmPlayer {...args} locale={String(globals['locale'])} dir="rtl" />,
};

export const Dark: Story = { globals: { colorScheme: 'dark' } };
export const Light: Story = { globals: { colorScheme: 'light' } };

/**
 * In the system's own colours, as Windows' contrast themes give them: what is on is filled, what cannot be had is
 * struck through, and focus has a ring. To see it, let the browser's developer tools emulate `forced-colors`.
 */
export const ForcedColors: Story = {
  args: { film: { ...lanternFerryFile, descriptions: [] } },
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await userEvent.click(control(canvasElement, 'captions-button'));
    await waitFor(() =>
      expect(control(canvasElement, 'captions-button')).toHaveAttribute('aria-pressed', 'true'),
    );
    control(canvasElement, 'mute-button').focus();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    const look = (part: string) => getComputedStyle(control(canvasElement, part));
    if (!matchMedia('(forced-colors: active)').matches) return;
    await expect(look('captions-button').backgroundColor).not.toBe(look('settings-button').backgroundColor);
    await expect(look('settings-button').borderTopColor).not.toBe(look('settings-button').backgroundColor);
    await expect(look('description-button').color).not.toBe(look('settings-button').color);
    await expect(look('mute-button').outlineStyle).toBe('solid');
    await expect(look('mute-button').outlineColor).not.toBe(look('settings-button').backgroundColor);
  },
};

export const ChoosesByDialog: Story = {
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: '倍速' }));
    const dialog = await waitFor(() => within(canvasElement).getByRole('dialog', { name: '倍速' }), {
      timeout: 10_000,
    });
    await userEvent.click(within(dialog).getByRole('radio', { name: '1.5 倍' }));
    await waitFor(() => expect(videoOf(canvasElement).playbackRate).toBe(1.5));
  },
};
