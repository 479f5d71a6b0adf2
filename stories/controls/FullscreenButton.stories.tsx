import type { Meta, StoryObj } from '@storybook/react-vite';
import { FullscreenButton } from '../../src/react/controls/FullscreenButton.js';
import { inStill } from '../fixtures/inStill.js';

/**
 The player goes full screen, not the video: captions, description and controls come along, the rest of the page is inert.
 *
 * **Keyboard**: Space or Enter on it; `F` anywhere in the player; Escape goes back, and focus stays. **Heard**: 全屏, and
 * whether it is pressed.
 */
const meta = { title: 'Controls/FullscreenButton', component: FullscreenButton } satisfies Meta<
  typeof FullscreenButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Off: Story = { decorators: [inStill()] };
export const On: Story = {
  decorators: [inStill({ state: { fullscreen: { availability: 'available', active: true } } })],
};
