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
const onward = (canvas: HTMLElement, name = '继续') =>
  userEvent.click(within(canvas).getByRole('button', { name }));

export const IsToldBeforeAnythingIsAsked: Story = {
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '开始之前');
    await expect(within(canvasElement).getByRole('checkbox', { name: /^我同意用/ })).not.toBeChecked();
  },
};
export const IsToldInEnglish: Story = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, 'Before you begin');
  },
};
export const ChoosesAWay: Story = {
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '开始之前');
    await userEvent.click(within(canvasElement).getByRole('checkbox', { name: /^我同意用/ }));
    await onward(canvasElement);
    await heading(canvasElement, '用哪种方式认证？');
    await onward(canvasElement);
    await expect(within(canvasElement).getByText('请先选一种方式。')).toBeVisible();
  },
};
export const HearsWhoReceivesIt: Story = {
  parameters: {
    gate: {
      signedIn: true,
      verifications: [anApplication({ consents: { sensitive: true, notice: '2026-11' } })],
    },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '交给另一方');
  },
};
export const GivesTheName: Story = {
  parameters: { gate: { signedIn: true, verifications: [anApplication()] } },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '姓名');
  },
};
export const IsToldWhichGroupOfTheNumberIsWrong: Story = {
  parameters: { gate: { signedIn: true, verifications: [anApplication({ given: ['name'] })] } },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '残疾人证号');
    const field = within(canvasElement).getByRole('textbox', { name: '残疾人证号' });
    await userEvent.type(field, '1101 0519 0002 2900 2511');
    await onward(canvasElement);
    await expect(within(canvasElement).getByText('号码有误：请核对第 7 到 14 位的出生日期。')).toBeVisible();
    await waitFor(() => expect(field).toHaveFocus());
  },
};
/** Seen in groups, heard digit by digit. */
export const HearsTheNumberReadBack: Story = {
  parameters: { gate: { signedIn: true, verifications: [anApplication({ given: ['name'] })] } },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '残疾人证号');
    await userEvent.type(
      within(canvasElement).getByRole('textbox', { name: '残疾人证号' }),
      '11010519491231002X11',
    );
    await onward(canvasElement);
    await heading(canvasElement, '1 1 0 1，0 5 1 9，4 9 1 2，3 1 0 0，2 X，1 1，对吗？');
    await expect(within(canvasElement).getAllByText(/1101 0519 4912 3100 2X 11/)[0]).toBeVisible();
  },
};
export const HasSomeoneTypeForThem: Story = {
  parameters: { gate: { signedIn: true, verifications: [anApplication({ given: ['name', 'number'] })] } },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '核对一下');
    await userEvent.click(within(canvasElement).getByRole('checkbox', { name: '有人在帮我填写' }));
    await onward(canvasElement, '对，提交');
    await expect(within(canvasElement).getByText('要由本人确认。请按本人的话勾选。')).toBeVisible();
  },
};
export const GivesACode: Story = {
  parameters: {
    gate: {
      signedIn: true,
      verifications: [anApplication({ provider: 'attestation', given: ['name'] })],
    },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '代码');
  },
};
export const LeavesATelephoneNumber: Story = {
  parameters: {
    gate: { signedIn: true, verifications: [anApplication({ provider: 'human', given: ['name'] })] },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '电话');
  },
};
export const GoesOnAtAnotherPage: Story = {
  parameters: {
    gate: {
      signedIn: true,
      verifications: [
        anApplication({ provider: 'federation', state: 'checking', redirect: 'https://federation.example/' }),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '去残疾人联合会');
  },
};
/** The notice is another one than was agreed to: it is told again, and agreed to again. */
export const IsAskedAgainForANewNotice: Story = {
  parameters: {
    gate: { signedIn: true, verifications: [anApplication({ given: ['name'] })], noticeVersion: '2027-01' },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, '告知内容有变化');
    await expect(within(canvasElement).getByRole('checkbox', { name: /^我同意用/ })).not.toBeChecked();
  },
};
export const HasNoNetwork: Story = {
  parameters: { gate: { network: 'gone' } },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByText('没有网络。您填的都还在，网络恢复后再试。'),
    ).toBeVisible();
  },
};
