import type { Meta, StoryObj } from '@storybook/react-vite';
import { CaptionsButton } from '../../src/react/controls/CaptionsButton.js';
import { inStill } from '../fixtures/inStill.js';

/**
 **Keyboard**: Space or Enter on it; `C` anywhere in the player. **Heard**: 字幕, and whether it is pressed; by key,
 * 字幕已开 with the language.
 */
const meta = { title: 'Controls/CaptionsButton', component: CaptionsButton } satisfies Meta<
  typeof CaptionsButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Off: Story = { decorators: [inStill()] };
export const On: Story = {
  decorators: [inStill({ state: { captions: { availability: 'available', choices: [], chosen: 'zh' } } })],
};
export const NoneForThisFilm: Story = {
  decorators: [inStill({ state: { captions: { availability: 'unavailable', choices: [], chosen: null } } })],
};
