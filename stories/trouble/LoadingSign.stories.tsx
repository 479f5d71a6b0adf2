import type { Meta, StoryObj } from '@storybook/react-vite';
import { LoadingSign } from '../../src/react/trouble/LoadingSign.js';
import { inStill } from '../fixtures/inStill.js';

/**
 * That the film is waited for. It comes after a second without film, and goes when the film goes on.
 *
 * **Screen reader**: “Loading” and then “Playing again” are said by the announcer, each once; here it can be read.
 */
const meta = { title: 'Trouble/LoadingSign', component: LoadingSign } satisfies Meta<typeof LoadingSign>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Waits: Story = { decorators: [inStill({ state: { stalled: true } })] };
