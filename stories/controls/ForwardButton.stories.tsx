import type { Meta, StoryObj } from '@storybook/react-vite';
import { ForwardButton } from '../../src/react/controls/SkipButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 A step forward. **Keyboard**: Space or Enter; `L` anywhere in the player, `O` for a minute. **Heard**: 前进 10 秒, then the
 * place that was reached.
 */
const meta = { title: 'Controls/ForwardButton', component: ForwardButton } satisfies Meta<
  typeof ForwardButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TenSeconds: Story = { decorators: [inStill()] };
export const HalfAMinute: Story = { args: { seconds: 30 }, decorators: [inStill()] };
