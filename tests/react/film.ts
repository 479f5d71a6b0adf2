import type { Film } from '../../src/core/films/Film.js';

/** A film for tests of parts: its addresses are never asked for, or answer nothing. */
export const film: Film = {
  id: 'ferry',
  title: { 'zh-CN': '渡灯', en: 'The Lantern Ferry' },
  language: 'zh-CN',
  duration: 600,
  sources: [{ src: 'ferry.mp4', type: 'video/mp4' }],
  captions: [
    { src: 'zh.vtt', language: 'zh-CN', sdh: true },
    { src: 'en.vtt', language: 'en' },
  ],
  descriptions: [
    {
      delivery: 'version',
      language: 'zh-CN',
      voiceKind: 'recorded',
      sources: [{ src: 'described.mp4', type: 'video/mp4' }],
    },
    { delivery: 'text', language: 'zh-CN', src: 'descriptions.vtt' },
  ],
};
