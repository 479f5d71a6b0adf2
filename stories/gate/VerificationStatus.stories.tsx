import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import type { MockVerification } from '../../src/gate-client/index.js';
import { VerificationStatus } from '../../src/react/gate/VerificationStatus.js';
import { anApplication } from './cases.js';
import { inGate } from './inGate.js';

/**
 * Where an application stands, why, and what can be done now; it follows by itself.
 *
 * **Heard**: a change, once, as it comes. **Keyboard**: every deed is a button; what cannot be undone asks once more.
 */
const meta = {
  title: 'Gate/Where my application stands',
  component: VerificationStatus,
  decorators: [inGate],
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('heading', { level: 2 }, { timeout: 10_000 }),
    ).toBeVisible();
  },
} satisfies Meta<typeof VerificationStatus>;
export default meta;
type Story = StoryObj<typeof meta>;

const stands = (more: Partial<MockVerification>): Story => ({
  args: { onContinue: () => undefined, onWatch: () => undefined },
  parameters: { gate: { signedIn: true, verifications: [anApplication(more)] } },
});

export const NotSentYet = stands({});
export const BeingChecked = stands({ state: 'checking', expectedBy: '2026-11-28T08:00:00Z' });
export const SomethingIsMissing = stands({ state: 'needs-evidence', reason: 'number-needed-again' });
export const Verified = stands({ state: 'verified', validUntil: '2027-11-26T08:00:00Z' });
export const NotAccepted = stands({ state: 'rejected', reason: 'does-not-match' });
export const Objected = stands({ state: 'appealed', expectedBy: '2026-12-03T08:00:00Z' });
export const RunOut = stands({ state: 'expired' });
export const TakenBack = stands({ state: 'revoked', reason: 'taken-back-by-owner' });
export const InEnglish: Story = { ...NotAccepted, globals: { locale: 'en' } };
export const NoApplication: Story = {
  parameters: { gate: { signedIn: true } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('您没有申请。')).toBeVisible();
  },
};
