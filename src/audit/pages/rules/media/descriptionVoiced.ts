import { definePageRule, type PageHit, type RulePage } from '../../definePageRule.js';
import { gatherMedia } from './gatherMedia.js';
import { voiceDescription, type Voiced } from './inPage/voiceDescription.js';
import type { Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findDescriptionControls } from './nearControls.js';

export interface VoicedFacts {
  readonly name: string;
  readonly control: string;
  readonly cue: string;
  readonly by: Voiced['by'];
  readonly why: 'heard' | 'other-sound' | 'not-run' | 'silent-with-control' | 'silent';
}

/** A text description counts only when it is voiced (WCAG technique H96: browsers do not do it of themselves). */
export function judgeVoiced(
  voiced: Voiced | null,
  { name, cue, hasControl }: { readonly name: string; readonly cue: string; readonly hasControl: boolean },
): Judged<VoicedFacts> {
  const by = voiced?.by ?? 'nothing';
  const control = voiced?.control ?? '';
  const tell = (outcome: Judged<VoicedFacts>['outcome'], why: VoicedFacts['why']): Judged<VoicedFacts> => ({
    outcome,
    facts: { name, control, cue, by, why },
  });
  if (by === 'speech' || by === 'live-region') return tell('passed', 'heard');
  if (by === 'other-media') return tell('cantTell', 'other-sound');
  if (!voiced?.ran) return tell('cantTell', 'not-run');
  return hasControl ? tell('cantTell', 'silent-with-control') : tell('failed', 'silent');
}

/** Plays each film with a text track of descriptions over its first cue, once a page. */
export async function voiceTracks(page: RulePage): Promise<ReadonlyMap<MediaFacts, Judged<VoicedFacts>>> {
  const heard = new Map<MediaFacts, Judged<VoicedFacts>>();
  for (const media of await page.once(gatherMedia)) {
    const cue = firstCue(media);
    if (!cue || !media.visible) continue;
    const controls = findDescriptionControls(media).filter(({ href }) => href === '');
    const answers = await page.driver.evaluateInFrames(voiceDescription, {
      frame: media.frame,
      path: media.path,
      cue,
      control: controls.find(({ visible }) => visible)?.path ?? null,
    });
    const voiced = answers.map(({ value }) => value).find((value) => value !== null) ?? null;
    heard.set(
      media,
      judgeVoiced(voiced, {
        name: cue.track,
        cue: cue.text.slice(0, 60),
        hasControl: controls.length > 0,
      }),
    );
  }
  return heard;
}

const find = async (page: RulePage): Promise<readonly PageHit<VoicedFacts>[]> =>
  [...(await page.once(voiceTracks))].map(([{ target }, judged]) => ({ ...judged, target }));

/** The first cue that leaves a moment to begin before it. */
function firstCue({ files, duration }: MediaFacts) {
  for (const { track, file } of files) {
    if (track.kind !== 'descriptions' || file.state !== 'read') continue;
    const cue = file.cues.find(
      ({ text, startTime }) => text.trim() !== '' && (duration === null || startTime < duration - 0.5),
    );
    if (cue)
      return {
        startTime: cue.startTime,
        text: cue.text,
        track: track.label || track.language || 'descriptions',
      };
  }
  return null;
}

export const descriptionVoiced = definePageRule<VoicedFacts>({
  id: 'media/description-voiced',
  group: 'media',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 1.2.5', 'MAUR TVD-1'],
  source: 'WCAG technique H96; MAUR 4.2 Texted Video Description',
  find,
  words: {
    en: {
      title: 'Text descriptions are voiced',
      found: ({ name, control, cue, by, why }) =>
        ({
          heard: `“${cue}” was ${by === 'speech' ? 'spoken' : 'given to screen readers'} as the film came to it${control === '' ? '' : `, after “${control}” was pressed`}.`,
          'other-sound': `As the film came to “${cue}”, another sound began to play.`,
          'not-run': `The film could not be played up to the first description, “${cue}”.`,
          'silent-with-control': `The film was played over “${cue}”${control === '' ? '' : ` with “${control}” switched on`}, and neither speech nor a live region said it.`,
          silent: `The track “${name}” is there, and nothing voices it: the film was played over “${cue}”, neither speech nor a live region said it, and no control switches descriptions on.`,
        })[why],
      cost: 'A description that nobody hears is none: who cannot see is told that there is one, and gets nothing.',
      fix: () =>
        'Use a player that speaks the track or hands it to screen readers, with a control for it; a browser’s own controls do not.',
      question: ({ control }) =>
        `Switch descriptions on${control === '' ? '' : ` with “${control}”`} and play: are they heard, by recording or by voice?`,
    },
    'zh-CN': {
      title: '文字讲述真的有人念出来',
      found: ({ name, control, cue, by, why }) =>
        ({
          heard: `影片放到“${cue}”时，${by === 'speech' ? '念出来了' : '交给读屏了'}${control === '' ? '' : `（先按了“${control}”）`}。`,
          'other-sound': `影片放到“${cue}”时，另一个声音开始播放。`,
          'not-run': `影片没能播放到第一条讲述“${cue}”。`,
          'silent-with-control': `${control === '' ? '' : `打开“${control}”以后，`}影片放过了“${cue}”，没有语音念，也没有交给读屏。`,
          silent: `有讲述轨道“${name}”，却没有谁来念：影片放过了“${cue}”，没有语音念，没有交给读屏，也没有打开讲述的控件。`,
        })[why],
      cost: '没人听得到的讲述等于没有：看不见的人以为有，却什么也没听到。',
      fix: () => '换用能念出讲述轨道或者交给读屏的播放器，并提供开关；浏览器自带的控件做不到。',
      question: ({ control }) =>
        `打开讲述${control === '' ? '' : `（“${control}”）`}再播放：听得到讲述吗，不论是录音还是语音？`,
    },
  },
});
