import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlayButton } from '../../src/react/controls/PlayButton.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Named by what a press does, without a pressed state: 播放 · 暂停.
 *
 * **Keyboard**: Space or Enter on it; `K` anywhere in the player. **Heard**: its name, and nothing when it is pressed but
 * the new name.
 */
const meta = { title: 'Controls/PlayButton', component: PlayButton } satisfies Meta<typeof PlayButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const OffersPlay: Story = { decorators: [inStill()] };
export const OffersPause: Story = { decorators: [inStill({ state: { paused: false, phase: 'ready' } })] };
export const OffersTheStartAgain: Story = {
  decorators: [inStill({ state: { ended: true, phase: 'ready' } })],
};
