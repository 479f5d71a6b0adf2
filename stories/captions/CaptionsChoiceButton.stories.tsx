import type { Meta, StoryObj } from '@storybook/react-vite';
import { CaptionsChoiceButton } from '../../src/react/controls/DialogButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Which captions. Not there where there is only one. **Heard**: 字幕选择.
 */
const meta = { title: 'Captions/CaptionsChoiceButton', component: CaptionsChoiceButton } satisfies Meta<
  typeof CaptionsChoiceButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = { decorators: [inStill()] };
