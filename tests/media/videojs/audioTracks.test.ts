import { describe, expect, test } from 'vitest';
import { audioTracksOf, chooseAudioTrackOf } from '../../../src/media/videojs/audioTracks.js';
import type { VideojsTrack, VideojsTrackList } from '../../../src/media/videojs/videojsTypes.js';

/** A list as Safari keeps its own: an object with places and a length, where several tracks may sound at once. */
const nativeList = (tracks: readonly Partial<VideojsTrack>[]): VideojsTrackList => ({
  ...Object.fromEntries(
    tracks.map((track, i) => [
      i,
      { id: String(i), kind: '', label: '', language: '', enabled: false, ...track },
    ]),
  ),
  length: tracks.length,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

describe('a browser’s own audio tracks', () => {
  test.each([
    ['description', 'main-desc'],
    ['main-desc', 'main-desc'],
    ['descriptions', 'descriptions'],
    ['main', 'main'],
    ['translation', 'translation'],
    ['commentary', 'commentary'],
    ['', 'alternative'],
  ])('of kind %j are %s', (kind, expected) => {
    expect(audioTracksOf(nativeList([{ kind }]), [])[0]?.kind).toBe(expected);
  });

  test('that call themselves "main" are recognised by a name, where that is all there is', () => {
    const [main, described] = audioTracksOf(
      nativeList([
        { kind: 'main', label: 'English', language: 'en', enabled: true },
        { kind: 'main', label: 'English (audio description)', language: 'en' },
      ]),
      [],
    );
    expect([main?.kind, main?.enabled, described?.kind]).toEqual(['main', true, 'main-desc']);
  });

  test('that share a name can still be told apart, and only the chosen one sounds', () => {
    const list = nativeList([
      { label: '普通话', language: 'zh', enabled: true },
      { label: '普通话', language: 'zh', kind: 'description' },
    ]);
    const [, described] = audioTracksOf(list, []);
    chooseAudioTrackOf(list, described!.id);
    expect(audioTracksOf(list, []).map((one) => one.enabled)).toEqual([false, true]);
  });

  test('the sound is never without a track while it is switched, and an unknown choice changes nothing', () => {
    const order: string[] = [];
    const watched = (name: string, enabled: boolean) => ({
      label: name,
      get enabled() {
        return enabled;
      },
      set enabled(next: boolean) {
        order.push(`${name} ${next ? 'on' : 'off'}`);
        enabled = next;
      },
    });
    const tracks = [watched('plain', true), watched('described', false)];
    const list = { ...nativeList([]), length: 2, 0: tracks[0], 1: tracks[1] } as unknown as VideojsTrackList;
    chooseAudioTrackOf(list, 'nothing');
    expect(order).toEqual([]);
    chooseAudioTrackOf(list, '1:described');
    expect(order).toEqual(['described on', 'plain off']);
  });
});

test('DASH: what the manifest says of a sound is believed before what video.js makes of it', () => {
  const list = nativeList([
    { label: 'en (main)', language: 'en', kind: 'main' },
    { label: 'en (alternate)', language: 'en', kind: 'alternative' },
  ]);
  const dash = [
    {
      label: 'en (alternate)',
      name: null,
      roles: ['alternate'],
      accessibility: ['urn:tva:metadata:cs:AudioPurposeCS:2007 1'],
      file: null,
    },
  ];
  const tracks = audioTracksOf(list, dash);
  expect(tracks.map((one) => one.kind)).toEqual(['main', 'main-desc']);
  // A language and a role are no name that anybody gave it.
  expect(tracks[1]?.label).toBe('');
});
