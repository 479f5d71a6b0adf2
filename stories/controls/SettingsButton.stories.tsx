import type { Meta, StoryObj } from '@storybook/react-vite';
import { SettingsButton } from '../../src/react/controls/DialogButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Opens the settings. **Keyboard**: `S`. **Heard**: its name, and that it opens a dialog.
 */
const meta = { title: 'Controls/SettingsButton', component: SettingsButton } satisfies Meta<
  typeof SettingsButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Waits: Story = { decorators: [inStill()] };
