import type { NearControl, SeenMedia } from './SeenMedia.js';

const stops = /\b(pause|stop|mute|unmute|sound|silence|volume|play)\b|暂停|停止|静音|音量|声音|播放/i;
const plays = /\b(play|listen)\b|播放|收听/i;
const captions = /caption|subtitle|\bcc\b|字幕/i;
const descriptions = /descri(bed|ption)|\bad\b|口述影像|讲述|解说|无障碍/i;
const none = /\bnone\b|\bno (audio )?description|(not|un)[ -]?available|没有|暂无|不可用/i;
const audioChoices = /\baudio\b|language|settings|音轨|语言|设置/i;
const transcripts =
  /transcript|text (version|alternative)|full text|read the text|文字稿|文稿|文字版|逐字稿|全文|文本/i;

type Near = Pick<SeenMedia, 'near'>;

const named =
  (words: RegExp) =>
  ({ near }: Near): readonly NearControl[] =>
    near.filter(({ name }) => words.test(name));

/** Controls whose name says that they stop it or turn its sound down. */
export const findStopControls = (media: Near): readonly NearControl[] =>
  named(stops)(media).filter(({ href, visible }) => href === '' && visible);

export const findPlayControls = (media: Near): readonly NearControl[] =>
  named(plays)(media).filter(({ href, visible }) => href === '' && visible);

export const findCaptionControls = (media: Near): readonly NearControl[] =>
  named(captions)(media).filter(({ href }) => href === '');

/** Controls and links for descriptions or for a described version; those in a closed menu, too. One that says there is none offers none. */
export const findDescriptionControls = (media: Near): readonly NearControl[] =>
  named(descriptions)(media).filter(({ name }) => !none.test(name));

/** Menus in which a sound track might be chosen. */
export const findAudioChoices = (media: Near): readonly NearControl[] =>
  named(audioChoices)(media).filter(({ href }) => href === '');

export const findTranscriptLinks = (media: Near): readonly NearControl[] =>
  named(transcripts)(media).filter(({ href }) => href !== '');

/** Links, buttons and named texts that call themselves a transcript. */
export const findTranscripts = ({ near, texts }: Pick<SeenMedia, 'near' | 'texts'>): readonly string[] => [
  ...near.filter(({ name }) => transcripts.test(name)).map(({ name }) => name),
  ...texts.filter(({ name }) => transcripts.test(name)).map(({ name, length }) => `${name} (${length})`),
];

/** Links to sound files. */
export const findSoundLinks = ({ near }: Near): readonly string[] =>
  near
    .filter(({ href }) => /\.(mp3|m4a|aac|oga|ogg|opus|wav|flac)([?#]|$)/i.test(href))
    .map(({ name, href }) => name || href);

/** What the page itself calls described. */
export const saysDescribed = (labels: string): boolean => descriptions.test(labels);

/** What the page itself calls captions in the picture. */
export const saysOpenCaptions = (labels: string): boolean =>
  /open captions?|burned.in|captioned|带字幕|内嵌字幕|有字幕|开放字幕/i.test(labels);
