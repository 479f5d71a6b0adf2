import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeAudioDescription } from '../../../src/audit/pages/rules/media/audioDescription.js';
import { judgeAudio } from '../../../src/audit/pages/rules/media/audioAlternative.js';
import { judgeCaptions } from '../../../src/audit/pages/rules/media/captions.js';
import { judgeOffer } from '../../../src/audit/pages/rules/media/describedSoundOffered.js';
import { judgeVoiced } from '../../../src/audit/pages/rules/media/descriptionVoiced.js';
import {
  audibleSeconds,
  describeSound,
  isSameSound,
} from '../../../src/audit/pages/rules/media/describeSound.js';
import { findDescriptions } from '../../../src/audit/pages/rules/media/findDescriptions.js';
import { findWrittenTranscripts } from '../../../src/audit/pages/rules/media/findWrittenTranscripts.js';
import type { SoundBands } from '../../../src/audit/pages/rules/media/inPage/measureBands.js';
import { isEnoughText } from '../../../src/audit/pages/rules/media/isEnoughText.js';
import { parseDashManifest } from '../../../src/audit/pages/rules/media/manifests/parseDashManifest.js';
import { parseHlsManifest } from '../../../src/audit/pages/rules/media/manifests/parseHlsManifest.js';
import type { DescribedMedia } from '../../../src/audit/pages/rules/media/describedMedia.js';
import { judgeMotion } from '../../../src/audit/pages/rules/media/motionCanStop.js';
import { judgeAutoplayingSound } from '../../../src/audit/pages/rules/media/noAutoplayingSound.js';
import { playedSeconds } from '../../../src/audit/pages/rules/media/playedSeconds.js';
import { manifestsOf } from '../../../src/audit/pages/rules/media/readManifests.js';
import type { NearControl, SeenTrack } from '../../../src/audit/pages/rules/media/SeenMedia.js';
import { readsAs } from '../../../src/audit/pages/rules/media/readsAs.js';
import { judgeSilentVideo } from '../../../src/audit/pages/rules/media/silentVideoAlternative.js';
import { toldShare } from '../../../src/audit/pages/rules/media/toldShare.js';
import { judgeTracks } from '../../../src/audit/pages/rules/media/textTracks.js';
import { judgeVideoTranscript } from '../../../src/audit/pages/rules/media/videoTranscript.js';
import { judgeVisualAlternative } from '../../../src/audit/pages/rules/media/visualAlternative.js';

/** A film of two minutes in sight, with sound, with the browser's controls, and nothing beside it. */
const film = (more: Partial<DescribedMedia> = {}): DescribedMedia => ({
  element: 'video',
  target: { path: ['video'], excerpt: '<video>' },
  frame: 'https://films.example/',
  path: ['video'],
  visible: true,
  exposed: true,
  nativeControls: true,
  autoplay: false,
  loop: false,
  muted: false,
  volume: 1,
  paused: true,
  currentTime: 0,
  duration: 120,
  readyState: 4,
  error: null,
  src: 'https://films.example/film.mp4',
  isCapture: false,
  tracks: [],
  audioTracks: null,
  playedUnasked: false,
  near: [],
  texts: [],
  pageText: 0,
  pageContent: '',
  pageLanguage: 'en',
  alternativeLabels: [],
  interprets: false,
  isDecoration: false,
  labels: '',
  hasSound: 'yes',
  reason: null,
  manifests: [],
  files: [],
  sound: null,
  writing: 'none',
  transcripts: [],
  pressed: [],
  otherSounds: [],
  tellers: [],
  isUnvoiced: false,
  sameVersions: [],
  ...more,
});
const control = (name: string, more: Partial<NearControl> = {}): NearControl => ({
  name,
  role: 'button',
  visible: true,
  path: ['button'],
  href: '',
  ...more,
});
const track = (kind: SeenTrack['kind'], more: Partial<SeenTrack> = {}): SeenTrack => ({
  kind,
  label: 'English',
  language: 'en',
  mode: 'disabled',
  src: 'https://films.example/en.vtt',
  cueCount: null,
  state: 'none',
  ...more,
});
const file = (kind: SeenTrack['kind'], starts: readonly number[], more: Partial<SeenTrack> = {}) => ({
  track: track(kind, more),
  file: {
    state: 'read' as const,
    cues: starts.map((startTime) => ({ startTime, endTime: startTime + 2, text: 'words' })),
  },
});
type Judged = { readonly outcome: string; readonly facts: object } | null;
const tell = (judged: Judged): unknown =>
  judged &&
  [judged.outcome, 'why' in judged.facts ? judged.facts.why : undefined].filter((one) => one !== undefined);

