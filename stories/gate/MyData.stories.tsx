import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { MyData } from '../../src/react/gate/MyData.js';
import { anApplication } from './cases.js';
import { inGate } from './inGate.js';

/**
 * What is kept, and what the viewer can do with it: see it, take it along, put it right, take consent back, delete it.
 *
 * **Keyboard**: what cannot be undone asks once more, in place; Escape is no. **Heard**: what was done, once.
 */
const meta = {
  title: 'Gate/My data',
  component: MyData,
  decorators: [inGate],
  parameters: {
    gate: {
      signedIn: true,
      entitlement: 'active',
      verifications: [
        anApplication({
          provider: 'human',
          state: 'needs-evidence',
          answers: { phone: '010-0000-0000', when: '上午' },
        }),
      ],
    },
  },
} satisfies Meta<typeof MyData>;
export default meta;
type Story = StoryObj<typeof meta>;

export const SeesWhatIsKept: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('010-0000-0000')).toBeVisible();
  },
};
export const InEnglish: Story = { ...SeesWhatIsKept, globals: { locale: 'en' } };
export const IsAskedOnceMoreBeforeDeleting: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: '删除我的信息' }));
    await expect(within(canvasElement).getByRole('group', { name: /^要删除所有/ })).toHaveFocus();
  },
};
/** What somebody else did with the viewer's certificate: said once, with nothing of whoever it was. */
export const HearsThatTheCertificateWasTried: Story = {
  parameters: {
    gate: {
      signedIn: true,
      entitlement: 'active',
      notices: [{ id: 'n-1', code: 'certificate-tried-by-another', at: '2026-11-25T09:00:00Z' }],
    },
  },
  play: async ({ canvasElement }) => {
    const news = await within(canvasElement).findAllByText(/^有人用您的证件为别的账号认证/);
    await expect(news[0]).toBeVisible();
  },
};
export const NotSignedIn: Story = {
  parameters: { gate: { signedIn: false } },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByText('您还没有登录。请登录，或者认证一次。'),
    ).toBeVisible();
  },
};
