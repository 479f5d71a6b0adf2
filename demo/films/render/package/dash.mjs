/** The DASH manifest over the very same segments that HLS plays. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { duration, framesPerSecond, title } from '../script.mjs';
import { audioRenditions, inspectRendition, segmentLength, videoRenditions } from './encode.mjs';

const role = (/** @type {string} */ value) =>
  `<Role schemeIdUri="urn:mpeg:dash:role:2011" value="${value}"/>`;
/** TV-Anytime's audio purposes: 1 for the visually impaired, 2 for the hard of hearing. */
const purpose = (/** @type {1 | 2} */ value) =>
  `<Accessibility schemeIdUri="urn:tva:metadata:cs:AudioPurposeCS:2007" value="${value}"/>`;

/** Audio frames do not divide 4 seconds, so audio segments say their lengths one by one. @param {number[]} durations */
function timeline(durations) {
  /** @type {{ d: number, r: number }[]} */
  const rows = [];
  for (const seconds of durations) {
    const d = Math.round(seconds * 48000);
    const last = rows[rows.length - 1];
    if (last?.d === d) last.r += 1;
    else rows.push({ d, r: 0 });
  }
  return rows.map(({ d, r }, i) => `<S ${i === 0 ? 't="0" ' : ''}d="${d}"${r ? ` r="${r}"` : ''}/>`).join('');
}

/** @param {string} film folder */
export function writeDash(film) {
  const hls = join(film, 'hls');
  const video = videoRenditions.map((rendition) => ({
    ...rendition,
    ...inspectRendition(join(hls, 'video', rendition.name)),
  }));
  const audio = audioRenditions.map((rendition) => ({
    ...rendition,
    ...inspectRendition(join(hls, 'audio', rendition.name)),
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
  audio.forEach(({ name, language, described, label, peak, codec, durations }, i) => {
    lines.push(
      `    <AdaptationSet id="${i + 2}" contentType="audio" mimeType="audio/mp4" lang="${language}" segmentAlignment="true" startWithSAP="1" codecs="${codec}" audioSamplingRate="48000">`,
      '      <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="2"/>',
      `      <Label lang="${language}">${label}</Label>`,
      ...(described ? [`      ${purpose(1)}`] : []),
      ...roles[/** @type {keyof typeof roles} */ (name)].map((r) => `      ${r}`),
      `      <SegmentTemplate timescale="48000" startNumber="1" initialization="init.mp4" media="$Number$.m4s"><SegmentTimeline>${timeline(durations)}</SegmentTimeline></SegmentTemplate>`,
      `      <Representation id="a-${name}" bandwidth="${Math.ceil(peak)}"><BaseURL>../hls/audio/${name}/</BaseURL></Representation>`,
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
