import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { ListeningState } from '../../src/core/playback/PlayerState.js';
import { ListenButton } from '../../src/react/listening/ListeningButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Only the sound is loaded: less than 15 % of the bytes of the middle picture for the demo film, and the screen may sleep.
 * Description, captions and chapters stay as they are.
 *
 **Keyboard**: Space or Enter on it; `V` anywhere in the player. **Heard**: 只听 / Listen only, and whether it is pressed; by
 * key, 只听，不加载画面 / Listen only. The picture is not loaded. Where the sound cannot be had alone: the reason.
 */
const meta = { title: 'Listening/ListenButton', component: ListenButton } satisfies Meta<typeof ListenButton>;
export default meta;
type Story = StoryObj<typeof meta>;

const listening = (state: Partial<ListeningState>) => ({
  state: {
    listening: { availability: 'available', wanted: false, active: false, news: null, ...state } as const,
  },
});

export const WithThePicture: Story = { decorators: [inStill(listening({}))] };
export const SoundAlone: Story = {
  decorators: [inStill(listening({ wanted: true, active: true }))],
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  },
};
/** A progressive film without a sound file of its own. */
export const NotForThisFilm: Story = {
  decorators: [inStill(listening({ availability: 'unavailable' }))],
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  },
};
