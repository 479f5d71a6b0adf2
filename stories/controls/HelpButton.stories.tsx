import type { Meta, StoryObj } from '@storybook/react-vite';
import { HelpButton } from '../../src/react/controls/DialogButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Opens the list of keys. **Keyboard**: `?`. **Heard**: its name, and that it opens a dialog.
 */
const meta = { title: 'Controls/HelpButton', component: HelpButton } satisfies Meta<typeof HelpButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Waits: Story = { decorators: [inStill()] };
