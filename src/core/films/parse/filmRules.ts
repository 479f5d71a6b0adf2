/** What a rule's breach costs the viewer, and what to do about it, by rule. */
const address = 'Give an address, absolute or relative to the page.';
const credits = ['The credits cannot be shown.', 'Give text, or leave it out.'] as const;
const tag = 'Give a BCP 47 tag, such as zh-CN or en.';
const unspoken = (what: string) => [`Nobody can be told ${what}, and no voice reads it right.`, tag] as const;

export const filmRules = {
  film: ['There is nothing to play.', 'Give an object with id, title and sources.'],
  id: [
    'The film cannot be told from others, and its place cannot be kept.',
    'Give it a short name of its own.',
  ],
  title: [
    'A viewer who listens does not know which film this player holds.',
    "Give the title as text, or as texts by language tag: { 'zh-CN': '…', en: '…' }.",
  ],
  summary: ['The summary cannot be shown.', 'Give text, or leave it out.'],
  duration: [
    'The length cannot be told before playing.',
    'Give seconds as a number above 0, or leave it out.',
  ],
  loudness: [
    'This film cannot be heard as loud as others.',
    'Give LUFS as a number from -70 to 0, such as -23, or leave it out.',
  ],
  crossOrigin: [
    'Nobody knows how to ask other origins, and captions from there may not load.',
    'Give anonymous or use-credentials, or leave it out.',
  ],
  list: ['None of it can be used.', 'Give a list: [ … ].'],
  slip: ['What is in it is not used.', ''],
  tag: ['No viewer is shown these words.', 'Use a BCP 47 tag, such as zh-CN or en.'],
  flag: ['Nobody knows whether it holds.', 'Give true or false, or leave it out.'],
  label: [
    'The viewer has no name to choose by.',
    "Give text, or leave it out: the language's own name serves.",
  ],

  dialogueLanguage: unspoken('the language of the dialogue'),
  descriptionLanguage: unspoken('the language of the description'),
  fileLanguage: unspoken('the language of this file'),
  signLanguage: unspoken('which sign language this is'),

  sources: ['There is nothing to play.', 'Give at least one source, the best first.'],
  source: [
    'This source cannot be played.',
    'Give an object with src, and with type where the address does not end in a known ending.',
  ],
  sourceAddress: ['This source cannot be played.', address],
  noMediaType: [
    'No browser can be asked whether it plays this source.',
    'Give the MIME type, such as application/vnd.apple.mpegurl (HLS) or video/mp4.',
  ],
  mediaType: [
    'No browser can be asked whether it plays this.',
    'Give a MIME type: application/vnd.apple.mpegurl (HLS), application/dash+xml (DASH), video/… or audio/….',
  ],

  poster: ['The poster cannot be shown.', 'Give an object with src and alt.'],
  posterAddress: ['The poster cannot be shown.', address],
  alt: [
    'A viewer who does not see the poster learns nothing of it.',
    'Say in a sentence what the poster shows.',
  ],

  file: ['This file cannot be offered.', 'Give an object with src and language.'],
  fileAddress: ['This file cannot be loaded.', address],

  description: ['This description cannot be offered.', 'Give an object with delivery and language.'],
  descriptionId: ['The description cannot be chosen by it.', 'Give text, or leave it out.'],
  twins: ['The viewer could choose only one of the two.', 'Give each an id of its own.'],
  delivery: [
    'The player does not know how this description reaches the viewer.',
    'Give one of rendition, version, narration, clips, text.',
  ],
  voiceKind: [
    'The viewer cannot be told whether a person or a machine speaks.',
    'Give recorded or synthesised, or leave it out.',
  ],
  narrator: ['The narrator cannot be named.', 'Give a name, or leave it out.'],
  changes: [
    'Nobody is told what this version changes of the film.',
    'Give a list of sentences, empty where nothing is changed beside the description. Or leave it out.',
  ],
  narrationAddress: ['The narration cannot be played.', address],
  scriptAddress: ['Nobody knows when each clip begins.', address],
  wordsAddress: ['The description has no words.', address],
  clips: [
    'The description is silent.',
    'Give the address of each clip by the identifier of its cue: { "cue-1": "cue-1.mp3" }.',
  ],
  clipAddress: ['The description is silent at this cue.', address],

  sign: ['The sign language cannot be offered.', 'Give an object with sources and language.'],
  glossary: [
    'No viewer can look these words up.',
    "Give a list of words by language tag: { 'zh-CN': [{ term, meaning }], en: […] }.",
  ],
  term: ['This word cannot be looked up.', 'Give an object with term and meaning.'],
  termWord: ['This word is found nowhere in the film.', 'Give the word as it stands in the film.'],
  meaning: ['Who does not know this word learns nothing of it.', 'Say in a sentence what it means.'],
  termText: ['This is not told of the word.', 'Give text, or leave it out.'],
  termAddress: ['Nobody is led to where more is told.', 'Give an address, or leave it out.'],

  rights: ['The credits cannot be shown.', 'Give an object with author, license or notice, or leave it out.'],
  credits,
} as const satisfies Readonly<Record<string, readonly [cost: string, remedy: string]>>;

export type FilmRule = keyof typeof filmRules;
