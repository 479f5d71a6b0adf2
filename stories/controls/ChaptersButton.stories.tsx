import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChaptersButton } from '../../src/react/controls/DialogButtons.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * Opens the list of chapters; not there where the film has none. **Keyboard**: `N` and `P` for the next and the previous.
 * **Heard**: 章节; in its list 第 3 章，渡口, and which of them plays.
 */
const meta = { title: 'Controls/ChaptersButton', component: ChaptersButton } satisfies Meta<
  typeof ChaptersButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WithChapters: Story = {
  decorators: [inStill({ state: { chapters: [{ startTime: 0, endTime: 60, title: '渡口', depth: 0 }] } })],
};