describe('captions', () => {
  test.each<[string, Partial<DescribedMedia>, unknown]>([
    ['none of any kind', {}, ['failed', 'none']],
    ['a track with cues', { files: [file('captions', [1])] }, ['cantTell', 'offered']],
    ['subtitles', { files: [file('subtitles', [1])] }, ['cantTell', 'offered']],
    ['descriptions only', { files: [file('descriptions', [1])] }, ['failed', 'none']],
    ['a track without cues', { files: [file('captions', [])] }, ['failed', 'broken']],
    [
      'a track that is not there',
      { files: [{ track: track('captions'), file: { state: 'unreadable' } }] },
      ['failed', 'broken'],
    ],
    [
      'a track that a script makes',
      { files: [{ track: track('captions', { src: '' }), file: { state: 'script-made' } }] },
      ['cantTell', 'offered'],
    ],
    [
      'captions in the stream',
      { manifests: [{ url: 'u', audio: [], hasSound: true, captions: [{ label: '', language: 'zh' }] }] },
      ['cantTell', 'offered'],
    ],
    ['a control for them', { near: [control('字幕')] }, ['cantTell', 'control']],
    [
      'a link of that name is no control',
      { near: [control('Captions', { href: 'https://a.example' })] },
      ['failed', 'none'],
    ],
    [
      'the page says they are in the picture',
      { labels: 'The film, with open captions' },
      ['cantTell', 'says-open'],
    ],
    ['writing in the picture', { writing: 'maybe' }, ['cantTell', 'writing']],
    ['a picture that cannot be read', { writing: 'unknown' }, ['cantTell', 'picture-unread']],
    ['a picture of which the sound is not known', { hasSound: 'unknown' }, ['cantTell', 'sound-unknown']],
    ['a live stream', { duration: Infinity }, ['cantTell', 'live']],
    ['a camera', { isCapture: true }, null],
    ['a silent film', { hasSound: 'no' }, null],
    ['a film out of sight', { visible: false }, null],
    ['a sound', { element: 'audio' }, null],
  ])('%s', (_what, more, expected) => {
    expect(tell(judgeCaptions(film(more)))).toEqual(expected);
  });
});

describe('sound that plays by itself', () => {
  const playing = { playedUnasked: true, nativeControls: false };
  const pressed = (did: 'paused' | 'silenced' | 'nothing') => [{ control: control('Pause'), did }];
  test.each<[string, Partial<DescribedMedia>, unknown]>([
    ['it waits', {}, null],
    ['nothing stops it', playing, ['failed', 'no-control']],
    ['the browser’s controls', { ...playing, nativeControls: true }, ['passed', 'native-controls']],
    [
      'the browser’s controls, out of sight',
      { ...playing, nativeControls: true, visible: false },
      ['failed', 'no-control'],
    ],
    ['a button that pauses', { ...playing, pressed: pressed('paused') }, ['passed', 'control-works']],
    ['a button that silences', { ...playing, pressed: pressed('silenced') }, ['passed', 'control-works']],
    [
      'a button that does nothing',
      { ...playing, pressed: pressed('nothing') },
      ['cantTell', 'control-does-nothing'],
    ],
    ['muted', { ...playing, muted: true }, null],
    ['turned down to nothing', { ...playing, volume: 0 }, null],
    ['without sound', { ...playing, hasSound: 'no' }, null],
    ['sound not known', { ...playing, hasSound: 'unknown' }, ['cantTell', 'sound-unknown']],
    ['three seconds', { ...playing, duration: 3 }, null],
    ['three seconds, again and again', { ...playing, duration: 3, loop: true }, ['failed', 'no-control']],
    ['three seconds by its address', { ...playing, src: 'a.mp4#t=5,8' }, ['passed', 'short']],
  ])('%s', (_what, more, expected) => {
    expect(tell(judgeAutoplayingSound(film(more)))).toEqual(expected);
  });

  test.each<[string, Partial<DescribedMedia>, unknown]>([
    [
      'a picture that a button only silences goes on',
      { ...playing, pressed: pressed('silenced') },
      ['cantTell', 'control-does-nothing'],
    ],
    ['a muted picture goes on', { ...playing, muted: true }, ['failed', 'no-control']],
    ['five seconds', { ...playing, duration: 5 }, ['passed', 'short']],
    ['a tenth more', { ...playing, duration: 5.1 }, ['failed', 'no-control']],
    ['a sound has no picture', { ...playing, element: 'audio' }, null],
  ])('%s', (_what, more, expected) => {
    expect(tell(judgeMotion(film(more)))).toEqual(expected);
  });

  test.each<[Partial<DescribedMedia>, number | null]>([
    [{ duration: 8, src: 'a.mp4' }, 8],
    [{ duration: 8, src: 'a.mp4#t=2' }, 6],
    [{ duration: 8, src: 'a.mp4#t=2,4' }, 2],
    [{ duration: 8, src: 'a.mp4#t=,4' }, 4],
    [{ duration: 8, src: 'a.mp4#t=6,40' }, 2],
    [{ duration: null, src: 'a.mp4' }, null],
    [{ duration: 8, loop: true }, Infinity],
  ])('%o plays %s seconds', (more, seconds) => {
    expect(playedSeconds(film(more))).toBe(seconds);
  });
});

