import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { ProfilesButton } from '../../src/react/listening/ListeningButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Opens a first set of choices. A site may put it where viewers come in; nothing opens it by itself.
 *
 **Keyboard**: Space or Enter on it; Escape leads back to it. **Heard**: 按我的需要设置 / Set up for me, then the dialog’s
 * name and its first choice.
 */
const meta = { title: 'Listening/ProfilesButton', component: ProfilesButton } satisfies Meta<
  typeof ProfilesButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WhereViewersComeIn: Story = {
  decorators: [inStill()],
  play: async ({ canvasElement }) => {
    const button = await waitFor(() => within(canvasElement).getByRole('button'));
    await expect(button.textContent.trim()).not.toBe('');
  },
};
