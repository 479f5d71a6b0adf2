import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { moveControl } from '../../src/core/preferences/orderControls.js';
import { FilmPlayer } from '../../src/react/index.js';
import { lanternFerryFile } from '../fixtures/lanternFerry.js';

/**
 * Which controls there are, how large, in what colours, and how they are reached: the viewer's, set under Controls in the
 * settings. `simple` leaves four buttons; the fourth shows the rest. With `remote` arrows go from control to control, Enter
 * presses, a slider is entered and left by Enter, and Back closes.
 *
 **Heard**: the controls' own names, and nothing more; More controls / 更多控件 says whether it is expanded.
 */
const meta = {
  title: 'Listening/Controls',
  component: FilmPlayer,
  args: { film: lanternFerryFile },
  render: ({ film }, { globals, parameters }) => (
    <FilmPlayer
      film={film}
      locale={String(globals['locale'])}
      storage={{
        read: () => JSON.stringify({ more: { controls: parameters['viewer'] as object } }),
        write: () => undefined,
      }}
    />
  ),
} satisfies Meta<typeof FilmPlayer>;
export default meta;
type Story = StoryObj<typeof meta>;

/** An element that has to be there. */
function find(root: ParentNode, part: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
}

export const FourButtons: Story = {
  parameters: { viewer: { simple: true, large: true } },
  play: async ({ canvasElement }) => {
    const bar = await waitFor(() => find(canvasElement, 'controls'));
    const more = await waitFor(() => within(bar).getByRole('button', { name: /More controls|更多控件/ }));
    await expect(within(bar).getAllByRole('button')).toHaveLength(4);
    await userEvent.click(more);
    await expect(within(bar).getAllByRole('button').length).toBeGreaterThan(8);
    await userEvent.click(more);
    await expect(within(bar).getAllByRole('button')).toHaveLength(4);
  },
};

export const LargeYellowOnBlack: Story = {
  parameters: { viewer: { large: true, theme: 'yellow' } },
  play: async ({ canvasElement }) => {
    const play = await waitFor(() => find(canvasElement, 'play-button'));
    await waitFor(() => expect(play.getBoundingClientRect().height).toBeGreaterThanOrEqual(60));
  },
};

export const ByRemote: Story = {
  parameters: { viewer: { remote: true } },
  play: async ({ canvasElement }) => {
    const part = (name: string) => find(canvasElement, name);
    await waitFor(() => part('settings-button'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    part('play-button').focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(part('play-button')).not.toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(part('play-button')).toHaveFocus();
  },
};

/** What this viewer presses most comes first, for the eye, for Tab and for a screen reader alike (UAAG 2.7.1). */
export const InAnotherOrder: Story = {
  parameters: { viewer: { order: moveControl([], 'play-button', 1) } },
  play: async ({ canvasElement }) => {
    const bar = await waitFor(() => find(canvasElement, 'controls'));
    await waitFor(() => expect(bar.firstElementChild).toBe(find(bar, 'description-button')));
    find(bar, 'description-button').focus();
    const { left } = find(bar, 'description-button').getBoundingClientRect();
    await expect(find(bar, 'play-button').getBoundingClientRect().left).toBeGreaterThan(left);
  },
};
