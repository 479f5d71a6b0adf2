import type { Film } from '../../../src/core/films/Film.js';

const vtt = (cues: readonly string[]) => `data:text/vtt;base64,${encode(`WEBVTT\n\n${cues.join('\n\n')}\n`)}`;
const encode = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** A film whose texts are in its addresses: nothing is asked of a server but the picture. */
export function readingFilm(mp4: string, more: Partial<Film> = {}): Film {
  return {
    id: 'read',
    title: 'The Read Film',
    language: 'en',
    sources: [{ src: mp4, type: 'video/mp4' }],
    captions: [
      {
        src: vtt([
          '00:01.000 --> 00:03.000\n<v Mei>Take me over the river!',
          '00:04.000 --> 00:06.000\n<v Mei>It is late.',
          '00:07.000 --> 00:09.000\n[rain]',
          '00:40.000 --> 00:42.000\n<v Wu>Good night.',
        ]),
        language: 'en',
        sdh: true,
      },
      { src: vtt(['00:01.000 --> 00:08.000\n渡我过河！']), language: 'zh-CN' },
    ],
    descriptions: [
      { delivery: 'text', language: 'en', src: vtt(['00:02.000 --> 00:03.000\nA girl runs to the boat.']) },
    ],
    chapters: [
      {
        src: vtt(['00:00.000 --> 00:30.000\nThe jetty', '00:30.000 --> 01:00.000\nThe far bank']),
        language: 'en',
      },
    ],
    ...more,
  };
}
