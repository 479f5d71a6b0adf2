import { expect, test } from 'vitest';
import { isEmptyManifest } from '../../../src/media/videojs/isEmptyManifest.js';

test.each([
  ['an empty answer', ''],
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['a message', '{"error":"expired"}'],
  ['a head without a body', '#EXTM3U\n'],
  ['a list of nothing that has ended', '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-ENDLIST\n'],
  ['a master of nothing', '#EXTM3U\n#EXT-X-VERSION:6\n'],
  ['DASH without renditions', '<?xml version="1.0"?>\n<MPD type="static"><Period></Period></MPD>'],
])('%s lists nothing', (_title, text) => {
  expect(isEmptyManifest(text)).toBe(true);
});

test.each([
  ['a master', '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nvideo.m3u8\n'],
  [
    'a master after a byte order mark and blank lines',
    '\uFEFF\n\n#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nvideo.m3u8\n',
  ],
  ['a list', '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\na.ts\n#EXT-X-ENDLIST\n'],
  ['a live stream that has not begun', '#EXTM3U\n#EXT-X-TARGETDURATION:4\n'],
  ['DASH', '<?xml version="1.0"?>\n<!-- made today -->\n<MPD type="static"><Representation id="1"/></MPD>'],
  ['a live DASH stream that has not begun', '<MPD type="dynamic"><Period/></MPD>'],
])('%s does not', (_title, text) => {
  expect(isEmptyManifest(text)).toBe(false);
});
