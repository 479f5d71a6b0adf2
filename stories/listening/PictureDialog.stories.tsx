import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PictureButton } from '../../src/react/listening/ListeningButtons.js';
import { FilmPlayer } from '../../src/react/index.js';
import { lanternFerryFile } from '../fixtures/lanternFerry.js';

/**
 * The picture for who sees a little: enlarged and moved, brighter, with more contrast, sharper, dark for light. Captions and
 * controls stay as they are. Everything is kept, and put back by one press.
 *
 **Keyboard**: `Y` in the player opens it; in it `+` and `-` enlarge, arrows move (on a slider they are the slider's), `I`
 * inverts, `0` puts all back, Escape closes. **Heard**: the field, its value in words (1.5 倍 / 1.5 times); by key 放大 1.5 倍 /
 * Enlarge: 1.5 times; at an end 到头了 / No further.
 */
const meta = { title: 'Listening/PictureDialog', component: PictureButton } satisfies Meta<
  typeof PictureButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EnlargesThePicture: Story = {
  render: (_args, { globals }) => (
    <FilmPlayer
      film={lanternFerryFile}
      locale={String(globals['locale'])}
      storage={{ read: () => null, write: () => undefined }}
    />
  ),
  play: async ({ canvasElement }) => {
    const player = await waitFor(() => within(canvasElement).getByRole('region'));
    const button = within(player).getByRole('button', { name: /^(Play|播放)$/ });
    button.focus();
    await userEvent.keyboard('y');
    const dialog = await waitFor(() => within(canvasElement).getByRole('dialog'), { timeout: 10_000 });
    await userEvent.keyboard('++');
    await expect(within(dialog).getByRole('status')).toHaveTextContent(/1\.5/);
    await waitFor(() =>
      expect(canvasElement.querySelector('video')?.style.transform).toContain('scale(1.5)'),
    );
  },
};
