import { expect, test, vi } from 'vitest';
import type { OpenedReader } from '../../../src/react/theatre/openReader.js';
import { createTheatreReader } from '../../../src/react/theatre/createTheatreReader.js';

const parts = [[{ text: '渡口', language: 'zh-CN' }]];

/** A reader whose code comes when the test lets it come. */
function begin() {
  const read = vi.fn();
  const opened = {
    get: () => ({ phase: 'silent' }),
    subscribe: () => () => undefined,
    read,
    skip: () => undefined,
    back: () => undefined,
    stop: () => undefined,
    dispose: () => undefined,
  } as OpenedReader;
  let come: (reader: OpenedReader) => void = () => undefined;
  let lose: (reason: Error) => void = () => undefined;
  const reader = createTheatreReader(
    () =>
      new Promise((resolve, reject) => {
        come = resolve;
        lose = reject;
      }),
  );
  const settle = () => new Promise((done) => setTimeout(done));
  return {
    reader,
    read,
    come: async () => {
      come(opened);
      await settle();
    },
    lose: async () => {
      lose(new TypeError('Failed to fetch'));
      await settle();
    },
  };
}

test('what was pressed before it could be answered is read when it can be, once', async () => {
  const { reader, read, come } = begin();
  reader.read('ferry', parts);
  reader.read('forest', parts);
  await come();
  expect(read.mock.calls).toEqual([['forest', parts]]);
});

test.each(['stop', 'dispose'] as const)(
  'nothing is read that was taken back before it could be: %s',
  async (end) => {
    const { reader, read, come } = begin();
    reader.read('ferry', parts);
    reader[end]();
    await come();
    expect([read.mock.calls, reader.get()]).toEqual([[], { phase: 'silent' }]);
  },
);

test('that it cannot be read is told to whom it still matters', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { reader, lose } = begin();
  reader.read('ferry', parts);
  await lose();
  expect(reader.get()).toMatchObject({ phase: 'failed', id: 'ferry' });
  reader.read('ferry', parts);
  reader.stop();
  await lose();
  expect(reader.get()).toEqual({ phase: 'silent' });
});
