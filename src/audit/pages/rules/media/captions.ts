import { definePageRule } from '../../definePageRule.js';
import { isReadableCaption } from './isReadableCaption.js';
import { isHeardFilm } from './isHeardFilm.js';
import { judgeAlternative } from './judgeAlternative.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findCaptionControls, saysOpenCaptions } from './nearControls.js';

export interface CaptionFacts {
  readonly why:
    | 'offered'
    | 'control'
    | 'says-open'
    | 'says-alternative'
    | 'live'
    | 'sound-unknown'
    | 'writing'
    | 'picture-unread'
    | 'broken'
    | 'none';
  /** What was found: tracks with their languages, a control, a sentence. */
  readonly what: string;
}

/**
 * Applies to a video in sight that may have sound (WCAG 1.2.2; ACT eac66b, of f51b46 and ab4d13). Never passed: whether captions tell all
 * that is heard, only a person hears. Failed where there are none of any kind, not even writing in the picture, and no text of which the
 * video could be another form.
 */
export function judgeCaptions(media: MediaFacts): Judged<CaptionFacts> | null {
  if (!isHeardFilm(media)) return null;
  const own = judgeOwnCaptions(media);
  const alternative = judgeAlternative(media);
  const [label] = media.alternativeLabels;
  // What has captions of its own needs no text, and what only calls itself another form of a text has none without that text.
  const isAlternative = label !== undefined && alternative !== 'failed' && !hasOwn.includes(own.facts.why);
  return {
    outcome: isAlternative ? 'cantTell' : own.outcome,
    facts: isAlternative ? { why: 'says-alternative', what: label } : own.facts,
    parts: { f51b46: own.outcome, ab4d13: alternative },
  };
}

const hasOwn: readonly CaptionFacts['why'][] = ['offered', 'control', 'says-open'];

function judgeOwnCaptions(media: MediaFacts): {
  readonly outcome: 'failed' | 'cantTell';
  readonly facts: CaptionFacts;
} {
  const tell = (outcome: 'failed' | 'cantTell', why: CaptionFacts['why'], what = '') => ({
    outcome,
    facts: { why, what },
  });
  const isCaption = ({ kind }: { readonly kind: string }) => kind === 'captions' || kind === 'subtitles';
  const tracks = media.files.filter(({ track }) => isCaption(track));
  const good = tracks.filter(isReadableCaption);
  const streams = media.manifests.flatMap(({ captions }) => captions);
  const offered = [...good.map(({ track }) => track), ...streams].map(
    ({ label, language }) => [label, language].filter((one) => one !== '').join(', ') || 'CC',
  );
  if (offered.length > 0) return tell('cantTell', 'offered', [...new Set(offered)].join('; '));
  const [control] = findCaptionControls(media);
  if (control) return tell('cantTell', 'control', control.name);
  if (saysOpenCaptions(media.labels)) return tell('cantTell', 'says-open', media.labels.slice(0, 120));
  if (media.duration === Infinity) return tell('cantTell', 'live');
  if (media.hasSound === 'unknown') return tell('cantTell', 'sound-unknown');
  if (media.writing === 'maybe') return tell('cantTell', 'writing');
  if (media.writing === 'unknown') return tell('cantTell', 'picture-unread');
  return tracks.length > 0
    ? tell(
        'failed',
        'broken',
        tracks.map(({ track }) => track.label || track.language || track.src).join('; '),
      )
    : tell('failed', 'none');
}

export const captions = definePageRule<CaptionFacts>({
  id: 'media/captions',
  group: 'media',
  uses: true,
  severity: 'error',
  act: ['eac66b'],
  parts: ['f51b46', 'ab4d13'],
  criteria: ['WCAG 1.2.2', 'EN 9.1.2.2', 'EN 7.1.1'],
  source: 'WCAG 2.2, 1.2.2 Captions (Prerecorded); ACT eac66b',
  find: judgeEach(judgeCaptions),
  words: {
    en: {
      title: 'A video with sound has captions',
      found: ({ why, what }) =>
        ({
          offered: `A video offers captions: ${what}.`,
          control: `Near a video is a control for captions, “${what}”; where its captions come from cannot be seen.`,
          'says-open': `The page says that the captions of a video are in its picture: “${what}”.`,
          'says-alternative': `The page calls a video another form of its text: “${what}”`,
          live: 'A live video shows no track of captions.',
          'sound-unknown': 'A video shows no captions; whether it has sound cannot be told here.',
          writing:
            'A video has sound and no captions to switch on; something like writing stands in its picture.',
          'picture-unread':
            'A video has sound and no captions to switch on; its picture cannot be read here, so it might have them burned in.',
          broken: `A video has sound, and its captions hold nothing or cannot be read: ${what}.`,
          none: 'A video has sound, and there are no captions: no track, none in its stream, no control for them, no writing in its picture.',
        })[why],
      cost: 'Who cannot hear, or may not turn the sound on, is left without what is said.',
      fix: ({ why }) =>
        why === 'broken'
          ? 'Mend the file: WebVTT, with cues for everything that is said and heard.'
          : 'Add <track kind="captions" srclang label src> with everything that is said and heard, or captions in the stream.',
      question: ({ why }) =>
        why === 'says-alternative'
          ? 'Is all that is said in the video also in the text beside it?'
          : why === 'sound-unknown'
            ? 'Has the video sound? If so, does it have captions with all that is said and heard?'
            : 'Do its captions tell, right and in time, all that is said, who speaks, and sounds that matter?',
    },
    'zh-CN': {
      title: '有声音的视频有字幕',
      found: ({ why, what }) =>
        ({
          offered: `视频提供了字幕：${what}。`,
          control: `视频附近有字幕控件“${what}”；字幕从哪里来，在这里看不出。`,
          'says-open': `页面上说视频画面里带字幕：“${what}”。`,
          'says-alternative': `页面上说视频和文字内容相同：“${what}”`,
          live: '直播视频没有字幕轨道。',
          'sound-unknown': '视频没有字幕；有没有声音，在这里测不出。',
          writing: '视频有声音，没有可以打开的字幕；画面里有像文字的东西。',
          'picture-unread': '视频有声音，没有可以打开的字幕；画面在这里读不出来，也许字幕做在画面里了。',
          broken: `视频有声音，字幕却是空的，或者读不出来：${what}。`,
          none: '视频有声音，却没有任何字幕：没有轨道，流里没有，没有字幕控件，画面里也没有文字。',
        })[why],
      cost: '听不见的人，或者不方便开声音的人，不知道说了什么。',
      fix: ({ why }) =>
        why === 'broken'
          ? '修好字幕文件：用 WebVTT，说的话和要紧的声音都要有。'
          : '加上 <track kind="captions" srclang label src>，写全说的话和要紧的声音；或者把字幕放进流里。',
      question: ({ why }) =>
        why === 'says-alternative'
          ? '视频里说的话，旁边的文字里是不是都有？'
          : why === 'sound-unknown'
            ? '视频有声音吗？如果有，字幕有没有写全说的话和要紧的声音？'
            : '字幕是不是准确、及时，写全了说的话、说话的人和要紧的声音？',
    },
  },
});
