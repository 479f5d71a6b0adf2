/** What a rule's breach costs the viewer, and what to do about it. `work`: the whole title is left out; else only the field. */
const address = 'Give an address, absolute or relative to the page.';
const text = "Give text, or texts by language tag: { 'zh-CN': '…', en: '…' }.";
const optional = `${text} Or leave it out.`;

export const catalogueRules = {
  catalogue: ['The theatre has nothing to show.', 'Give an object with a list of works.'],
  works: ['The theatre has nothing to show.', 'Give a list: "works": [ … ].'],
  work: ['This title is not shown.', 'Give an object with id, kind, title, and film or seasons.'],
  id: [
    'This title is not shown: nothing could lead to it.',
    'Give it a short name of its own, without spaces.',
  ],
  twins: ['This title is not shown: one place cannot be kept for two.', 'Give it another id.'],
  kind: [
    'This title is not shown: nobody could be told what it is.',
    'Give one of film, series, interview-show, short-drama, audiobook.',
  ],
  title: ['This title is not shown: a listener would not know what it is.', text],
  nothing: ['This title is not shown: there is nothing to play.', 'Give film, or seasons with episodes.'],
  film: [
    'It cannot be played, and is not shown.',
    'Give the film as an object, or the address of its film.json.',
  ],
  episode: ['This episode is not shown.', 'Give an object with id, title and film.'],
  episodes: ['This season is not shown.', 'Give a list of episodes with at least one that can be played.'],
  list: ['None of it is shown.', 'Give a list: [ … ]. Or leave it out.'],
  text: ['It cannot be told.', optional],
  tag: ['It is not told in which language this is.', 'Give a BCP 47 tag, such as zh-CN or en.'],
  year: ['It cannot be found by its year.', 'Give a year as a whole number, such as 2024.'],
  duration: ['The length cannot be told.', 'Give seconds as a number above 0, or leave it out.'],
  start: ['It begins at the file’s own beginning.', 'Give seconds as a number from 0 on, or leave it out.'],
  flag: ['Nobody is told whether it has it.', 'Give true or false, or leave it out.'],
  day: [
    'It is told neither as new nor as leaving.',
    'Give a day as ISO 8601 has it: 2026-12-31. Or leave it out.',
  ],
  person: ['This person cannot be named or looked for.', 'Give an object with name.'],
  role: [
    'What this person did cannot be told.',
    'Give one of director, cast, writer, host, guest, author, reader. Or leave it out.',
  ],
  description: [
    'This description is not told, and the title is not found by it.',
    'Give an object with by: human, ai, star or text.',
  ],
  versionChanges: [
    'It is not told what this version changes of the film.',
    'Give an object with changes: a list of sentences.',
  ],
  recording: ['It cannot be heard.', 'Give an object with src.'],
  recordingAddress: ['It cannot be heard.', address],
  poster: ['The poster is not shown.', 'Give an object with src and alt.'],
  introduction: ['There is no introduction.', 'Give an object with parts: [{ heading, text }].'],
  rights: [
    'Author and source are not told, which the law may ask.',
    'Give an object with author and source, or leave it out.',
  ],
  shelf: ['This shelf is not shown.', 'Give an object with title and a list of ids.'],
  stranger: [
    'The shelf is shown without it.',
    'Give the id of a work that is shown, or take it off the shelf.',
  ],
  slip: ['What is in it is not used.', ''],
} as const satisfies Readonly<Record<string, readonly [cost: string, remedy: string]>>;

export type CatalogueRule = keyof typeof catalogueRules;
