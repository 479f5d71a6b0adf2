import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import * as Player from '../../src/react/player/parts.js';
import { deliveries, describedBy, history, speech } from '../fixtures/descriptions.js';
import { Still, type StillProps } from '../fixtures/Still.js';

const { text, clips, narration, version, rendition } = deliveries;

/**
 * A description that is spoken beside the film, in each state it can be in: its switch, the buttons that ask something of
 * it, its words on screen, and the list of what was said. The buttons are there while they can act.
 *
 * **Keyboard**: Tab reaches each button; their keys work anywhere in the player and are told with them. **Heard**: 重听讲述,
 * 下一段讲述 …; what a press comes to is the description itself, or one sentence that says why there is none.
 */
const meta = {
  title: 'Description/A described film, state by state',
  parameters: { still: describedBy([text], 'text') },
  render: (_args, { globals, parameters }) => (
    <Still
      {...(parameters['still'] as Omit<StillProps, 'children' | 'locale'>)}
      locale={String(globals['locale'])}
    >
      <Player.DescriptionText />
      <Player.Controls>
        <Player.PlayButton />
        <Player.DescriptionButton />
        <Player.DescriptionChoiceButton />
        <Player.RepeatDescriptionButton />
        <Player.PreviousDescriptionButton />
        <Player.NextDescriptionButton />
        <Player.DescribeHereButton />
        <Player.SkipDescriptionButton />
        <Player.LessDescriptionButton />
        <Player.MoreDescriptionButton />
      </Player.Controls>
      <Player.DescriptionHistory />
    </Still>
  ),
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const find = (canvas: HTMLElement, name: string) => within(canvas).queryByRole('button', { name });

/** Description is on; nothing is to be said just now. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await expect(find(canvasElement, '重听讲述')).toBeVisible();
    await expect(find(canvasElement, '口述影像')).toHaveAttribute('aria-pressed', 'true');
  },
};

/** Words are spoken in a gap. On screen for who sees a little; hidden from screen readers, for they are heard. */
export const Speaking: Story = {
  parameters: {
    still: describedBy([text], 'text', { phase: 'speaking', spokenBy: 'player', speech, history }),
  },
  play: async ({ canvasElement }) => {
    const words = canvasElement.querySelector('[data-part="description-text"]');
    await expect(words).toBeVisible();
    await expect(words).toHaveAttribute('aria-hidden', 'true');
  },
};

/** The words outlast the gap: the film waits. Play skips the rest; Pause stays paused after it. */
export const Holding: Story = {
  parameters: {
    still: describedBy([text], 'text', { phase: 'holding', spokenBy: 'player', speech, history }),
  },
};

/** The browser lets nobody speak before the viewer has pressed something. **Heard**: 按播放，就能听到讲述. */
export const BlockedUntilAPress: Story = {
  parameters: {
    still: describedBy([text], 'text', {
      phase: 'blocked',
      news: { count: 1, news: { reason: 'needs-gesture' } },
    }),
  },
};

/** The device has no voice for the language: the viewer's screen reader reads instead, and that is said. */
export const NoVoiceSoTheScreenReaderReads: Story = {
  parameters: {
    still: describedBy([text], 'text', {
      phase: 'speaking',
      spokenBy: 'screen-reader',
      speech,
      news: { count: 1, news: { reason: 'fell-to-screen-reader', language: 'zh-CN' } },
    }),
  },
};

/** The recordings do not play here: the next description in the viewer's order takes their place, and that is said. */
export const DeadVoiceSoAnotherTakesOver: Story = {
  parameters: {
    still: describedBy([clips, text], 'text', {
      news: { count: 1, news: { reason: 'fell', to: 'text' } },
    }),
  },
};

/** Player and screen reader both, because this viewer chose it: it is never the default, for two voices talk over each other. */
export const BothSpeakByChoice: Story = {
  parameters: {
    still: describedBy([text], 'text', { phase: 'speaking', spokenBy: 'both', speech, history }),
  },
};

/** The film's own sound carries the description: no button that could do nothing. */
export const InTheFilmsSound: Story = {
  parameters: { still: describedBy([rendition], 'rendition') },
  play: async ({ canvasElement }) => {
    await expect(find(canvasElement, '口述影像')).toHaveAttribute('aria-pressed', 'true');
    await expect(find(canvasElement, '重听讲述')).toBeNull();
  },
};

/** Two narrators: the choice is by who speaks. */
export const SeveralNarrators: Story = {
  parameters: {
    still: {
      ...describedBy([rendition, { ...rendition, narrator: '周讲述', language: 'en' }, text], 'text'),
      dialog: 'description',
    },
  },
};

/** A film with all five: the viewer's order decides, and the choice shows them all. */
export const FiveDeliveries: Story = {
  parameters: {
    still: { ...describedBy([rendition, version, narration, clips, text], 'clips'), dialog: 'description' },
  },
};

export const WithAHistory: Story = {
  parameters: { still: describedBy([text], 'text', { history }) },
  play: async ({ canvasElement }) => {
    const list = within(canvasElement).getByRole('list', { name: '讲过的内容' });
    await expect(within(list).getAllByRole('listitem')).toHaveLength(history.length);
    await waitFor(() => expect(find(canvasElement, '1 分 15 秒')).toBeVisible());
  },
};

export const At320Pixels: Story = {
  parameters: {
    still: describedBy([text], 'text', { phase: 'speaking', spokenBy: 'player', speech, history }),
  },
  decorators: [
    (Part) => (
      <div style={{ inlineSize: 320 }}>
        <Part />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const player = canvasElement.querySelector('[data-part="player"]') as HTMLElement;
    await expect(player.scrollWidth).toBeLessThanOrEqual(player.clientWidth);
  },
};
