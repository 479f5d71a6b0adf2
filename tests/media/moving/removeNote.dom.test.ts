import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followBookmarks } from '../../../src/media/moving/followBookmarks.js';
import { createMovingStore } from '../../../src/media/moving/MovingStore.js';
import type { MediaPort } from '../../../src/media/port/MediaPort.js';
import { fakePort } from '../state/fakePort.js';

/** A microphone and what records it, as far as the player sees them. */
class FakeRecorder extends EventTarget {
  state = 'inactive';
  mimeType = 'audio/webm';
  start() {
    this.state = 'recording';
    queueMicrotask(() => this.dispatchEvent(new Event('start')));
  }
  stop() {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['a voice']) }));
    this.dispatchEvent(new Event('stop'));
  }
}
const free = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: () => Promise.resolve({ getTracks: () => [{ stop: free }] }) },
  });
  free.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

/** A film with one bookmark, whose note is being recorded. */
async function record() {
  const { attached } = fakePort();
  const port = Object.assign(attached.port, {
    paused: true,
    pause: () => undefined,
    play: () => Promise.resolve(),
  }) as MediaPort;
  const moving = createMovingStore(attached);
  const bookmarks = followBookmarks({ ...attached, port }, moving, {
    read: () => null,
    write: () => undefined,
  });
  const notes = {
    read: vi.fn(),
    write: vi.fn(() => Promise.resolve()),
    remove: vi.fn(() => Promise.resolve()),
  };
  bookmarks.voice.keepIn(notes);
  bookmarks.add();
  const { id } = moving.get().bookmarks[0]!;
  await vi.advanceTimersByTimeAsync(10);
  bookmarks.voice.record(id);
  await vi.advanceTimersByTimeAsync(1000);
  expect(moving.get().voiceNote).toEqual({ id, phase: 'recording' });
  return { id, bookmarks, notes, moving };
}

test('nobody is recorded on for a bookmark that they have removed, and nothing of it is kept', async () => {
  const { id, bookmarks, notes, moving } = await record();
  bookmarks.remove(id);
  await vi.advanceTimersByTimeAsync(0);
  expect(free).toHaveBeenCalledOnce();
  expect([notes.write.mock.calls, moving.get().voiceNote, moving.get().bookmarks]).toEqual([[], null, []]);
  expect(moving.get().news?.news).toMatchObject({ reason: 'note-recording' });
});

test('a note that is ended is kept', async () => {
  const { id, bookmarks, notes, moving } = await record();
  bookmarks.voice.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(notes.write.mock.calls).toEqual([['f', id, expect.any(Blob)]]);
  expect(moving.get().bookmarks).toMatchObject([{ id, spoken: 1 }]);
});
