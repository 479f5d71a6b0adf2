import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import * as Player from '../../src/react/player/parts.js';
import { lanternFerryFile } from '../fixtures/lanternFerry.js';

/**
 * The parts that hold the others, for a player of one's own order:
 *
 * - `Player.Root`: one film; the region around everything, its keys and its announcer. **Heard**: 影片播放器：《渡灯》, on the way in.
 * - `Player.Title`: the film's title as a heading, so that H finds the player; `level` fits it to the page.
 * - `Player.Screen`: the picture, and what lies over it. **Heard**: nothing; it is not a stop on the way.
 * - `Player.Captions` over the picture, `Player.CaptionsBelow` under it, for those who want nothing over it. **Heard**: nothing,
 *   for what is spoken in the film is heard already; subtitles can be spoken by the player (settings).
 * - `Player.Controls`: the bar, a group. **Heard**: 播放控制, on the way in.
 * - `Player.Dialogs`: settings, choices, keyboard help; there when one is opened.
 *
 * **Keyboard**: each control is a stop of its own for Tab; all keys work anywhere inside `Player.Root`, and nowhere else.
 */
const meta = {
  title: 'Film/From parts',
  component: Player.Root,
  args: {
    film: lanternFerryFile,
    storage: { read: () => null, write: () => undefined },
    children: (
      <>
        <Player.Title level={3} />
        <Player.Screen>
          <Player.Captions />
          <Player.LoadingSign />
          <Player.TroublePanel />
        </Player.Screen>
        <Player.CaptionsBelow />
        <Player.Controls>
          <Player.PlayButton />
          <Player.DescriptionButton />
          <Player.SeekSlider />
          <Player.CaptionsButton />
          <Player.SettingsButton />
        </Player.Controls>
        <Player.Dialogs />
      </>
    ),
  },
  render: (args, { globals }) => <Player.Root {...args} locale={String(globals['locale'])} />,
} satisfies Meta<typeof Player.Root>;
export default meta;
type Story = StoryObj<typeof meta>;

const bar = (canvas: HTMLElement) => within(canvas).getByRole('group', { name: '播放控制' });

/** Five controls, in the order that was written. */
export const AShortBar: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(bar(canvasElement)).toBeVisible());
    await expect(within(canvasElement).getByRole('heading', { level: 3, name: '渡灯' })).toBeVisible();
    const controls = bar(canvasElement).querySelectorAll('button, input');
    const names = [...controls].map((one) => one.getAttribute('data-part'));
    await expect(names).toEqual([
      'play-button',
      'description-button',
      'seek-slider',
      'captions-button',
      'settings-button',
    ]);
  },
};

export const InEnglish: Story = { globals: { locale: 'en' } };

/** The captions have a place of their own under the picture. */
export const CaptionsUnderThePicture: Story = {
  args: {
    storage: {
      read: () => JSON.stringify({ version: 1, captions: { on: true, style: { position: 'below' } } }),
      write: () => undefined,
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(bar(canvasElement)).toBeVisible());
    await expect(canvasElement.querySelector('[data-part="captions-below"]')).not.toBeNull();
  },
};
