import type { Meta, StoryObj } from '@storybook/react-vite';
import { lanternFerry } from '../fixtures/lanternFerry.js';
import { inStill } from '../fixtures/inStill.js';
import { initialState } from '../../src/core/playback/initialState.js';
import { listDescriptions } from '../../src/core/descriptions/listDescriptions.js';
import { DescriptionButton } from '../../src/react/description/DescriptionButton.js';

/**
 * Description with one press, beside play (EN 301 549, 7.3). Pressed once the described sound is there, not when it is
 * asked for.
 *
 * **Keyboard**: Space or Enter on it; `D` anywhere in the player. **Heard**: 口述影像, and whether it is pressed; by key,
 * 口述影像已开 with the kind of voice.
 */
const meta = { title: 'Description/DescriptionButton', component: DescriptionButton } satisfies Meta<
  typeof DescriptionButton
>;
export default meta;
type Story = StoryObj<typeof meta>;

const choices = listDescriptions(lanternFerry, null);
const chosen = choices[0]?.id ?? null;

export const Off: Story = { decorators: [inStill()] };
export const Switching: Story = {
  decorators: [
    inStill({
      state: {
        description: {
          ...initialState.description,
          availability: 'available',
          choices,
          chosen,
          phase: 'switching',
        },
      },
    }),
  ],
};
export const On: Story = {
  decorators: [
    inStill({
      state: {
        description: {
          ...initialState.description,
          availability: 'available',
          choices,
          chosen,
          phase: 'ready',
        },
      },
    }),
  ],
};
export const NoneForThisFilm: Story = {
  decorators: [
    inStill({
      state: {
        description: {
          ...initialState.description,
          availability: 'unavailable',
          choices: [],
          chosen: null,
          phase: 'off',
        },
      },
    }),
  ],
};
