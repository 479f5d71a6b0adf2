import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { DialogName } from '../../src/react/dialogs/DialogName.js';
import { Dialogs } from '../../src/react/dialogs/Dialogs.js';
import { Still } from '../fixtures/Still.js';
import { choices } from '../fixtures/choices.js';

/**
 * Native dialogs of native fields; their code comes with the first that is asked for.
 *
 * **Keyboard**: Escape closes, and focus goes back to where it came from; arrows walk radios. **Heard**: the dialog's name,
 * then the field that has focus.
 */
const meta = {
  title: 'Dialogs/Dialogs',
  component: Dialogs,
  // Over the whole page, as a viewer meets it: on a page of the book, a window of its own for each.
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
  decorators: [
    (Part, { globals, parameters }) => (
      <Still locale={String(globals['locale'])} dialog={parameters['dialog'] as DialogName} state={choices}>
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

/** The settings, with what there is for captions unfolded. */
async function openCaptions(canvas: HTMLElement, globals: Readonly<Record<string, unknown>>) {
  const dialog = await waitFor(() => within(canvas).getByRole('dialog'), { timeout: 10_000 });
  const isChinese = String(globals['locale']).startsWith('zh');
  const heading = within(dialog).getByRole('heading', { name: isChinese ? '字幕' : 'Captions', level: 3 });
  const section = heading.closest('details');
  if (section) section.open = true;
  return { dialog, isChinese };
}

export const Settings: Story = { parameters: { dialog: 'settings' } };
/** A film in a language that the viewer does not follow: its captions, spoken (EN 301 549, 7.1.5). */
export const CaptionsThatAreSpoken: Story = {
  parameters: { dialog: 'settings' },
  play: async ({ canvasElement, globals }) => {
    const { dialog, isChinese } = await openCaptions(canvasElement, globals);
    const spoken = within(dialog).getByRole('checkbox', {
      name: isChinese ? '把显示的字幕读出来' : 'Speak the captions that show',
    });
    await userEvent.click(spoken);
    await expect(spoken).toBeChecked();
    await userEvent.click(spoken);
    await expect(spoken).not.toBeChecked();
  },
};
/** Letters, words and rows further apart: the sample follows, and so does the film (WCAG 1.4.12, MAUR VP-2). */
export const CaptionsFurtherApart: Story = {
  parameters: { dialog: 'settings' },
  play: async ({ canvasElement, globals }) => {
    const { dialog, isChinese } = await openCaptions(canvasElement, globals);
    const sample = dialog.querySelector<HTMLElement>('[data-part="captions-sample"] [data-part="caption"]');
    for (const name of isChinese ? ['字距', '行距'] : ['Space between letters', 'Space between rows']) {
      const slider = within(dialog).getByRole('slider', { name });
      slider.focus();
      await fireEvent.change(slider, { target: { value: slider.getAttribute('max') } });
    }
    await waitFor(() => expect(sample?.style.letterSpacing).toBe('0.3em'));
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  },
};
/** A reading speed of one's own, and a film that is held until captions can be read at it (MAUR ECC-3, ECC-5). */
export const CaptionsHoldTheFilm: Story = {
  parameters: { dialog: 'settings' },
  play: async ({ canvasElement, globals }) => {
    const { dialog, isChinese } = await openCaptions(canvasElement, globals);
    const speed = isChinese ? /每分钟 120 个汉字/ : /Until it is read at 80 words/;
    await userEvent.click(within(dialog).getByRole('radio', { name: speed }));
    const hold = within(dialog).getByRole('checkbox', {
      name: isChinese ? '没读完就让影片停下等' : 'Hold the film until a caption can be read',
    });
    await userEvent.click(hold);
    await expect(hold).toBeChecked();
    hold.scrollIntoView({ block: 'center' });
  },
};
export const KeyboardHelp: Story = { parameters: { dialog: 'help' } };
export const DescriptionChoice: Story = { parameters: { dialog: 'description' } };
export const CaptionsChoice: Story = { parameters: { dialog: 'captions' } };
export const Sound: Story = { parameters: { dialog: 'sound' } };
export const Speed: Story = { parameters: { dialog: 'speed' } };
export const Quality: Story = { parameters: { dialog: 'quality' } };
export const Chapters: Story = { parameters: { dialog: 'chapters' } };
