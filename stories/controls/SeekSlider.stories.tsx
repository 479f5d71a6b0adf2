import type { Meta, StoryObj } from '@storybook/react-vite';
import { SeekSlider } from '../../src/react/controls/SeekSlider.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * The place in the film. Its value is told in words, the whole length only when it is entered; while it has focus, time
 * passing does not change it, or a screen reader would read out every second.
 *
 * **Keyboard**: arrows 5 seconds, Page Up and Page Down a minute, Home and End. **Heard**: 进度，12 分 5 秒，共 1 小时 38 分;
 * after a key only the new place.
 */
const meta = { title: 'Controls/SeekSlider', component: SeekSlider } satisfies Meta<typeof SeekSlider>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AtTheStart: Story = { decorators: [inStill()] };
export const InTheMiddle: Story = { decorators: [inStill({ time: 45 })] };
export const LengthUnknown: Story = { decorators: [inStill({ state: { duration: null } })] };
