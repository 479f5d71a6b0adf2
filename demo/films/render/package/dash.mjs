/** The DASH manifest over the very same segments that HLS plays. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { duration, framesPerSecond, title } from '../script.mjs';
import {
  audioRenditions,
  inspectRendition,
  leanName,
  leanRate,
  segmentLength,
  videoRenditions,
} from './encode.mjs';

const role = (/** @type {string} */ value) =>
  `<Role schemeIdUri="urn:mpeg:dash:role:2011" value="${value}"/>`;
/** TV-Anytime's audio purposes: 1 for the visually impaired, 2 for the hard of hearing. */
const purpose = (/** @type {1 | 2} */ value) =>
  `<Accessibility schemeIdUri="urn:tva:metadata:cs:AudioPurposeCS:2007" value="${value}"/>`;

/** Audio frames do not divide 4 seconds, so audio segments say their lengths one by one. @param {number[]} durations @param {number} rate */
function timeline(durations, rate) {
  /** @type {{ d: number, r: number }[]} */
  const rows = [];
  for (const seconds of durations) {
    const d = Math.round(seconds * rate);
    const last = rows[rows.length - 1];
    if (last?.d === d) last.r += 1;
    else rows.push({ d, r: 0 });
  }
  return rows.map(({ d, r }, i) => `<S ${i === 0 ? 't="0" ' : ''}d="${d}"${r ? ` r="${r}"` : ''}/>`).join('');
}

/**
 * One sound in one richness. The full one stands first: players that do not choose among sounds take that.
 * @param {string} name @param {{ peak: number, codec: string, durations: number[] }} found
 * @param {{ rate: number, channels: number }} sound
 */
const writeSound = (name, { peak, codec, durations }, { rate, channels }) => [
  `      <Representation id="a-${name}" codecs="${codec}" audioSamplingRate="${rate}" bandwidth="${Math.ceil(peak)}">`,
  `        <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="${channels}"/>`,
  `        <BaseURL>../hls/audio/${name}/</BaseURL>`,
  `        <SegmentTemplate timescale="${rate}" startNumber="1" initialization="init.mp4" media="$Number$.m4s"><SegmentTimeline>${timeline(durations, rate)}</SegmentTimeline></SegmentTemplate>`,
  '      </Representation>',
];

/** @param {string} film folder */
export function writeDash(film) {
  const hls = join(film, 'hls');
  const video = videoRenditions.map((rendition) => ({
    ...rendition,
    ...inspectRendition(join(hls, 'video', rendition.name)),
  }));
  const audio = audioRenditions.map((rendition) => ({
    ...rendition,
    full: inspectRendition(join(hls, 'audio', rendition.name)),
    lean: inspectRendition(join(hls, 'audio', leanName(rendition.name))),
  }));
  const roles = {
    zh: [role('main')],
    'zh-described': [role('description'), role('alternate')],
    en: [role('dub')],
    'en-described': [role('description'), role('alternate')],
  };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011,urn:mpeg:dash:profile:cmaf:2019" type="static" mediaPresentationDuration="PT${duration}S" minBufferTime="PT${segmentLength}S">`,
    `  <ProgramInformation lang="zh-CN"><Title>${title.zh} / ${title.en}</Title></ProgramInformation>`,
    `  <Period id="1" start="PT0S" duration="PT${duration}S">`,
    `    <AdaptationSet id="1" contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1" par="16:9" frameRate="${framesPerSecond}" maxWidth="1280" maxHeight="720" maxFrameRate="${framesPerSecond}">`,
    `      ${role('main')}`,
    `      <SegmentTemplate timescale="${framesPerSecond}" duration="${segmentLength * framesPerSecond}" startNumber="1" initialization="init.mp4" media="$Number$.m4s"/>`,
    ...video.map(
      ({ name, width, height, peak, codec }) =>
        `      <Representation id="v${name}" codecs="${codec}" width="${width}" height="${height}" sar="1:1" bandwidth="${Math.ceil(peak)}"><BaseURL>../hls/video/${name}/</BaseURL></Representation>`,
    ),
    '    </AdaptationSet>',
  ];
  audio.forEach(({ name, language, described, label, full, lean }, i) => {
    lines.push(
      `    <AdaptationSet id="${i + 2}" contentType="audio" mimeType="audio/mp4" lang="${language}" segmentAlignment="true" startWithSAP="1">`,
      `      <Label lang="${language}">${label}</Label>`,
      ...(described ? [`      ${purpose(1)}`] : []),
      ...roles[/** @type {keyof typeof roles} */ (name)].map((r) => `      ${r}`),
      ...writeSound(name, full, { rate: 48000, channels: 2 }),
      ...writeSound(leanName(name), lean, { rate: leanRate, channels: 1 }),
      '    </AdaptationSet>',
    );
  });
  [
    ['zh', 'zh-CN', '中文字幕'],
    ['en', 'en', 'English captions'],
  ].forEach(([name, language, label], i) => {
    lines.push(
      `    <AdaptationSet id="${i + 6}" contentType="text" mimeType="text/vtt" lang="${language}">`,
      `      <Label lang="${language}">${label}</Label>`,
      `      ${purpose(2)}`,
      `      ${role('caption')}`,
      `      <Representation id="t-${name}" bandwidth="256"><BaseURL>../captions/${name}.vtt</BaseURL></Representation>`,
      '    </AdaptationSet>',
    );
  });
  lines.push('  </Period>', '</MPD>', '');
  mkdirSync(join(film, 'dash'), { recursive: true });
  writeFileSync(join(film, 'dash', 'manifest.mpd'), lines.join('\n'));
}
