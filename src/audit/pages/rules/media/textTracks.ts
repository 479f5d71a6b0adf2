import { definePageRule, type PageHit, type RulePage } from '../../definePageRule.js';
import { gatherMedia } from './gatherMedia.js';
import type { Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { readsAs } from './readsAs.js';

export interface TrackFacts {
  readonly kind: string;
  readonly name: string;
  /** As the track names it. */
  readonly language: string;
  readonly cues: number;
  readonly why:
    'good' | 'unreadable' | 'not-webvtt' | 'empty' | 'garbled' | 'past-end' | 'other-script' | 'no-language';
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
          language: track.language,
          cues: cues.length,
          why,
        },
      },
    ];
    if (file.state !== 'read') return tell('failed', file.state);
    if (cues.length === 0) return tell('failed', 'empty');
    const reading = readsAs(cues, track.language);
    if (reading === 'garbled') return tell('failed', 'garbled');
    const begins = Math.min(...cues.map(({ startTime }) => startTime));
    if (duration !== null && begins >= duration) return tell('failed', 'past-end');
    if (reading === 'other-script') return tell('failed', 'other-script');
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
      title: 'Every text track loads, can be read and names its language',
      found: ({ kind, name, language, cues, why }) => {
        const track = `The track of ${kinds[kind]?.en ?? kind} “${name}”`;
        return {
          good: `${track} holds ${cues} cues.`,
          unreadable: `${track} cannot be loaded.`,
          'not-webvtt': `${track} is no WebVTT file: it does not begin with WEBVTT, and browsers read no cue of it.`,
          empty: `${track} holds no cue with words.`,
          garbled: `${track} is garbled: it was saved in another encoding than UTF-8, or saved twice.`,
          'other-script': `${track} says that it is in “${language}”, and is not written in that language’s letters.`,
          'past-end': `${track} begins only after the end of the film.`,
          'no-language': `${track} does not name its language.`,
        }[why];
      },
      cost: 'Viewers choose it in the menu, and nothing comes; or it is read to them in a wrong voice.',
      fix: ({ why }) =>
        why === 'no-language'
          ? 'Add srclang, such as srclang="en".'
          : why === 'other-script'
            ? 'Name the language it is in with srclang, or put the right file there.'
            : why === 'garbled'
              ? 'Save it again from its source, as UTF-8.'
              : 'Look at its address, what the server answers to other origins, and at its first line and times.',
    },
    'zh-CN': {
      title: '每条文本轨道都能加载、读得懂、写明语言',
      found: ({ kind, name, language, cues, why }) => {
        const track = `${kinds[kind]?.zh ?? kind}轨道“${name}”`;
        return {
          good: `${track}有 ${cues} 条内容。`,
          unreadable: `${track}加载不了。`,
          'not-webvtt': `${track}不是 WebVTT 文件：开头没有 WEBVTT，浏览器一条也读不出来。`,
          empty: `${track}里没有一条有字的内容。`,
          garbled: `${track}是乱码：没有存成 UTF-8，或者转码转了两次。`,
          'other-script': `${track}写明语言是“${language}”，里面的文字却不是这种语言。`,
          'past-end': `${track}在影片结束之后才开始。`,
          'no-language': `${track}没有写明语言。`,
        }[why];
      },
      cost: '观众在菜单里选了它，却什么也没有；或者用错了语音来读。',
      fix: ({ why }) =>
        why === 'no-language'
          ? '加上 srclang，比如 srclang="zh-CN"。'
          : why === 'other-script'
            ? '用 srclang 写明它真正的语言，或者换成对的文件。'
            : why === 'garbled'
              ? '从原稿重新存一份 UTF-8 的。'
              : '检查它的地址、服务器是否允许跨站读取，再看文件的第一行和时间。',
    },
  },
});