describe('text and sound in the place of pictures and sound', () => {
  test.each<[string, Judged, unknown]>([
    ['no text at all', judgeVideoTranscript(film()), 'failed'],
    ['a transcript', judgeVideoTranscript(film({ near: [control('Read the transcript')] })), 'cantTell'],
    [
      '文字稿',
      judgeVideoTranscript(film({ texts: [{ name: '文字稿', length: 200, path: [] }] })),
      'cantTell',
    ],
    ['a silent film and nothing', judgeSilentVideo(film({ hasSound: 'no' })), 'failed'],
    [
      'a silent film and a sound',
      judgeSilentVideo(film({ hasSound: 'no', otherSounds: ['a.mp3'] })),
      'cantTell',
    ],
    [
      'a silent background',
      judgeSilentVideo(film({ hasSound: 'no', loop: true, playedUnasked: true, nativeControls: false })),
      'cantTell',
    ],
    [
      'a silent film with controls that repeats',
      judgeSilentVideo(film({ hasSound: 'no', loop: true, playedUnasked: true })),
      'failed',
    ],
    ['a silent film and much text', judgeSilentVideo(film({ hasSound: 'no', pageText: 130 })), 'cantTell'],
    ['a sound and nothing', judgeAudio(film({ element: 'audio' })), 'failed'],
    ['a sound and much text', judgeAudio(film({ element: 'audio', pageText: 130 })), 'cantTell'],
  ])('%s', (_what, judged, outcome) => {
    expect(judged?.outcome).toBe(outcome);
  });

  test('a word for each seven seconds, at least a dozen; past 120 nobody can tell', () => {
    const isEnough = (pageText: number, duration: number | null) => isEnoughText({ pageText, duration });
    expect([isEnough(11, 8), isEnough(12, 8)]).toEqual([false, true]);
    expect([isEnough(44, 300), isEnough(45, 300)]).toEqual([false, true]);
    expect([isEnough(119, 7200), isEnough(120, 7200)]).toEqual([false, true]);
    expect([isEnough(11, null), isEnough(12, Infinity)]).toEqual([false, true]);
  });

  test('what a picture shows is never passed, and is asked of every film with sound, whatever is beside it', () => {
    expect(judgeVisualAlternative(film())?.outcome).toBe('cantTell');
    expect(
      judgeVisualAlternative(film({ near: [control('Audio description')] }))?.facts.descriptions,
    ).toEqual(['“Audio description”']);
    expect(judgeVisualAlternative(film({ isDecoration: true }))).toBeNull();
  });
});

