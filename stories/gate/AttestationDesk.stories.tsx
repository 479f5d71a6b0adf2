import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { AttestationDesk } from '../../src/react/gate/AttestationDesk.js';
import { inGate } from './inGate.js';

/**
 * Where a library, a school or an association vouches for a person it knows, on the spot or on the telephone.
 *
 * **Heard**: the code, in groups, digit by digit; it is shown once.
 */
const meta = {
  title: 'Gate/An organisation vouches',
  component: AttestationDesk,
  decorators: [inGate],
  parameters: {
    gate: {
      signedIn: true,
      roles: ['organisation'],
      attestations: [
        {
          id: 'a',
          createdAt: '2026-11-24T08:00:00Z',
          expiresAt: '2026-12-01T08:00:00Z',
          state: 'open',
        },
      ],
    },
  },
} satisfies Meta<typeof AttestationDesk>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ForAPersonItKnows: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: '生成代码' }));
    await waitFor(() =>
      expect(within(canvasElement).getByRole('textbox', { name: '这个人的姓名' })).toHaveFocus(),
    );
  },
};
export const TheCode: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await within(canvasElement).findByRole('textbox', { name: '这个人的姓名' }), '林晚');
    await userEvent.click(within(canvasElement).getByRole('checkbox', { name: '我认识这个人，他有资格' }));
    await userEvent.click(within(canvasElement).getByRole('button', { name: '生成代码' }));
    await expect(await within(canvasElement).findByRole('heading', { name: '给林晚的代码' })).toHaveFocus();
  },
};
