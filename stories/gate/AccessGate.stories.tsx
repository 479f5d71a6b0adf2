import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { AccessGate } from '../../src/react/gate/AccessGate.js';
import { anApplication } from './cases.js';
import { inGate } from './inGate.js';

/**
 * The door of a film. Closed, it says why and what to do next; open, it is not there. The server decides: nothing of the film
 * is in the page before its grant is.
 *
 * **Heard**: nothing but what is asked for; after a deed of the viewer's, what came of it, once.
 */
const meta = {
  title: 'Gate/The door of a film',
  component: AccessGate,
  decorators: [inGate],
  args: {
    film: 'lantern-ferry',
    title: '渡灯',
    children: ({ base }) => <p>{base}</p>,
  },
} satisfies Meta<typeof AccessGate>;
export default meta;
type Story = StoryObj<typeof meta>;

const says =
  (name: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('heading', { level: 2, name }, { timeout: 10_000 }),
    ).toBeVisible();
  };
const plays = [
  { id: 'a', film: 'ferry', title: '渡灯', device: '手机', startedAt: '2026-11-26T07:10:00Z' },
  { id: 'b', film: 'rain', title: '听雨', device: '客厅电视', startedAt: '2026-11-26T07:40:00Z' },
];

export const Locked: Story = { play: says('认证一次，免费观看') };
export const LockedInEnglish: Story = {
  globals: { locale: 'en' },
  args: { title: 'The Lantern Ferry' },
  play: says('Free, after verifying once'),
};
export const NotDecidedYet: Story = {
  parameters: { gate: { signedIn: true, verifications: [anApplication({ state: 'checking' })] } },
  play: says('正在核查'),
};
export const NotAccepted: Story = {
  parameters: {
    gate: {
      signedIn: true,
      verifications: [anApplication({ state: 'rejected', reason: 'not-found' })],
    },
  },
  play: says('没有通过'),
};
export const RunOut: Story = {
  parameters: {
    gate: {
      signedIn: true,
      entitlement: 'expired',
      verifications: [anApplication({ state: 'expired' })],
    },
  },
  play: says('已到期'),
};
export const WatchingElsewhere: Story = {
  parameters: { gate: { signedIn: true, entitlement: 'active', plays } },
  play: says('正在别处观看'),
};
export const OutOfItsTime: Story = {
  parameters: {
    gate: {
      signedIn: true,
      entitlement: 'active',
      closed: { 'lantern-ferry': 'film-window-closed' },
    },
  },
  play: says('本片不能放映'),
};
export const NoNetwork: Story = {
  parameters: { gate: { network: 'gone' } },
  play: says('没有网络'),
};
/** The mark that the law asks for, the film, and a word for its makers. */
export const Open: Story = {
  parameters: { gate: { signedIn: true, entitlement: 'active' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('阅读障碍者专用')).toBeVisible();
    await expect(within(canvasElement).getByText(/\/lantern-ferry\/$/)).toBeVisible();
  },
};