describe('text tracks', () => {
  test.each([
    ['cues in the film', file('captions', [1, 119]), ['passed', 'good']],
    ['cues after the film', file('captions', [120]), ['failed', 'past-end']],
    ['no cues', file('chapters', []), ['failed', 'empty']],
    ['no language', file('captions', [1], { language: '' }), ['failed', 'no-language']],
  ] as const)('%s', (_what, one, expected) => {
    expect(tell(judgeTracks({ files: [one], duration: 120 })[0] ?? null)).toEqual(expected);
  });

  const saying = (text: string, language: string) => ({
    track: track('captions', { language }),
    file: { state: 'read' as const, cues: [{ startTime: 1, endTime: 2, text }] },
  });
  const garbled = saying('La premiÃ¨re fois, dÃ©jÃ  Ã©crite, Ã©tÃ© aprÃ¨s Ã©tÃ©.', 'fr');

  test('garbled, and in another language than is said', () => {
    const judge = (one: typeof garbled) => tell(judgeTracks({ files: [one], duration: 120 })[0] ?? null);
    expect(judge(garbled)).toEqual(['failed', 'garbled']);
    expect(judge(saying('Rain falls on the harbour.', 'zh'))).toEqual(['failed', 'other-script']);
    expect(judge(saying('雨落在港口上，船静静停着。', 'zh'))).toEqual(['passed', 'good']);
  });

  test('garbled captions are no captions', () => {
    expect(tell(judgeCaptions(film({ files: [garbled] })))).toEqual(['failed', 'broken']);
  });

  test('what only scripts read is theirs', () => {
    expect(judgeTracks({ files: [file('metadata', [])], duration: 120 })).toEqual([]);
  });
});

describe('a description that is voiced', () => {
  const given = { name: 'English', cue: 'A field', hasControl: false };
  test.each([
    ['spoken', { by: 'speech', control: '', ran: true }, false, ['passed', 'heard']],
    ['given to screen readers', { by: 'live-region', control: 'AD', ran: true }, true, ['passed', 'heard']],
    [
      'another sound, which may be anything',
      { by: 'other-media', control: '', ran: true },
      false,
      ['cantTell', 'other-sound'],
    ],
    ['nothing, and no control', { by: 'nothing', control: '', ran: true }, false, ['failed', 'silent']],
    [
      'nothing, with a control',
      { by: 'nothing', control: 'AD', ran: true },
      true,
      ['cantTell', 'silent-with-control'],
    ],
    ['a film that did not run', { by: 'nothing', control: '', ran: false }, false, ['cantTell', 'not-run']],
    ['a film that went away', null, false, ['cantTell', 'not-run']],
  ] as const)('%s', (_what, voiced, hasControl, expected) => {
    expect(tell(judgeVoiced(voiced, { ...given, hasControl }))).toEqual(expected);
  });
});

