import { expect, test } from 'vitest';
import { portError } from '../../../src/media/videojs/portError.js';

const error = (code: number, message = '', status?: number) => ({
  code,
  message,
  ...(status === undefined ? {} : { status }),
});

test.each([
  [
    'a manifest that is not there',
    error(2, 'HLS playlist request error at URL: a.m3u8.', 404),
    undefined,
    null,
    'network',
    404,
  ],
  [
    'a server that fails, which VHS calls unsupported',
    error(4, 'HLS playlist request error', 500),
    undefined,
    null,
    'network',
    500,
  ],
  ['an answer that the error forgets', error(4, 'DASH request error'), undefined, 403, 'network', 403],
  ['no answer', error(2, ''), undefined, 0, 'network', 0],
  [
    'nothing that this browser plays',
    error(3, 'Playback cannot continue. No available working or supported playlists.'),
    undefined,
    null,
    'empty',
    null,
  ],
  ['a picture that does not decode', error(3, 'append failed'), undefined, 200, 'decode', null],
  [
    'a file that is no film',
    error(4, 'The media could not be loaded.'),
    'DEMUXER_ERROR_COULD_NOT_OPEN',
    null,
    'decode',
    null,
  ],
  [
    'a format that is not known',
    error(4, 'The media could not be loaded.'),
    'MEDIA_ELEMENT_ERROR: Format error',
    null,
    'unsupported',
    null,
  ],
  ['a network that broke off', error(2, 'A network error'), 'PIPELINE_ERROR_READ', null, 'network', null],
])('%s', (_title, given, words, lastStatus, kind, status) => {
  expect(portError(given, words, lastStatus)).toMatchObject({ kind, status });
});
