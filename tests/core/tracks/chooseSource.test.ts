import { expect, test } from 'vitest';
import { chooseSource, type SourceSupport } from '../../../src/core/tracks/chooseSource.js';
import { streamKind } from '../../../src/core/tracks/streamKind.js';

const hls = { src: 'film.m3u8', type: 'application/vnd.apple.mpegurl' };
const dash = { src: 'film.mpd', type: 'application/dash+xml' };
const webm = { src: 'film.webm', type: 'video/webm; codecs="vp9"' };
const mp4 = { src: 'film.mp4', type: 'video/mp4' };

const canPlay = (type: string) => type.startsWith('video/mp4');
const chromium: SourceSupport = { streams: true, nativeHls: false, canPlay };
const iPhone: SourceSupport = { streams: false, nativeHls: true, canPlay };
const oldPhone: SourceSupport = { streams: false, nativeHls: false, canPlay };

test.each([
  ['the author’s first choice plays where the browser can', chromium, [hls, mp4], hls],
  ['the author’s order counts, not ours', chromium, [mp4, hls], mp4],
  ['a browser with its own HLS plays HLS', iPhone, [dash, hls, mp4], hls],
  ['a browser without streams plays the file', oldPhone, [hls, dash, mp4], mp4],
  ['a file that the browser does not play is passed over', chromium, [webm, mp4], mp4],
  ['where nothing plays, nothing is chosen', oldPhone, [hls, dash, webm], null],
  ['a film without sources has none', chromium, [], null],
])('%s', (_title, support, sources, expected) => {
  expect(chooseSource(sources, support)).toBe(expected);
});

test('what failed is not tried again', () => {
  expect(chooseSource([hls, dash, mp4], chromium, new Set([hls.src]))).toBe(dash);
  expect(chooseSource([hls], chromium, new Set([hls.src]))).toBeNull();
});

test.each([
  ['application/vnd.apple.mpegurl', 'hls'],
  ['application/x-mpegURL', 'hls'],
  ['Audio/MPEGURL', 'hls'],
  ['application/vnd.apple.mpegurl; codecs="avc1"', 'hls'],
  ['application/dash+xml', 'dash'],
  [' application/dash+xml ;x=1', 'dash'],
  ['video/mp4', null],
  ['mpegurl', null],
  ['', null],
])('%j is a stream: %s', (type, kind) => {
  expect(streamKind(type)).toBe(kind);
});