describe('manifests', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../demo/films/lantern-ferry/${name}`, import.meta.url), 'utf8');

  test('HLS: a described sound is known by its characteristics, whatever its name', () => {
    const manifest = parseHlsManifest(
      '#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="One, two",LANGUAGE="en",CHARACTERISTICS="public.easy-to-read, public.accessibility.describes-video"\n#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID="c",NAME="CC",LANGUAGE="en",INSTREAM-ID="CC1"\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.42e00a"\nv.m3u8\n',
    );
    expect(manifest).toEqual({
      audio: [{ kind: 'main-desc', label: 'One, two', language: 'en', address: '' }],
      captions: [{ label: 'CC', language: 'en' }],
      hasSound: true,
    });
  });

  test('HLS: a picture without sound, one that does not say, and what is no such playlist', () => {
    expect(parseHlsManifest('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.42e00a"\nv')?.hasSound).toBe(
      false,
    );
    expect(parseHlsManifest('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nv')?.hasSound).toBeNull();
    expect(parseHlsManifest('#EXTM3U\n#EXTINF:4,\na.ts')).toBeNull();
    expect(parseHlsManifest('<html>')).toBeNull();
  });

  test('the demo film’s own: descriptions are found in HLS and in DASH', () => {
    const hls = parseHlsManifest(read('hls/master.m3u8'));
    const dash = parseDashManifest(read('dash/manifest.mpd'));
    for (const manifest of [hls, dash]) {
      expect(manifest?.audio.filter(({ kind }) => kind === 'main-desc').length).toBeGreaterThan(0);
      expect(manifest?.hasSound).toBe(true);
    }
  });

  test('DASH: by purpose, by role, by label; captions in sets and in the picture', () => {
    const manifest = parseDashManifest(`<?xml version="1.0"?><MPD><Period>
<AdaptationSet contentType="video"><Accessibility schemeIdUri="urn:scte:dash:cc:cea-608:2015" value="CC1=eng"/></AdaptationSet>
<AdaptationSet contentType="audio" lang="en"><Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/></AdaptationSet>
<AdaptationSet mimeType="audio/mp4" lang="en"><Accessibility schemeIdUri="urn:tva:metadata:cs:AudioPurposeCS:2007" value="1"/></AdaptationSet>
<AdaptationSet lang='zh'><Label>口述影像</Label><Representation mimeType="audio/mp4" codecs="mp4a.40.2"/></AdaptationSet>
<AdaptationSet mimeType="text/vtt" lang="en"/>
</Period></MPD>`);
    expect(manifest?.audio.map(({ kind }) => kind)).toEqual(['main', 'main-desc', 'main-desc']);
    expect(manifest?.captions).toHaveLength(2);
    expect(parseDashManifest('<html></html>')).toBeNull();
  });

  test('belong to the film that names them; where a script feeds it, to that', () => {
    const manifests = [{ url: 'a.m3u8' }, { url: 'b.m3u8' }];
    expect(manifestsOf({ src: 'a.m3u8' }, manifests)).toEqual([{ url: 'a.m3u8' }]);
    expect(manifestsOf({ src: 'blob:x' }, manifests)).toEqual(manifests);
    expect(manifestsOf({ src: 'film.mp4' }, manifests)).toEqual([]);
  });

  test('a described sound in the stream is offered, may be offered, or is not', () => {
    const manifests = [
      {
        url: 'u',
        captions: [],
        hasSound: true,
        audio: [{ kind: 'main-desc' as const, label: 'AD', language: 'en', address: '' }],
      },
    ];
    const offer = (near: readonly NearControl[]) => tell(judgeOffer(film({ manifests, near })));
    expect(offer([control('口述影像')])).toEqual(['passed', 'named']);
    expect(offer([control('Audio description', { visible: false })])).toEqual(['cantTell', 'menu']);
    expect(offer([control('Audio track')])).toEqual(['cantTell', 'menu']);
    expect(offer([control('Play')])).toEqual(['failed', 'hidden']);
    expect(judgeOffer(film())).toBeNull();
    expect(findDescriptions(film({ manifests, tracks: [track('descriptions')] }))).toEqual([
      'AD (stream)',
      'English (text)',
    ]);
  });
});

describe('what a sound is, by its levels', () => {
  const seconds = (level: number, count: number): number[] => Array.from({ length: count * 10 }, () => level);
  /** Each band as the whole. */
  const sound = (levels: readonly number[]): SoundBands => ({
    step: 0.1,
    levels,
    bands: [levels, levels, levels, levels, levels],
  });
  const speech = Array.from({ length: 80 }, (_one, nth) => (nth % 4 < 3 ? -22 : -45));

  test('silent below what anybody hears, from its beginning to its end', () => {
    expect(describeSound(sound(seconds(-61, 8)))).toMatchObject({ kind: 'silent', from: 0, to: 0 });
    expect(describeSound(sound([...seconds(-120, 4), -59, ...seconds(-120, 4)])).kind).not.toBe('silent');
  });

  test('steady where nothing rises or falls; a hum with one short word in it is not', () => {
    expect(describeSound(sound(seconds(-20, 8))).kind).toBe('steady');
    const word = seconds(-20, 8).map((level, nth) => (nth >= 40 && nth < 43 ? -12 : level));
    expect(describeSound(sound(word)).kind).toBe('lively');
    expect(describeSound(sound(speech)).kind).toBe('lively');
  });

  test('a voice in one band alone is enough', () => {
    const hum = seconds(-20, 8);
    const inOne = { ...sound(hum), bands: [hum, hum, hum, speech, hum] };
    expect(describeSound(inOne).kind).toBe('lively');
  });

  test('what sounds for a moment only is too short to be called steady', () => {
    expect(describeSound(sound(seconds(-20, 1))).kind).toBe('lively');
  });

  test('begins and ends where something is heard', () => {
    const shape = describeSound(sound([...seconds(-90, 1), ...seconds(-20, 2), ...seconds(-90, 5)]));
    expect(shape).toMatchObject({ from: 1, to: 3 });
    expect(audibleSeconds(shape, 0, 8)).toBe(2);
    expect(audibleSeconds(shape, 2, 8)).toBe(1);
    expect(audibleSeconds(shape, 4, 8)).toBe(0);
  });

  test('is the same sound coded again, and another with half a second more in it', () => {
    const again = speech.map((level, nth) => level + (nth % 7 === 0 ? 4 : 1));
    const told = speech.map((level, nth) => (nth >= 30 && nth < 35 ? -12 : level));
    expect(isSameSound(sound(speech), sound(again))).toBe(true);
    expect(isSameSound(sound(speech), sound(told))).toBe(false);
    expect(isSameSound(sound(speech), sound([...speech, ...seconds(-20, 1)]))).toBe(false);
  });
});

describe('what is measured decides', () => {
  const bands = { step: 0.1, levels: [], bands: [] };
  const steady = { kind: 'steady', from: 0, to: 120, bands } as const;
  const lively = { ...steady, kind: 'lively' } as const;
  const playing = { playedUnasked: true, nativeControls: false } as const;

  test.each<[string, Partial<DescribedMedia>, string, string]>([
    ['a steady sound and nothing else', { sound: steady }, 'failed', 'failed'],
    ['a sound in which somebody may speak', { sound: lively }, 'cantTell', 'cantTell'],
    ['a sound that could not be measured', {}, 'cantTell', 'cantTell'],
    ['a steady sound and a text', { sound: steady, pageText: 200 }, 'failed', 'cantTell'],
    [
      'a steady sound and a transcript',
      { sound: steady, near: [control('Transcript')] },
      'failed',
      'cantTell',
    ],
    ['a steady sound and a control', { sound: steady, near: [control('AD')] }, 'cantTell', 'cantTell'],
    [
      'a steady sound and a text track',
      { sound: steady, tracks: [track('descriptions')] },
      'cantTell',
      'cantTell',
    ],
    [
      'a steady sound and a text track that nothing voices',
      { sound: steady, tracks: [track('descriptions')], isUnvoiced: true },
      'failed',
      'failed',
    ],
    [
      'a steady sound and another sound on the page',
      { sound: steady, tellers: [{ name: 'narration.mp3', sound: null }] },
      'cantTell',
      'cantTell',
    ],
    [
      'a steady sound and a described version that is the same',
      { sound: steady, near: [control('Described', { href: 'a.mp4' })], sameVersions: ['Described'] },
      'failed',
      'failed',
    ],
    ['decoration', { sound: steady, isDecoration: true }, 'none', 'none'],
  ])('%s: described %s, told %s', (_what, more, described, told) => {
    expect(judgeAudioDescription(film(more))?.outcome ?? 'none').toBe(described);
    expect(judgeVisualAlternative(film(more))?.outcome ?? 'none').toBe(told);
  });

  test.each([
    ['口述影像（本片没有）', []],
    ['Description (none for this film)', []],
    ['Audio description not available', []],
    ['口述影像', ['“口述影像”']],
    ['无障碍版', ['“无障碍版”']],
    ['Audio description', ['“Audio description”']],
  ])('a control offers what it says, and one that says there is none offers none: %s', (name, found) => {
    expect(findDescriptions(film({ near: [control(name)] }))).toEqual(found);
  });

  test('a film that sounds for three seconds of two minutes may start by itself; a tenth more, and it may not', () => {
    const sounding = (to: number) =>
      tell(judgeAutoplayingSound(film({ ...playing, sound: { ...lively, to } })));
    expect(sounding(3)).toEqual(['passed', 'short']);
    expect(sounding(3.1)).toEqual(['failed', 'no-control']);
  });

  test('played again and again, three seconds are many', () => {
    const looped = film({ ...playing, loop: true, sound: { ...lively, to: 2 } });
    expect(tell(judgeAutoplayingSound(looped))).toEqual(['failed', 'no-control']);
  });

  test('a described version that is the film itself fails, whatever control offers it', () => {
    expect(tell(judgeOffer(film({ sameVersions: ['Described version'], near: [control('AD')] })))).toEqual([
      'failed',
      'same',
    ]);
  });

  test('a file that does not play proves nothing', () => {
    const dead = { reason: 'unplayable', hasSound: 'unknown', duration: null } as const;
    expect(judgeVideoTranscript(film(dead))?.outcome).toBe('cantTell');
    expect(judgeAudio(film({ ...dead, element: 'audio' }))?.outcome).toBe('cantTell');
    expect(judgeCaptions(film(dead))).toMatchObject({ outcome: 'cantTell', parts: { ab4d13: 'cantTell' } });
    expect(judgeMotion(film({ ...dead, ...playing }))?.outcome).toBe('cantTell');
    expect(judgeAutoplayingSound(film({ ...dead, ...playing }))?.outcome).toBe('cantTell');
  });
});

describe('a sentence that calls a film another form of a text', () => {
  const label = { alternativeLabels: ['The film below shows the same.'] };
  test('counts beside a text, and for nothing without one', () => {
    expect(tell(judgeCaptions(film({ ...label, pageText: 60 })))).toEqual(['cantTell', 'says-alternative']);
    expect(tell(judgeCaptions(film({ ...label, pageText: 5 })))).toEqual(['failed', 'none']);
    expect(tell(judgeSilentVideo(film({ ...label, hasSound: 'no', pageText: 5 })))).toEqual([
      'failed',
      'none',
    ]);
    expect(judgeAudio(film({ ...label, element: 'audio', pageText: 5 }))?.outcome).toBe('failed');
  });
  test('does not hide that captions are there', () => {
    const both = film({ ...label, pageText: 60, files: [file('captions', [1])] });
    expect(tell(judgeCaptions(both))).toEqual(['cantTell', 'offered']);
  });
});

describe('atomic ACT rules are answered by themselves', () => {
  const playing = { playedUnasked: true, nativeControls: false } as const;
  const parts = (judged: { readonly parts?: object } | null) => judged?.parts;
  const label = { alternativeLabels: ['The film below shows the same.'] };
  test.each<[string, { readonly parts?: object } | null, object]>([
    [
      'long, with controls',
      judgeAutoplayingSound(film({ ...playing, nativeControls: true })),
      { aaa1bf: 'failed', '4c31df': 'passed' },
    ],
    [
      'short, without controls',
      judgeAutoplayingSound(film({ ...playing, src: 'a.mp4#t=5,8' })),
      { aaa1bf: 'passed', '4c31df': 'failed' },
    ],
    [
      'a sound that is not known',
      judgeAutoplayingSound(film({ ...playing, hasSound: 'unknown' })),
      { aaa1bf: 'cantTell', '4c31df': 'cantTell' },
    ],
    [
      'another form of a text, without captions',
      judgeCaptions(film({ ...label, pageText: 60 })),
      { f51b46: 'failed', ab4d13: 'cantTell' },
    ],
    [
      'captions, without a text',
      judgeCaptions(film({ files: [file('captions', [1])] })),
      { f51b46: 'cantTell', ab4d13: 'failed' },
    ],
    [
      'a silent film with a sound beside it',
      judgeSilentVideo(film({ hasSound: 'no', otherSounds: ['a.mp3'] })),
      { fd26cf: 'failed', ee13b5: 'failed', d7ba54: 'cantTell' },
    ],
    [
      'a silent film with a link to a sound',
      judgeSilentVideo(
        film({ hasSound: 'no', near: [control('Listen', { href: 'https://a.example/a.mp3' })] }),
      ),
      { fd26cf: 'failed', ee13b5: 'failed', d7ba54: 'cantTell' },
    ],
    [
      'a silent film with a transcript',
      judgeSilentVideo(film({ hasSound: 'no', near: [control('Transcript')] })),
      { fd26cf: 'failed', ee13b5: 'cantTell', d7ba54: 'failed' },
    ],
    [
      'a sound with a transcript',
      judgeAudio(film({ element: 'audio', near: [control('Transcript')] })),
      { '2eb176': 'cantTell', afb423: 'failed' },
    ],
    ['a film that is not described', judgeAudioDescription(film()), { '1ea59c': 'cantTell' }],
  ])('%s', (_what, judged, expected) => {
    expect(parts(judged)).toEqual(expected);
  });
});

describe('what stands in a text', () => {
  const said =
    'Yesterday fishermen mended seventeen nets beside harbour walls while their children carried baskets towards wooden market stalls before evening thunder rolled across mountains everybody hurried home';
  const captions = {
    track: track('captions'),
    file: { state: 'read' as const, cues: [{ startTime: 0, endTime: 9, text: said }] },
  };
  const near = [control('Transcript', { href: 'https://a.example/t' })];
  const judge = (more: Partial<DescribedMedia>) => {
    const judged = judgeVideoTranscript(film({ files: [captions], near, ...more }));
    return [judged?.outcome, judged?.facts.why];
  };
  const other =
    'A blue field slowly turns green, and while it does so one tone is heard without any change. '.repeat(9);

  test('is measured by words, or by pairs of characters', () => {
    expect(toldShare(said, said)).toBe(1);
    expect(toldShare(said, other)).toBeLessThan(0.25);
    expect(
      toldShare('渡口的灯一盏一盏亮起来，船夫收好绳子往家里走去，天很快就黑了', '渡口的灯一盏一盏亮起来'),
    ).toBeGreaterThan(0.25);
    const few = 'Yesterday fishermen mended seventeen nets beside harbour walls';
    expect(toldShare(few, few)).toBeNull();
  });

  test('a transcript without what captions say tells something else', () => {
    expect(judge({ transcripts: [other] })).toEqual(['failed', 'tells-other']);
    expect(judge({ transcripts: [`${other} ${said}`] })).toEqual(['cantTell', 'found']);
    expect(judge({ transcripts: [other], pageContent: said })).toEqual(['cantTell', 'found']);
  });

  test('nothing is said of it where a text cannot be read, comes later, or is in another language', () => {
    expect(judge({ transcripts: [null] })).toEqual(['cantTell', 'found']);
    expect(judge({ transcripts: [], near: [control('Show transcript')] })).toEqual(['cantTell', 'found']);
    expect(judge({ transcripts: [other], pageLanguage: 'zh-CN' })).toEqual(['cantTell', 'found']);
    expect(judge({ transcripts: [other], pageLanguage: '' })).toEqual(['cantTell', 'found']);
  });

  test('a link behind which hardly anything stands is no transcript; one that cannot be read may be one', () => {
    const names = (transcripts: readonly (string | null)[]) =>
      findWrittenTranscripts(film({ near, transcripts }));
    expect(names(['Coming soon.'])).toEqual([]);
    expect(names([other])).toEqual(['Transcript']);
    expect(names([null])).toEqual(['Transcript']);
    expect(names(['影片里一盏灯笼挂在渡口上，船夫收好绳子，天慢慢黑了下来，远处有人唱歌'])).toEqual([
      'Transcript',
    ]);
  });
});

describe('words of a track', () => {
  const read = (text: string, language = '') => readsAs([{ text }], language);
  test.each([
    ['Rain falls on the harbour, and the boats lie still.', 'en', 'readable'],
    ['雨落在港口上，船都静静地停着，没有人说话，只有钟声从很远的地方传过来。', 'zh-CN', 'readable'],
    ['雨がふっている。ふねはみんなしずかにとまっていて、だれもなにもいわない。', 'ja', 'readable'],
    ['Đêm qua mưa rơi trên bến cảng, những con thuyền nằm yên lặng.', 'vi', 'readable'],
    ['Âge, Às vezes: l’été, où «déjà» tout était là, ça va, naïve, œuvre.', 'fr', 'readable'],
    ['Kiša pada na luku, a brodovi leže mirno i niko ne govori ništa.', 'sr', 'readable'],
    ['Kiša pada na luku, a brodovi leže mirno i niko ne govori ništa.', 'sr-Cyrl', 'other-script'],
    ['Rain falls on the harbour, and the boats lie still.', 'zh', 'other-script'],
    ['雨落在港口上，船都静静地停着，没有人说话，只有钟声从很远的地方传过来。', 'en', 'other-script'],
    ['Rain falls on the harbour, and the boats lie still.', 'no-such-language!', 'readable'],
    ['♪', 'zh', 'readable'],
    ['L� pluie tombe, et d�j� l��t� s�en va.', 'fr', 'garbled'],
    ['La premiÃ¨re fois, dÃ©jÃ Â\u00a0Ã©tÃ© Ã©crite.', 'fr', 'garbled'],
    ['锟斤拷锟斤拷锟斤拷锟斤拷，船夫锟斤拷', 'zh', 'garbled'],
  ] as const)('%s (%s): %s', (text, language, expected) => {
    expect(read(text, language)).toBe(expected);
  });
});
