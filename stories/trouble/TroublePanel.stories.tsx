import type { Meta, StoryObj } from '@storybook/react-vite';
import type { TroubleReason } from '../../src/core/playback/Trouble.js';
import { TroublePanel } from '../../src/react/trouble/TroublePanel.js';
import { Still } from '../fixtures/Still.js';

/**
 * What stopped the film, then what to do. The announcer has said it once, at once; here it can be read again, and tried
 * again. Captions or descriptions that fail never stop the film: they are only said.
 */
const meta = {
  title: 'Trouble/TroublePanel',
  component: TroublePanel,
  decorators: [
    (Part, { globals, parameters }) => (
      <Still
        locale={String(globals['locale'])}
        state={{
          trouble: { reason: parameters['reason'] as TroubleReason, stops: true, time: 725, retries: 0 },
        }}
      >
        <div data-part="screen">
          <Part />
        </div>
      </Still>
    ),
  ],
} satisfies Meta<typeof TroublePanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Offline: Story = { parameters: { reason: 'offline' } };
export const NotFound: Story = { parameters: { reason: 'not-found' } };
export const Refused: Story = { parameters: { reason: 'refused' } };
export const Unreachable: Story = { parameters: { reason: 'unreachable' } };
export const Damaged: Story = { parameters: { reason: 'decode' } };
export const Unsupported: Story = { parameters: { reason: 'unsupported' } };
export const PageForbids: Story = { parameters: { reason: 'page-forbids' } };
export const EmptyManifest: Story = { parameters: { reason: 'empty-manifest' } };
export const NotArriving: Story = { parameters: { reason: 'stalled' } };
export const EngineMissing: Story = { parameters: { reason: 'engine' } };
