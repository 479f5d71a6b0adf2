import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findDashFile } from '../../../src/media/videojs/findDashFile.js';

const base = '<BaseURL>description.mp4</BaseURL>';
const attributes = 'mimeType="audio/mp4" codecs="mp4a.40.2"';
const whole = `<Representation id="r" bandwidth="64000" ${attributes}>${base}<SegmentBase indexRange="700-900"/></Representation>`;
const find = (inSet: string, { mpd = '', period = '', around = '' } = {}) =>
  findDashFile(
    new DOMParser()
      .parseFromString(
        `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" ${mpd}>${around}<Period ${period}><AdaptationSet>${inSet}</AdaptationSet></Period></MPD>`,
        'application/xml',
      )
      .querySelector('AdaptationSet')!,
    'https://films.example/ferry/manifest.mpd?token=a',
  );

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockImplementation((type) =>
    type.includes('ec-3') ? '' : 'probably',
  );
});
afterEach(() => void vi.restoreAllMocks());

describe('a sound of a DASH manifest that is one file', () => {
  test('is found by its whole address, whatever bases stand around it', () => {
    expect(find(whole)).toBe('https://films.example/ferry/description.mp4');
    expect(
      find(`<BaseURL>en/</BaseURL>${whole}`, { around: '<BaseURL>https://cdn.example/a/</BaseURL>' }),
    ).toBe('https://cdn.example/a/en/description.mp4');
    expect(
      find(
        `<Representation ${attributes}>${base}<SegmentList><SegmentURL mediaRange="0-99"/></SegmentList></Representation>`,
      ),
    ).toBe('https://films.example/ferry/description.mp4');
  });

  test('is the richest that the browser plays', () => {
    const one = (name: string, bandwidth: number, codecs: string) =>
      `<Representation bandwidth="${bandwidth}" mimeType="audio/mp4" codecs="${codecs}"><BaseURL>${name}.mp4</BaseURL></Representation>`;
    expect(
      find(
        one('lean', 32_000, 'mp4a.40.2') +
          one('rich', 96_000, 'mp4a.40.2') +
          one('surround', 384_000, 'ec-3'),
      ),
    ).toBe('https://films.example/ferry/rich.mp4');
    expect(find(one('surround', 384_000, 'ec-3'))).toBeNull();
  });
});

test.each<[string, string, Parameters<typeof find>[1]?]>([
  ['comes in pieces', whole.replace('<SegmentBase', '<SegmentTemplate media="$Number$.m4s"/><SegmentBase')],
  ['comes in pieces, as its set says', `<SegmentTemplate media="$Number$.m4s"/>${whole}`],
  [
    'is a list of files',
    `<Representation ${attributes}>${base}<SegmentList><SegmentURL media="1.m4s"/></SegmentList></Representation>`,
  ],
  ['has no address of its own', `<Representation ${attributes}/>`],
  ['is under a key', `<ContentProtection schemeIdUri="urn:mpeg:dash:mp4protection:2011"/>${whole}`],
  ['begins elsewhere', whole.replace('indexRange', 'presentationTimeOffset="90000" indexRange')],
  ['is still being made', whole, { mpd: 'type="dynamic"' }],
  ['begins after the film', whole, { period: 'start="PT10S"' }],
  ['goes on in another period', whole, { around: '<Period/>' }],
])('one that %s is not taken for a file', (_title, inSet, around) => {
  expect(find(inSet, around)).toBeNull();
});
