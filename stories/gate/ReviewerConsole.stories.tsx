import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { ReviewCase } from '../../src/gate-client/index.js';
import { ReviewerConsole } from '../../src/react/gate/ReviewerConsole.js';
import { inGate } from './inGate.js';

const aCase = (more: Partial<ReviewCase>): ReviewCase => ({
  id: 'one',
  state: 'checking',
  provider: 'human',
  version: 3,
  submittedAt: '2026-11-25T09:00:00Z',
  assigned: 'nobody',
  ...more,
});

/**
 * A reviewer's desk that a blind reviewer can work at: a list, one application, one decision with its reason.
 *
 * **Keyboard**: native buttons, radios, a list, a date. **Heard**: the application one opens, then what was decided, once.
 */
const meta = {
  title: 'Gate/The reviewer’s desk',
  component: ReviewerConsole,
  decorators: [inGate],
  parameters: {
    gate: {
      signedIn: true,
      roles: ['viewer', 'reviewer'],
      reviews: [
        aCase({}),
        aCase({
          id: 'two',
          state: 'appealed',
          submittedAt: '2026-11-25T11:30:00Z',
          assigned: 'you',
          contact: { name: '林晚', phone: '010-0000-0000', when: '上午', note: '证件是新换的。' },
          appeal: { words: '我的证去年换过，请再查一次。', previousReason: 'not-found' },
        }),
        aCase({ id: 'three', submittedAt: '2026-11-25T15:00:00Z', assigned: 'another' }),
        aCase({
          id: 'four',
          submittedAt: '2026-11-25T16:00:00Z',
          assigned: 'you',
          contested: true,
          contact: { phone: '010-0000-0000' },
        }),
      ],
    },
  },
} satisfies Meta<typeof ReviewerConsole>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WhatWaits: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('heading', { name: /^等待中/ })).toBeVisible();
  },
};
export const AnObjection: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /^申诉/ }));
    await userEvent.click(within(canvasElement).getByRole('radio', { name: '不通过' }));
    await userEvent.click(within(canvasElement).getByRole('button', { name: '决定' }));
    await waitFor(() => expect(within(canvasElement).getByRole('combobox', { name: '理由' })).toHaveFocus());
  },
};
/** The number is read back digit by digit, to the reviewer and by them to the caller, before it counts. */
export const ANumberOnTheTelephone: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: /^申诉/ }));
    await userEvent.click(page.getByRole('radio', { name: '通过' }));
    await fireEvent.change(page.getByLabelText('证件号码'), { target: { value: '11010519491231002X11' } });
    await fireEvent.change(page.getByLabelText('有效期到'), { target: { value: '2029-12-31' } });
    await userEvent.click(page.getByRole('button', { name: '决定' }));
    await expect(await page.findByRole('group', { name: /^1 1 0 1，0 5 1 9.*对吗？$/ })).toHaveFocus();
  },
};
/** Another account has it: a second reviewer is told what their yes does. */
export const ACertificateThatIsTaken: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const [, second] = await page.findAllByRole('button', { name: /在您手里$/ });
    if (!second) throw new Error('no second application');
    await userEvent.click(second);
    await userEvent.click(page.getByRole('radio', { name: '通过' }));
    await expect(page.getByText(/^这个证件已在别的账号认证过/)).toBeVisible();
  },
};
const granted = {
  id: 'granted',
  viewer: 'k3JxQ0a9TtqLw2bVYc7mNg',
  state: 'verified',
  provider: 'registry',
  submittedAt: '2026-11-20T09:00:00Z',
  validUntil: '2027-11-20T09:00:00Z',
} as const;
const find: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const page = within(canvasElement);
  await userEvent.type(
    await page.findByLabelText('按证件号码或本人的代号查找'),
    '11010519491231002X11{Enter}',
  );
  await waitFor(() => expect(page.getByRole('heading', { name: /^有资格/ })).toHaveFocus());
};
/** Somebody watches who has no right to: what it would cost them is said before it is proposed, with a reason. */
export const ProposesToTakeItBack: Story = {
  parameters: { gate: { signedIn: true, roles: ['reviewer'], granted: [granted] } },
  play: async (context) => {
    await find(context);
    const page = within(context.canvasElement);
    await userEvent.click(page.getByRole('button', { name: '提出收回' }));
    await waitFor(() => expect(page.getByRole('combobox', { name: '理由' })).toHaveFocus());
    await userEvent.selectOptions(page.getByRole('combobox', { name: '理由' }), '内容有问题');
    await userEvent.click(page.getByRole('button', { name: '提出收回' }));
    await expect(await page.findByRole('group', { name: /^要提出收回吗/ })).toHaveFocus();
  },
};
/** Nobody takes anything back alone. */
export const AgreesToTakeItBack: Story = {
  parameters: {
    gate: {
      signedIn: true,
      roles: ['reviewer'],
      granted: [
        {
          ...granted,
          proposal: {
            by: 'another',
            reason: 'other',
            note: '这是您父亲的证件，请用您自己的。',
            proposedAt: '2026-11-25T09:00:00Z',
            endsAt: '2026-12-09T09:00:00Z',
          },
        },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: /提出收回$/ }));
    await userEvent.click(page.getByRole('button', { name: '同意收回' }));
    await expect(await page.findByRole('group', { name: /^现在就收回吗/ })).toHaveFocus();
  },
};
export const InEnglish: Story = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('heading', { name: /^Waiting/ })).toBeVisible();
  },
};
export const NothingWaits: Story = {
  parameters: { gate: { signedIn: true, roles: ['reviewer'], reviews: [] } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('没有等待中的申请。')).toBeVisible();
  },
};
