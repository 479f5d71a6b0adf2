import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { SessionList } from '../../src/react/gate/SessionList.js';
import { inGate } from './inGate.js';

/** Where one is signed in, what is playing, and which passkeys lead back. **Heard**: what was ended, once; the focus goes on to the next. */
const meta = {
  title: 'Gate/Where I am signed in',
  component: SessionList,
  decorators: [inGate],
  parameters: {
    gate: {
      signedIn: true,
      sessions: [
        {
          id: 'here',
          device: 'Chrome',
          createdAt: '2026-11-20T08:00:00Z',
          seenAt: '2026-11-26T07:58:00Z',
          current: true,
        },
        {
          id: 'there',
          device: 'iPhone',
          createdAt: '2026-11-02T08:00:00Z',
          seenAt: '2026-11-24T19:30:00Z',
          current: false,
        },
      ],
      plays: [{ id: 'a', film: 'ferry', title: '渡灯', device: 'iPhone', startedAt: '2026-11-26T07:10:00Z' }],
      passkeys: [{ id: 'key', label: 'iPhone', createdAt: '2026-11-02T08:05:00Z' }],
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Chrome，就是这里')).toBeVisible();
  },
} satisfies Meta<typeof SessionList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const HereAndThere: Story = {};
