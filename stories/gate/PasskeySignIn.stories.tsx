import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { PasskeySignIn } from '../../src/react/gate/PasskeySignIn.js';
import { inGate } from './inGate.js';

/** The way back: a fingerprint, a PIN or a key, and nothing to remember. Where a browser has none, that is said before anything is pressed. */
const meta = {
  title: 'Gate/Come back by passkey',
  component: PasskeySignIn,
  decorators: [inGate],
} satisfies Meta<typeof PasskeySignIn>;
export default meta;
type Story = StoryObj<typeof meta>;

const seam = { credentials: navigator.credentials, PublicKeyCredential: {}, isSecureContext: true };

export const ByOneButton: Story = {
  args: { seam },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button', { name: '用通行密钥登录' })).toBeVisible();
  },
};
export const NotInThisBrowser: Story = {
  args: { seam: { ...seam, PublicKeyCredential: undefined } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^这个浏览器不支持通行密钥/)).toBeVisible();
  },
};
