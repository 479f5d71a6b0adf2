import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { NightModeButton } from '../../src/react/listening/ListeningButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Loud moments quieter, quiet ones louder, dialogue in front. Kept for every film.
 *
 **Keyboard**: Space or Enter on it. **Heard**: 夜间模式 / Night mode, and whether it is pressed.
 */
const meta = { title: 'Listening/NightModeButton', component: NightModeButton } satisfies Meta<
  typeof NightModeButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TurnsOnByOnePress: Story = {
  decorators: [inStill()],
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button');
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  },
};
