import { definePageRule } from '../../definePageRule.js';
import { findWrittenTranscripts } from './findWrittenTranscripts.js';
import { isEnoughText } from './isEnoughText.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findTranscripts } from './nearControls.js';
import { readsAs } from './readsAs.js';
import { toldShare } from './toldShare.js';

export interface TranscriptFacts {
  readonly transcripts: readonly string[];
  readonly words: number;
  readonly why: 'none' | 'unplayable' | 'tells-other' | 'found' | 'text';
  /** The share of the captions' words that stands in them; null where it is not known. */
  readonly share: number | null;
}

/**
 * Applies to every video in sight (WCAG 1.2.8; ACT 1a02b0). Failed where nothing calls itself a transcript and there is too little text to
 * be one; and where captions show that what is said is not in any text that is there.
 */
export function judgeVideoTranscript(media: MediaFacts): Judged<TranscriptFacts> | null {
  if (
    media.element !== 'video' ||
    !media.visible ||
    media.isCapture ||
    media.interprets ||
    media.isDecoration
  )
    return null;
  if (media.duration === Infinity) return null;
  const transcripts = findWrittenTranscripts(media);
  const tell = (
    outcome: 'failed' | 'cantTell',
    why: TranscriptFacts['why'],
    share: number | null = null,
  ) => ({
    outcome,
    facts: { transcripts, words: media.pageText, why, share },
  });
  if (transcripts.length === 0 && !isEnoughText(media))
    return media.reason === 'unplayable' ? tell('cantTell', 'unplayable') : tell('failed', 'none');
  const share = shareOfSaid(media);
  if (share !== null && share < leastShare) return tell('failed', 'tells-other', share);
  return transcripts.length > 0 ? tell('cantTell', 'found', share) : tell('cantTell', 'text', share);
}

/** With less than a quarter of its words, no account tells what is said, however it is put. */
const leastShare = 0.25;

/** How much of what captions say stands in texts that can all be read; null where that cannot be told. */
function shareOfSaid({ files, near, pageContent, pageLanguage, transcripts }: MediaFacts): number | null {
  const [language] = pageLanguage.toLowerCase().split('-');
  const said = files.find(
    ({ track, file }) =>
      track.kind === 'captions' &&
      file.state === 'read' &&
      track.language.toLowerCase().split('-')[0] === language &&
      readsAs(file.cues, track.language) === 'readable',
  );
  // What a button or a frame brings in later is not here yet.
  const isAllHere = findTranscripts({ near, texts: [] }).length === transcripts.length;
  if (said?.file.state !== 'read' || !language || !isAllHere || transcripts.includes(null)) return null;
  return toldShare(said.file.cues.map(({ text }) => text).join(' '), [pageContent, ...transcripts].join(' '));
}

export const videoTranscript = definePageRule<TranscriptFacts>({
  id: 'media/video-transcript',
  group: 'media',
  uses: true,
  severity: 'advice',
  act: ['1a02b0'],
  criteria: ['WCAG 1.2.8'],
  source: 'WCAG 2.2, 1.2.8 Media Alternative (Prerecorded); ACT 1a02b0',
  find: judgeEach(judgeVideoTranscript),
  words: {
    en: {
      title: 'What a video shows and says can be read',
      found: ({ transcripts, words, why, share }) => {
        const found = transcripts.length > 0 ? `Beside a video was found: ${transcripts.join('; ')}.` : '';
        const told =
          share === null
            ? ''
            : ` Of the words of its captions, ${Math.round(share * 100)} of 100 stand in the texts that are there.`;
        return why === 'unplayable'
          ? 'A video cannot be played here, and no text near it calls itself a transcript.'
          : `${found || `Nothing near a video calls itself a transcript; the page holds ${words} words.`}${told}`;
      },
      cost: 'Who can neither see nor hear it, and reads with the fingers, is left without the film.',
      fix: () =>
        'Put a text beside it, or link one named “Transcript”, with everything that is seen and said.',
      question: ({ transcripts }) =>
        transcripts.length > 0
          ? 'Does it tell everything that is seen and said?'
          : 'Is one of the page’s texts a full account of what is seen and said?',
    },
    'zh-CN': {
      title: '视频里看到和听到的内容可以读到',
      found: ({ transcripts, words, why, share }) => {
        const found = transcripts.length > 0 ? `视频旁边有：${transcripts.join('；')}。` : '';
        const told = share === null ? '' : `字幕里的词，百分之${Math.round(share * 100)}在这些文字里。`;
        return why === 'unplayable'
          ? '视频在这里放不了，附近也没有写明是文字稿的内容。'
          : `${found || `视频附近没有写明是文字稿的内容；页面一共 ${words} 个字词。`}${told}`;
      },
      cost: '看不见也听不见、靠摸读的人，没法知道影片的内容。',
      fix: () => '在旁边放一份写全所见所闻的文字，或者一个叫“文字稿”的链接。',
      question: ({ transcripts }) =>
        transcripts.length > 0
          ? '它写全了看到和听到的内容吗？'
          : '页面上有没有哪段文字写全了看到和听到的内容？',
    },
  },
});
