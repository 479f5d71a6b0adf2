import type { FilmAccess } from '../../gate/judgeAccess.js';
import type { Message } from '../../i18n/Message.js';
import type { DescriberKind, Person, WorkKind } from '../Catalogue.js';

/** What must have a word, whatever else is said: the compiler asks for each. */
type Owed = Readonly<
  Record<
    | `kind.${WorkKind}`
    | `by.${DescriberKind}`
    | `filter.by.${DescriberKind}`
    | `role.${NonNullable<Person['role']>}`
    | `access.${FilmAccess}`,
    Message
  >
>;

/** Every word of the theatre, in English. Keys name the moment. */
export const theatreEn = {
  'theatre.home': 'All titles',
  'theatre.empty': 'There is no title yet.',
  'work.gone': 'This title is no longer here. Choose another one.',

  'shelf.continue': 'Continue listening',
  'shelf.favourites': 'My favourites',
  'shelf.new': 'New',
  'shelf.leaving': 'Leaving soon',
  'shelf.all': 'All titles',
  'shelf.more': { by: 'count', one: 'Show the other one', other: 'Show {count} more' },

  'kind.film': 'film',
  'kind.series': 'series',
  'kind.interview-show': 'interview show',
  'kind.short-drama': 'short drama',
  'kind.audiobook': 'audiobook, sound only',

  // A card's sentence: what a listener wants to know, most telling first, joined by `card.and`.
  'by.human': 'described by a person',
  'by.ai': 'described by a synthetic voice',
  'by.star': 'described by a star',
  'by.text': 'description read by your own voice',
  'card.byNarrator': '{by}: {narrator}',
  'card.undescribed': 'without description',
  'card.described': 'description in {languages}',
  'card.extended': 'extended description',
  'card.language': 'spoken in {language}',
  'card.languageRead': 'read in {language}',
  'card.captions': 'captions',
  'card.signLanguage': 'sign language',
  'card.episodes': { by: 'count', one: '{count} episode', other: '{count} episodes' },
  'access.open': 'open to you',
  'access.not-entitled': 'verify first',
  'access.entitlement-expired': 'renew your verification first',
  'access.entitlement-revoked': 'verification taken back',
  'access.film-window-closed': 'not open now',
  'access.film-region-closed': 'not open where you are',
  'card.new': 'new',
  'card.leaving': 'leaving after {day}',
  'card.and': '{before}, {next}',
  'card.sentence': '{phrases}.',
  'card.goOn': 'You stopped at {time}.',
  'card.goOnNext': 'This one is next.',

  'rights.author': 'By {author}.',
  'rights.source': 'Source: {source}.',

  'sample.play': 'Sample of {title}',
  'sample.broken': 'The sample of {title} cannot be played. Open the title to hear it whole.',

  'search.region': 'Find a title',
  'search.label': 'Title, person, pinyin or initials',
  'search.submit': 'Find',
  'search.clear': 'Clear',
  'search.filters': 'Narrow down',
  'search.count': { by: 'count', one: '{count} title found.', other: '{count} titles found.' },
  'search.countFirst': {
    by: 'count',
    one: '{count} title found: {title}.',
    other: '{count} titles found. First: {title}.',
  },
  'search.looking': 'Looking for it',
  'search.none': 'Nothing found. Use fewer words, or take a filter away.',
  'filter.any': 'All',
  'filter.description': 'Description',
  'filter.language': 'Language',
  'filter.genre': 'Genre',
  'filter.year': 'Year',
  'filter.kind': 'Kind',
  'filter.by.human': 'By a person',
  'filter.by.ai': 'Synthetic voice',
  'filter.by.star': 'By a star',
  'filter.by.text': 'Text for your own voice',

  'film.people': 'People',
  'film.person': '{role}: {name}',
  'film.plays': '{name} as {character}',
  'film.changes': 'What described versions change',
  'version.plain': 'Described version:',
  'version.plainIn': 'Version described in {language}:',
  'version.extended': 'Extended version:',
  'version.extendedIn': 'Extended version, described in {language}:',
  'version.unchanged': 'Nothing but the description is added.',
  'film.warning': 'Please note before you begin: {warning}',
  'film.watch': 'Listen',
  'film.toFilm': 'Skip to the film',
  'film.episodes': 'Episodes',
  'film.next': 'Next episode: {title}',
  'film.finished': 'Heard to the end.',
  'film.stopped': 'Stopped at {time}.',
  'film.loading': 'The film is being fetched.',
  'film.broken': 'The film could not be fetched. Check the network, then try again.',
  'film.retry': 'Try again',
  'role.director': 'Director',
  'role.cast': 'Cast',
  'role.writer': 'Writer',
  'role.host': 'Host',
  'role.guest': 'Guest',
  'role.author': 'Author',
  'role.reader': 'Reader',

  'glossary.label': 'Words in this film',
  'glossary.reading': 'Said: {reading}',
  'glossary.longForm': 'In full: {longForm}',
  'glossary.more': 'More about {term}',

  'favourite.label': 'Favourite',
  'introduction.title': 'Before the film',
  'introduction.hear': 'Hear the introduction',
  'introduction.broken': 'The introduction cannot be played. Its words are below.',
  'introduction.read': 'Read it to me',
  'introduction.previousPart': 'Previous part',
  'introduction.nextPart': 'Next part',
  'introduction.unread': 'No voice could read the introduction. Its words are below.',
  'introduction.close': 'Close',

  'firstRun.offer': 'Your first film here? One step sets the player up for you.',
  'firstRun.open': 'Set up for me',

  'resume.title': 'You have been here',
  'resume.goOn': 'Go on at {time}',
  'resume.fromStart': 'From the start',

  'history.title': 'What you have heard',
  'history.forget': 'Forget all of it',
  'history.forgotten': 'Forgotten.',
  'history.restore': 'Put it back',
  'history.restored': 'All of it is there again.',
} as const satisfies Readonly<Record<string, Message>> & Owed;

export type TheatreEn = typeof theatreEn;
export type TheatreKey = keyof TheatreEn;
