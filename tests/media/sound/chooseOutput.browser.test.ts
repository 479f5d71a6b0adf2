import { afterEach, expect, test, vi } from 'vitest';
import { createDescriptionBus } from '../../../src/media/sound/createDescriptionBus.js';

afterEach(() => vi.restoreAllMocks());

test('two outputs chosen quickly: the sound goes the later way, and no other', async () => {
  // As in Firefox and Safari, where an element can be sent to a device and a context cannot.
  const ofContext = Object.getOwnPropertyDescriptor(AudioContext.prototype, 'setSinkId');
  if (ofContext) Reflect.deleteProperty(AudioContext.prototype, 'setSinkId');
  const sent: (readonly [HTMLMediaElement, string])[] = [];
  vi.spyOn(HTMLMediaElement.prototype, 'setSinkId').mockImplementation(function (
    this: HTMLMediaElement,
    id: string,
  ) {
    sent.push([this, id]);
    return new Promise((done) => setTimeout(done, 20));
  });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const made = vi.spyOn(AudioContext.prototype, 'createMediaStreamDestination');
  const bus = createDescriptionBus();
  try {
    await Promise.all([bus.chooseOutput('headphones'), bus.chooseOutput('loudspeaker')]);
    expect(sent.map(([, id]) => id)).toEqual(['headphones', 'loudspeaker']);
    expect([new Set(sent.map(([element]) => element)).size, made.mock.calls.length]).toEqual([1, 1]);
    expect(bus.output).toBe('loudspeaker');
  } finally {
    bus.dispose();
    if (ofContext) Object.defineProperty(AudioContext.prototype, 'setSinkId', ofContext);
  }
});

test('an output that cannot be had does not keep the next from being chosen', async () => {
  vi.spyOn(AudioContext.prototype as AudioContext & { setSinkId(id: string): Promise<void> }, 'setSinkId')
    .mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'))
    .mockResolvedValue();
  const bus = createDescriptionBus();
  const [first, second] = await Promise.allSettled([bus.chooseOutput('gone'), bus.chooseOutput('there')]);
  expect([first.status, second.status, bus.output]).toEqual(['rejected', 'fulfilled', 'there']);
  bus.dispose();
});
