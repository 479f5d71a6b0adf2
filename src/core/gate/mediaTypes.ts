/** What a theatre serves, by the ending of the file's name, with its MIME type. What is not here is not served. */
export const mediaTypes = {
  m3u8: 'application/vnd.apple.mpegurl',
  mpd: 'application/dash+xml',
  m4s: 'video/iso.segment',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  cmfv: 'video/mp4',
  ts: 'video/mp2t',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  cmfa: 'audio/mp4',
  aac: 'audio/aac',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
  ttml: 'application/ttml+xml',
  json: 'application/json',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  /** The AES-128 key of a film's stream. */
  key: 'application/octet-stream',
} as const;

export type MediaExtension = keyof typeof mediaTypes;

/** What a sample may be: a sound file by itself, never a piece of a stream. */
export const sampleExtensions = [
  'm4a',
  'mp3',
  'aac',
  'ogg',
  'opus',
  'wav',
] as const satisfies readonly MediaExtension[];

export type SampleExtension = (typeof sampleExtensions)[number];
