import type { Meta, StoryObj } from '@storybook/react-vite';
import { MuteButton } from '../../src/react/controls/MuteButton.js';
import { inStill } from '../fixtures/inStill.js';

/**
 **Keyboard**: Space or Enter on it; `M` anywhere in the player. **Heard**: 静音, and whether it is pressed.
 */
const meta = { title: 'Controls/MuteButton', component: MuteButton } satisfies Meta<typeof MuteButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const SoundOn: Story = { decorators: [inStill()] };
export const Muted: Story = { decorators: [inStill({ state: { muted: true } })] };
