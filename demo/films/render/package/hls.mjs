/** The HLS master playlist, and the captions as its subtitle renditions. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { duration, framesPerSecond } from '../script.mjs';
import { audioRenditions, inspectRendition, leanName, videoRenditions } from './encode.mjs';

const captioned = [
  { name: 'zh', language: 'zh-CN', label: '中文字幕' },
  { name: 'en', language: 'en', label: 'English captions' },
];

/** @param {string} film folder */
export function writeHls(film) {
  const hls = join(film, 'hls');
  for (const { name } of captioned) {
    const folder = join(hls, 'captions', name);
    mkdirSync(folder, { recursive: true });
    // The same captions, told where their zero lies on the media timeline, which starts at zero too.
    const captions = readFileSync(join(film, 'captions', `${name}.vtt`), 'utf8').replace(
      /^WEBVTT.*\n/,
      'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n',
    );
    writeFileSync(join(folder, 'captions.vtt'), captions);
    writeFileSync(
      join(folder, 'index.m3u8'),
      [
        '#EXTM3U',
        '#EXT-X-VERSION:7',
        `#EXT-X-TARGETDURATION:${Math.ceil(duration)}`,
        '#EXT-X-MEDIA-SEQUENCE:1',
        '#EXT-X-PLAYLIST-TYPE:VOD',
        `#EXTINF:${duration.toFixed(3)},`,
        'captions.vtt',
        '#EXT-X-ENDLIST',
        '',
      ].join('\n'),
    );
  }

  const audio = audioRenditions.map((rendition) => ({
    ...rendition,
    ...inspectRendition(join(hls, 'audio', rendition.name)),
  }));
  const lean = audioRenditions.map(({ name }) => inspectRendition(join(hls, 'audio', leanName(name))));
  const loudest = Math.max(...audio.map(({ peak }) => peak));
  const usual = Math.max(...audio.map(({ average }) => average));
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ''];
  // The same names in both groups: to the viewer they are the same sounds.
  const groups = /** @type {const} */ ([
    ['audio', 2, (/** @type {string} */ name) => name],
    ['lean', 1, leanName],
  ]);
  for (const [group, channels, nameIn] of groups)
    for (const { name, language, label, described } of audio) {
      const chosen = name === 'zh';
      lines.push(
        `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="${group}",NAME="${label}",LANGUAGE="${language}",DEFAULT=${chosen ? 'YES' : 'NO'},AUTOSELECT=YES,CHANNELS="${channels}",` +
          `${described ? 'CHARACTERISTICS="public.accessibility.describes-video",' : ''}URI="audio/${nameIn(name)}/index.m3u8"`,
      );
    }
  for (const { name, language, label } of captioned) {
    lines.push(
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${label}",LANGUAGE="${language}",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,` +
        `CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound",URI="captions/${name}/index.m3u8"`,
    );
  }
  lines.push('');
  // The middle one first: where a player without a measure of the network begins.
  const video = videoRenditions.map((rendition) => ({
    ...rendition,
    ...inspectRendition(join(hls, 'video', rendition.name)),
  }));
  for (const { name, width, height, peak, average, codec } of [video[1], video[0], video[2]]) {
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${Math.ceil(peak + loudest)},AVERAGE-BANDWIDTH=${Math.ceil(average + usual)},CODECS="${codec},${audio[0].codec}",` +
        `RESOLUTION=${width}x${height},FRAME-RATE=${framesPerSecond.toFixed(3)},AUDIO="audio",SUBTITLES="captions"`,
      `video/${name}/index.m3u8`,
    );
  }
  lines.push(
    `#EXT-X-STREAM-INF:BANDWIDTH=${Math.ceil(loudest)},AVERAGE-BANDWIDTH=${Math.ceil(usual)},CODECS="${audio[0].codec}",AUDIO="audio",SUBTITLES="captions"`,
    'audio/zh/index.m3u8',
    `#EXT-X-STREAM-INF:BANDWIDTH=${Math.ceil(Math.max(...lean.map(({ peak }) => peak)))},AVERAGE-BANDWIDTH=${Math.ceil(Math.max(...lean.map(({ average }) => average)))},CODECS="${lean[0].codec}",AUDIO="lean",SUBTITLES="captions"`,
    `audio/${leanName('zh')}/index.m3u8`,
    '',
  );
  writeFileSync(join(hls, 'master.m3u8'), lines.join('\n'));
}
