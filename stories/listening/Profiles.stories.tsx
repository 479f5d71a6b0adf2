import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Dialogs } from '../../src/react/dialogs/Dialogs.js';
import { Still } from '../fixtures/Still.js';

/**
 * A first set of choices in one step, for a site to offer where viewers come in (`Player.ProfilesButton`), and in the settings
 * under Controls. Nothing opens it by itself. Which one is chosen is kept nowhere; only the choices are.
 *
 **Keyboard**: arrows walk the radios, each tells at once what would change; nothing holds before “Use these”. **Heard**: the
 * changes, a sentence each; 好了，改了 3 项 / Done: 3 choices made; after Undo, 已改回原样 / All as it was before.
 */
const meta = {
  title: 'Listening/ProfilesDialog',
  component: Dialogs,
  // Over the whole page, as a viewer meets it: on a page of the book, a window of its own for each.
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
  decorators: [
    (Part, { globals }) => (
      <Still locale={String(globals['locale'])} dialog="profiles">
        <Part />
      </Still>
    ),
  ],
} satisfies Meta<typeof Dialogs>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TellsWhatWouldChange: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await waitFor(() => within(canvasElement).getByRole('dialog'), { timeout: 10_000 });
    const listener = within(dialog).getByRole('radio', { name: /^(I listen|我用听的)/ });
    await userEvent.click(listener);
    await expect(within(dialog).getByRole('status')).toHaveTextContent(/Description on|口述影像就打开/);
  },
};
