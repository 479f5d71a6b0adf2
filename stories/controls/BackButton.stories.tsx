import type { Meta, StoryObj } from '@storybook/react-vite';
import { BackButton } from '../../src/react/controls/SkipButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 A step back, for those who cannot or would rather not use the slider. **Keyboard**: Space or Enter; `J` anywhere in the
 * player, `U` for a minute. **Heard**: 后退 10 秒, then the place that was reached.
 */
const meta = { title: 'Controls/BackButton', component: BackButton } satisfies Meta<typeof BackButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TenSeconds: Story = { decorators: [inStill()] };
export const AMinute: Story = { args: { seconds: 60 }, decorators: [inStill()] };
