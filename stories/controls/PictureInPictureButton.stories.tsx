import type { Meta, StoryObj } from '@storybook/react-vite';
import { PictureInPictureButton } from '../../src/react/controls/PictureInPictureButton.js';
import { inStill } from '../fixtures/inStill.js';

/**
 **Keyboard**: Space or Enter on it; `I` anywhere in the player. **Heard**: 小窗, and whether it is pressed. Not there where
 * the browser has none.
 */
const meta = { title: 'Controls/PictureInPictureButton', component: PictureInPictureButton } satisfies Meta<
  typeof PictureInPictureButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Off: Story = {
  decorators: [inStill({ state: { pictureInPicture: { availability: 'available', active: false } } })],
};
export const On: Story = {
  decorators: [inStill({ state: { pictureInPicture: { availability: 'available', active: true } } })],
};
