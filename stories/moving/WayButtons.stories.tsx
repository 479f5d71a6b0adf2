import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Player } from '../../src/react/index.js';
import { inStill } from '../fixtures/inStill.js';

/** All of them in one bar; a site, or its viewer, chooses which are there. */
const All = () => (
  <>
    <Player.WhereAmIButton />
    <Player.WhatWasSaidButton />
    <Player.PreviousPlaceButton />
    <Player.NextPlaceButton />
    <Player.UndoJumpButton />
    <Player.TypeTimeButton />
    <Player.SearchButton />
    <Player.BookmarkButton />
    <Player.RepeatPassageButton />
    <Player.FindYourWayButton />
  </>
);

/**
 * To know where one is, and to move without losing one's place. `FilmPlayer` has the last, which opens all the others.
 *
 * **Keyboard**: `T` where am I (twice: more) · `Q` what was said · `G` a time · `/` search · `.` and `,` one step on and back,
 * `;` and `'` longer and shorter steps · `Z` back to where I was, grave accent forward again · `B` bookmark (twice: I got lost
 * here) · `A` repeat a passage · `H` find your way.
 *
 * **Heard**: 我在哪里: 12 分 5 秒，还剩 1 小时 26 分，第 3 章，渡口，1 倍速，口述影像开，人声，字幕关。
 */
const meta = { title: 'Moving/WayButtons', component: All } satisfies Meta<typeof All>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Of a live stream alone: the button says how far behind one is. `!` or `End` go there by key. */
export const GoesToLive: Story = {
  render: () => <Player.LiveButton />,
  decorators: [inStill({ state: { live: { start: 0, edge: 90 } } })],
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('button', { name: /^(Go to live, .+ behind|回到直播，晚 .+)$/ }),
    ).toBeVisible();
  },
};
export const EveryButtonHasAName: Story = {
  decorators: [inStill()],
  play: async ({ canvasElement }) => {
    const names = within(canvasElement)
      .getAllByRole('button')
      .map((button) => button.textContent);
    await expect(new Set(names).size).toBe(10);
  },
};
