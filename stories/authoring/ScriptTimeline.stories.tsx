import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, within } from 'storybook/test';
import { checkScript } from '../../src/core/scriptQuality/checkScript.js';
import type { CheckLocale } from '../../src/core/scriptQuality/Finding.js';
import { ScriptTimeline } from '../../src/react/authoring/ScriptTimeline.js';
import '../../src/styles/authoring.css';
import zhCaptions from '../../demo/films/lantern-ferry/captions/zh.vtt?raw';
import zhScript from '../../demo/films/lantern-ferry/descriptions/zh.vtt?raw';

const duration = 116;
const check = (script: string, locale: CheckLocale) =>
  checkScript(script, { captions: zhCaptions, duration, language: 'zh-CN', locale }).timeline;

/** For authors: dialogue, gaps, descriptions and what `tingying check` finds, as a picture and as a table. */
const meta = {
  title: 'Authoring/ScriptTimeline',
  component: ScriptTimeline,
  args: { timeline: check(zhScript, 'zh-CN') },
  render: (args, { globals }) => <ScriptTimeline locale={globals['locale'] as CheckLocale} {...args} />,
} satisfies Meta<typeof ScriptTimeline>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The demo film’s own script. */
export const Clean: Story = {};

/** Three faults: words over dialogue, a gap without a word, and the picture in the place of what is in it. */
export const WithFindings: Story = {
  args: {
    timeline: check(
      zhScript
        .replace('00:00:28.400 --> 00:00:30.500', '00:00:30.400 --> 00:00:33.500')
        .replace(/d08\n[^]*?\n\n/, '')
        .replace('灯亮了。', '画面中，灯亮了。'),
      'zh-CN',
    ),
  },
  play: async ({ canvasElement }) => {
    const table = within(within(canvasElement).getByRole('table'));
    await expect(table.getAllByText(/讲述压住了对白|没有讲述|画面本身/)).toHaveLength(3);
  },
};

/** Where a page can go to a time, each time is a button. */
export const GoesToATime: Story = {
  args: { onSelect: fn() },
  play: async ({ args, canvasElement, userEvent }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: '0:17.6' }));
    await expect(args.onSelect).toHaveBeenCalledWith(17.6);
  },
};

export const Empty: Story = { args: { timeline: check('WEBVTT\n', 'zh-CN') } };
