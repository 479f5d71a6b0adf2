import type { Meta, StoryObj } from '@storybook/react-vite';
import { SpeedButton } from '../../src/react/controls/DialogButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * 0.5 to 2.5 times, the pitch kept. **Keyboard**: `<` and `>`; `=` for normal speed. **Heard**: its name, and that it opens a dialog.
 */
const meta = { title: 'Controls/SpeedButton', component: SpeedButton } satisfies Meta<typeof SpeedButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Waits: Story = { decorators: [inStill()] };
