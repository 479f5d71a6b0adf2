import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { MixState } from '../../src/media/sound/createMix.js';
import { Dialogs } from '../../src/react/dialogs/Dialogs.js';
import { deliveries, describedBy } from '../fixtures/descriptions.js';
import { fakeSpoken, makeVoice } from '../fixtures/fakeSpoken.js';
import { Still, type StillProps } from '../fixtures/Still.js';

/**
 * Who speaks, in which voice, how fast, what becomes of words that do not fit, and how film and description sound
 * together. Only what can act on this film, in this browser, is shown; every value is told in words.
 *
 * **Keyboard**: arrows walk radios and move sliders; the voices are a native list, with a search where there are many.
 * **Heard**: 语速，1.5 倍; 讲述时影片压低，9 分贝; after a search, how many voices are left.
 */
const meta = {
  title: 'Dialogs/Settings for description',
  component: Dialogs,
  // Over the whole page, as a viewer meets it: on a page of the book, a window of its own for each.
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
  render: (_args, { globals, parameters }) => {
    const spoken = fakeSpoken(parameters['voices'] as readonly SpeechSynthesisVoice[]);
    const mix = parameters['mix'] as MixState | undefined;
    if (mix) spoken.setMix(mix);
    return (
      <Still
        {...(parameters['still'] as Omit<StillProps, 'children' | 'locale'>)}
        locale={String(globals['locale'])}
        dialog="settings"
        spoken={spoken.delivery}
      >
        <Dialogs />
      </Still>
    );
  },
  play: async ({ canvasElement }) => {
    const dialog = await waitFor(() => within(canvasElement).getByRole('dialog'), { timeout: 10_000 });
    // Open, so that what is in them is seen and checked.
    for (const section of [...dialog.querySelectorAll('details')].slice(0, 2)) section.open = true;
    await waitFor(() => expect(dialog.querySelectorAll('details[open]')).toHaveLength(2));
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  },
} satisfies Meta<typeof Dialogs>;
export default meta;
type Story = StoryObj<typeof meta>;

const few = [
  makeVoice('Microsoft Huihui - Chinese (Simplified, PRC)', 'zh-CN'),
  makeVoice('Google 普通话（中国大陆）', 'zh-CN', { localService: false }),
  makeVoice('Meijia', 'zh-TW'),
  makeVoice('Sinji', 'zh-HK'),
];
const many = [
  ...few,
  ...Array.from({ length: 130 }, (_, index) =>
    makeVoice(`Chinese (Mandarin)+variant${String(index + 1)}`, 'cmn'),
  ),
];
const { text, clips, narration, rendition, version } = deliveries;

export const TextSpokenByTheBrowser: Story = {
  parameters: { voices: few, still: describedBy([text], 'text') },
};
export const InEnglish: Story = { ...TextSpokenByTheBrowser, globals: { locale: 'en' } };
export const ManyVoices: Story = {
  parameters: { voices: many, still: describedBy([text], 'text') },
};
export const NoVoiceOnThisDevice: Story = {
  parameters: { voices: [], still: describedBy([text], 'text') },
};
export const ReadByTheScreenReader: Story = {
  parameters: {
    voices: few,
    still: { ...describedBy([text], 'text'), stored: { describer: { textTo: 'screen-reader' } } },
  },
};
export const EverythingAFilmCanHave: Story = {
  parameters: { voices: few, still: describedBy([rendition, version, narration, clips, text], 'clips') },
};
export const AFilmFromAServerThatForbidsMixing: Story = {
  parameters: {
    voices: few,
    mix: { path: 'volume', reason: 'tainted', silenced: null },
    still: describedBy([clips], 'clips'),
  },
};
export const ADeviceThatKeepsTheVolume: Story = {
  parameters: {
    voices: few,
    mix: { path: 'none', reason: 'system', silenced: null },
    still: describedBy([clips], 'clips'),
  },
};
export const At320Pixels: Story = {
  ...EverythingAFilmCanHave,
  decorators: [
    (Part) => (
      <div style={{ inlineSize: 320 }}>
        <style>{'[data-part=player] dialog { inline-size: 288px !important }'}</style>
        <Part />
      </div>
    ),
  ],
};

/** A name that the voice says wrong, written as it is said: shown as before, and spoken so (UAAG 1.6.3). */
export const AWordSaidRight: Story = {
  parameters: { voices: few, still: describedBy([text], 'text') },
  play: async ({ canvasElement, globals }) => {
    const dialog = await waitFor(() => within(canvasElement).getByRole('dialog'), { timeout: 10_000 });
    const isChinese = String(globals['locale']).startsWith('zh');
    const name = (zh: string, en: string) => ({ name: isChinese ? zh : en });
    const [section] = dialog.querySelectorAll('details');
    if (section) section.open = true;
    const list = within(
      await waitFor(() => within(dialog).getByRole('group', name('词语怎么读', 'How words are said'))),
    );
    await userEvent.type(list.getByRole('textbox', name('词语', 'Word')), '重山');
    await userEvent.type(list.getByRole('textbox', name('读作', 'Said like this')), '崇山{Enter}');
    await expect(await list.findByRole('button', name('删除重山', 'Delete 重山'))).toBeVisible();
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  },
};
