import type { Meta, StoryObj } from '@storybook/react-vite';
import { TimeDisplay } from '../../src/react/controls/TimeDisplay.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * The running time, for the eye. Written once a second, outside React. **Heard**: nothing; the ear has it from the slider.
 */
const meta = { title: 'Controls/TimeDisplay', component: TimeDisplay } satisfies Meta<typeof TimeDisplay>;
export default meta;
type Story = StoryObj<typeof meta>;

export const InTheMiddle: Story = { decorators: [inStill({ time: 45 })] };
export const LengthUnknown: Story = { decorators: [inStill({ time: 3725, state: { duration: null } })] };
