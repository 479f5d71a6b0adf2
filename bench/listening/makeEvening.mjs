import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Seconds. */
export const evening = 7200;

const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
const cues = (every, length, say) =>
  `WEBVTT\n\n${Array.from({ length: Math.floor(evening / every) }, (_, at) => `${stamp(at * every + 1)} --> ${stamp(at * every + 1 + length)}\n${say(at)}\n`).join('\n')}`;

/** A film of two hours that weighs next to nothing, as a stream of six-second segments; with captions, descriptions and chapters. */
export function makeEvening() {
  const folder = fileURLToPath(new URL('../results/evening/', import.meta.url));
  if (existsSync(`${folder}film.json`)) return;
  mkdirSync(folder, { recursive: true });
  const inputs = [
    ['-f', 'lavfi', '-i', 'color=c=0x203040:s=64x36:r=2'],
    ['-f', 'lavfi', '-i', 'sine=frequency=220:sample_rate=16000'],
  ].flat();
  execFileSync(
    'ffmpeg',
    [
      ...['-hide_banner', '-loglevel', 'error', '-y', ...inputs, '-t', String(evening)],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '12', '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', '-b:a', '16k', '-f', 'hls', '-hls_time', '6', '-hls_playlist_type', 'vod'],
      ...['-hls_segment_type', 'fmp4', '-hls_segment_filename', `${folder}%d.m4s`, `${folder}film.m3u8`],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  writeFileSync(
    `${folder}captions.vtt`,
    cues(2.9, 2.4, (at) => `<v 阿萤>第 ${at} 句，夜里船还在河上。`),
  );
  writeFileSync(
    `${folder}descriptions.vtt`,
    cues(12, 3, (at) => `第 ${at} 段：灯影移过船篷。`),
  );
  writeFileSync(
    `${folder}chapters.vtt`,
    cues(600, 599, (at) => `第 ${at + 1} 章`),
  );
  const text = (name) => ({ src: `${name}.vtt`, language: 'zh-CN' });
  writeFileSync(
    `${folder}film.json`,
    JSON.stringify({
      id: 'evening',
      title: '长夜',
      language: 'zh-CN',
      sources: [{ src: 'film.m3u8', type: 'application/vnd.apple.mpegurl' }],
      captions: [text('captions')],
      descriptions: [{ delivery: 'text', ...text('descriptions') }],
      chapters: [text('chapters')],
    }),
  );
}
