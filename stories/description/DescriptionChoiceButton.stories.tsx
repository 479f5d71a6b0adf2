import type { Meta, StoryObj } from '@storybook/react-vite';
import { DescriptionChoiceButton } from '../../src/react/controls/DialogButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Which description: by voice, narrator, language. Not there where there is only one. **Heard**: 口述影像选择.
 */
const meta = {
  title: 'Description/DescriptionChoiceButton',
  component: DescriptionChoiceButton,
} satisfies Meta<typeof DescriptionChoiceButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = { decorators: [inStill()] };
