import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import type { DialogName } from '../../src/react/dialogs/DialogName.js';
import { Dialogs } from '../../src/react/dialogs/Dialogs.js';
import { moving } from '../fixtures/moving.js';
import { Still } from '../fixtures/Still.js';
import { choices } from '../fixtures/choices.js';

const onSeek = fn();

/**
 * What opens with `H`, `G` and `/`, and from there: a time, a search, the bookmarks, the sleep timer, how far a step goes, and
 * what the player has said.
 *
 * **Keyboard**: the focus is in the field; Enter goes; Escape closes, and nothing has moved. **Heard**: when the typing rests,
 * what was understood (1 小时 20 分，全片 1 小时 58 分。按回车过去。) or how many results there are, once.
 */
const meta = {
  title: 'Moving/WayDialogs',
  component: Dialogs,
  // Over the whole page, as a viewer meets it: on a page of the book, a window of its own for each.
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
  decorators: [
    (Part, { globals, parameters }) => (
      <Still
        locale={String(globals['locale'])}
        dialog={parameters['dialog'] as DialogName}
        onSeek={onSeek}
        time={12}
        state={{
          duration: 7080,
          chapters: choices.chapters,
          moving,
        }}
      >
        <Part />
      </Still>
    ),
  ],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('dialog')).toBeVisible(), { timeout: 10_000 });
  },
} satisfies Meta<typeof Dialogs>;
export default meta;
type Story = StoryObj<typeof meta>;

const findDialog = (canvasElement: HTMLElement) =>
  waitFor(() => within(within(canvasElement).getByRole('dialog')), { timeout: 10_000 });

export const FindYourWay: Story = { parameters: { dialog: 'more' } };
export const TypesATime: Story = {
  parameters: { dialog: 'typeTime' },
  play: async ({ canvasElement }) => {
    onSeek.mockClear();
    const dialog = await findDialog(canvasElement);
    const field = dialog.getByRole('textbox');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, '一小时二十');
    await waitFor(
      () => expect(dialog.getByRole('status')).toHaveTextContent(/1 (小时 20 分|hour 20 minutes)/),
      {
        timeout: 3000,
      },
    );
    await expect(onSeek).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    // From no slider: nobody else would say where the film is now.
    await expect(onSeek).toHaveBeenCalledWith(4800, { told: false });
    await waitFor(() => expect(canvasElement.querySelector('dialog')).toBeNull(), { timeout: 3000 });
  },
};
export const IsToldWhatCannotBeRead: Story = {
  parameters: { dialog: 'typeTime' },
  play: async ({ canvasElement }) => {
    onSeek.mockClear();
    const dialog = await findDialog(canvasElement);
    const field = dialog.getByRole('textbox');
    await userEvent.type(field, 'xyz{Enter}');
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(/这不是时间|not a time/), {
      timeout: 3000,
    });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(onSeek).not.toHaveBeenCalled();
  },
};
export const Searches: Story = {
  parameters: { dialog: 'search' },
  play: async ({ canvasElement }) => {
    const dialog = await findDialog(canvasElement);
    await userEvent.type(dialog.getByRole('searchbox'), '灯笼');
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(/2 (个结果|results)/), {
      timeout: 3000,
    });
    await expect(dialog.getAllByRole('listitem')).toHaveLength(2);
    await expect(dialog.getAllByRole('listitem')[1]).toHaveTextContent(/小渡.*阿妈，灯笼还亮着/);
  },
};
export const Bookmarks: Story = { parameters: { dialog: 'bookmarks' } };
export const SleepTimer: Story = { parameters: { dialog: 'sleep' } };
export const StepLength: Story = { parameters: { dialog: 'granularity' } };
export const WhatThePlayerSaid: Story = { parameters: { dialog: 'history' } };
