import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StaffInvitations } from '../../src/react/gate/StaffInvitations.js';
import { inGate } from './inGate.js';

/**
 * Where the operator lets staff in. An objection and taking back need further reviewers; this is how they come.
 *
 * **Keyboard**: native radios and buttons. **Heard**: that the link is made, and its heading.
 */
const meta = {
  title: 'Gate/Letting staff in',
  component: StaffInvitations,
  decorators: [inGate],
  parameters: { gate: { signedIn: true, roles: ['viewer', 'operator'] } },
} satisfies Meta<typeof StaffInvitations>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ALinkForAReviewer: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('radio', { name: /^审核员/ }));
    await userEvent.click(page.getByRole('button', { name: '生成链接' }));
    await waitFor(() => expect(page.getByRole('heading', { name: '邀请链接' })).toHaveFocus());
  },
};
