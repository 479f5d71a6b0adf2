import { definePageRule, type PageHit, type RulePage } from '../../definePageRule.js';
import { gatherMedia } from './gatherMedia.js';
import type { Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';

export interface TrackFacts {
  readonly kind: string;
  readonly name: string;
  readonly cues: number;
  readonly why: 'good' | 'unreadable' | 'not-webvtt' | 'empty' | 'past-end' | 'no-language';
}

/** One answer a track that names a file. A file that is read, is WebVTT and holds cues within the film is passed on the grounds of its cues. */
export function judgeTracks({
  files,
  duration,
}: Pick<MediaFacts, 'files' | 'duration'>): readonly Judged<TrackFacts>[] {
  return files.flatMap(({ track, file }): Judged<TrackFacts>[] => {
    if (file.state === 'script-made' || track.kind === 'metadata') return [];
    const cues = file.state === 'read' ? file.cues.filter(({ text }) => text.trim() !== '') : [];
    const tell = (
      outcome: Judged<TrackFacts>['outcome'],
      why: TrackFacts['why'],
      severity: 'error' | 'warning' = 'error',
    ): Judged<TrackFacts>[] => [
      {
        outcome,
        severity,
        facts: {
          kind: track.kind,
          name: track.label || track.language || (track.src.split('/').pop() ?? ''),
          cues: cues.length,
          why,
        },
      },
    ];
    if (file.state !== 'read') return tell('failed', file.state);
    if (cues.length === 0) return tell('failed', 'empty');
    const begins = Math.min(...cues.map(({ startTime }) => startTime));
    if (duration !== null && begins >= duration) return tell('failed', 'past-end');
    // HTML asks for it with subtitles only; a voice or a braille table needs it for all.
    if (track.language === '') return tell('failed', 'no-language', 'warning');
    return tell('passed', 'good');
  });
}

const kinds: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  captions: { en: 'captions', zh: '字幕' },
  subtitles: { en: 'subtitles', zh: '字幕' },
  descriptions: { en: 'descriptions', zh: '讲述' },
  chapters: { en: 'chapters', zh: '章节' },
};

export const textTracks = definePageRule<TrackFacts>({
  id: 'media/text-tracks',
  group: 'media',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 1.2.2', 'WCAG 3.1.2'],
  source: 'HTML, 4.8.11.11 Timed text tracks; WCAG technique H95',
  find: async (page: RulePage): Promise<readonly PageHit<TrackFacts>[]> =>
    (await page.once(gatherMedia)).flatMap((media) =>
      judgeTracks(media).map((judged) => ({ ...judged, target: media.target })),
    ),
  words: {
    en: {
      title: 'Every text track loads, holds cues and names its language',
      found: ({ kind, name, cues, why }) => {
        const track = `The track of ${kinds[kind]?.en ?? kind} “${name}”`;
        return {
          good: `${track} holds ${cues} cues.`,
          unreadable: `${track} cannot be loaded.`,
          'not-webvtt': `${track} is no WebVTT file: it does not begin with WEBVTT, and browsers read no cue of it.`,
          empty: `${track} holds no cue with words.`,
          'past-end': `${track} begins only after the end of the film.`,
          'no-language': `${track} does not name its language.`,
        }[why];
      },
      cost: 'Viewers choose it in the menu, and nothing comes; or it is read to them in a wrong voice.',
      fix: ({ why }) =>
        why === 'no-language'
          ? 'Add srclang, such as srclang="en".'
          : 'Look at its address, what the server answers to other origins, and at its first line and times.',
    },
    'zh-CN': {
      title: '每条文本轨道都能加载、有内容、写明语言',
      found: ({ kind, name, cues, why }) => {
        const track = `${kinds[kind]?.zh ?? kind}轨道“${name}”`;
        return {
          good: `${track}有 ${cues} 条内容。`,
          unreadable: `${track}加载不了。`,
          'not-webvtt': `${track}不是 WebVTT 文件：开头没有 WEBVTT，浏览器一条也读不出来。`,
          empty: `${track}里没有一条有字的内容。`,
          'past-end': `${track}在影片结束之后才开始。`,
          'no-language': `${track}没有写明语言。`,
        }[why];
      },
      cost: '观众在菜单里选了它，却什么也没有；或者用错了语音来读。',
      fix: ({ why }) =>
        why === 'no-language'
          ? '加上 srclang，比如 srclang="zh-CN"。'
          : '检查它的地址、服务器是否允许跨站读取，再看文件的第一行和时间。',
    },
  },
});
