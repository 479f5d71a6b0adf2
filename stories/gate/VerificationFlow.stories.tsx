import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { VerificationFlow } from '../../src/react/gate/VerificationFlow.js';
import { anApplication } from './cases.js';
import { inGate } from './inGate.js';

/**
 * Verify once, one question a page, without a camera. What is told comes before what is asked; every answer is kept as it is
 * given; going back loses nothing; the telephone stands on every page.
 *
 * **Keyboard**: Enter goes on; Tab reaches Back and Help. **Heard**: each step's question, once, then which step it is; a
 * mistake with its field, by group.
 */
const meta = {
  title: 'Gate/Verify, one question a page',
  component: VerificationFlow,
  decorators: [inGate],
} satisfies Meta<typeof VerificationFlow>;
export default meta;
type Story = StoryObj<typeof meta>;

const heading = (canvas: HTMLElement, name: string | RegExp) =>
  within(canvas).findByRole('heading', { level: 2, name }, { timeout: 10_000 });

export const IsToldBeforeAnythingIsAsked: Story = {
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '开始之前');
    await expect(within(canvasElement).getByRole('checkbox', { name: /^我同意用/ })).not.toBeChecked();
  },
};
