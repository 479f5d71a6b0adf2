import type { Meta, StoryObj } from '@storybook/react-vite';
import { DescriptionBadge } from '../../src/react/description/DescriptionBadge.js';
import { lanternFerry } from '../fixtures/lanternFerry.js';
import { Still } from '../fixtures/Still.js';

/**
 * Told before play: whether the film is described, in which languages and by what voice, and whether it has captions.
 * **Heard**: a list of one or two sentences under the title, 口述影像：普通话，人声; no stop for Tab.
 */
const meta = {
  title: 'Description/DescriptionBadge',
  component: DescriptionBadge,
  decorators: [
    (Part, { globals, parameters }) => (
      <Still
        locale={String(globals['locale'])}
        film={(parameters['film'] as typeof lanternFerry | undefined) ?? lanternFerry}
      >
        <div data-part="header">
          <Part />
        </div>
      </Still>
    ),
  ],
} satisfies Meta<typeof DescriptionBadge>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Described: Story = {};
export const ByAPerson: Story = {
  parameters: {
    film: {
      ...lanternFerry,
      descriptions: [{ delivery: 'rendition', language: 'zh-CN', voiceKind: 'recorded' }],
    },
  },
};
export const OnlyText: Story = {
  parameters: {
    film: { ...lanternFerry, descriptions: [{ delivery: 'text', language: 'zh-CN', src: '/d.vtt' }] },
  },
};
export const NotDescribed: Story = {
  parameters: { film: { ...lanternFerry, descriptions: [], captions: [] } },
};
