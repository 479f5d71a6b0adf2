import type { Meta, StoryObj } from '@storybook/react-vite';
import { VolumeSlider } from '../../src/react/controls/VolumeSlider.js';
import { inStill } from '../fixtures/inStill.js';

/**
 **Keyboard**: arrows 5 per cent. **Heard**: 音量，60%. Not there where the system keeps the volume to itself (iOS).
 */
const meta = { title: 'Controls/VolumeSlider', component: VolumeSlider } satisfies Meta<typeof VolumeSlider>;
export default meta;
type Story = StoryObj<typeof meta>;

export const SixtyPerCent: Story = { decorators: [inStill({ state: { volume: 0.6 } })] };
export const Muted: Story = { decorators: [inStill({ state: { volume: 0.6, muted: true } })] };
