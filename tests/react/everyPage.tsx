import type { ReactNode } from 'react';
import { HistoryList, FilmPlayer, Player, TheatrePlayer, TheatreProvider } from '../../src/react/index.js';
import type { DialogName } from '../../src/react/dialogs/DialogName.js';
import { Dialogs } from '../../src/react/dialogs/Dialogs.js';
import { IntroductionDialog } from '../../src/react/theatre/IntroductionDialog.js';
import { moving } from '../../stories/fixtures/moving.js';
import { Still } from '../../stories/fixtures/Still.js';
import { catalogue, today } from '../../stories/theatre/lanternTheatre.js';
import { StoryTheatre, type StoryTheatreProps } from '../../stories/theatre/StoryTheatre.js';
import { readingFilm } from './reading/readingFilm.js';
import { choices } from '../../stories/fixtures/choices.js';
import type { ViewedPage } from './ViewedPage.js';

const heard: StoryTheatreProps['heard'] = {
  places: [
    { id: 'lantern-ferry', time: 75, duration: 116, at: today - 1000, finished: false },
    { id: 'long-night-1', time: 116, duration: 116, at: today - 2000, finished: true },
  ],
  favourites: ['river-talk'],
};
const theatre = (name: string, at: StoryTheatreProps['at'], more: StoryTheatreProps = {}): ViewedPage => ({
  name,
  show: (locale) => (
    <StoryTheatre locale={locale} renderFilm={() => null} {...(at && { at })} {...more}>
      <HistoryList />
    </StoryTheatre>
  ),
  ready: '[data-part="theatre"] :is(h2, [data-part="page-heading"])',
});

const mp4 = '/demo/films/lantern-ferry/mp4/film.en.mp4';
const film = readingFilm(mp4, {
  signLanguage: [
    { sources: [{ src: mp4, type: 'video/mp4' }], language: 'ase' },
    { sources: [{ src: mp4, type: 'video/mp4' }], language: 'csl' },
  ],
});
const player = (name: string, parts: ReactNode, ready: string): ViewedPage => ({
  name,
  show: (locale) => (
    <FilmPlayer film={film} locale={locale} storage={{ read: () => null, write: () => undefined }}>
      {parts}
    </FilmPlayer>
  ),
  ready,
});

const dialogs = {
  settings: true,
  help: true,
  description: true,
  captions: true,
  sound: true,
  speed: true,
  quality: true,
  chapters: true,
  picture: true,
  profiles: true,
  more: true,
  typeTime: true,
  search: true,
  bookmarks: true,
  sleep: true,
  granularity: true,
  history: true,
} as const satisfies Record<DialogName, true>;
const dialog = (name: DialogName): ViewedPage => ({
  name: `the dialog ${name}`,
  show: (locale) => (
    <Still
      locale={locale}
      dialog={name}
      time={12}
      state={{
        duration: 7080,
        ...choices,
        moving,
      }}
    >
      <Dialogs />
    </Still>
  ),
  ready: 'dialog:popover-open [data-part="dialog-content"] *',
});

const { introduction } = catalogue.works[0]!;

/** Every page there is. A dialog that is added to the player is asked for by the compiler. */
export const everyPage: readonly ViewedPage[] = [
  theatre('all titles, what was begun, favourites and history', {}, { heard }),
  theatre('what was found', { text: 'd' }),
  theatre('nothing found, with filters', { text: '哈利波特', description: 'human' }),
  theatre('a film’s page', { work: 'lantern-ferry' }, { heard }),
  theatre('a series and its episodes', { work: 'long-night', episode: 'long-night-2' }, { heard }),
  theatre('an audiobook’s page', { work: 'ferryman-book' }),
  theatre('a title that is gone', { work: 'gone' }),
  {
    ...theatre(
      'a film’s page with its player, for the first time',
      { work: 'lantern-ferry' },
      {
        renderFilm: (playing) => (
          <TheatrePlayer {...playing} film={film} storage={{ read: () => null, write: () => undefined }}>
            <Player.Transcript />
            <Player.BrailleFeed />
            <Player.LargeText />
            <Player.SecondCaptions />
          </TheatrePlayer>
        ),
      },
    ),
    ready: '[data-part="theatre"]:has([data-part="first-run"]) [data-part="second-captions"] *',
  },
  player('the player', null, '[data-part="settings-button"]'),
  player('the transcript', <Player.Transcript defaultOpen />, '[data-part="transcript-lines"] [data-at]'),
  player('the braille feed', <Player.BrailleFeed defaultOpen />, '[data-part="braille-feed"] input'),
  player('large words', <Player.LargeText defaultOpen />, '[data-part="large-after"]'),
  player('two languages of captions', <Player.SecondCaptions />, '[data-part="second-captions"] *'),
  player(
    'sign language',
    <>
      <Player.SignLanguageButton />
      <Player.SignLanguageSettings open />
      <Player.SignLanguage />
    </>,
    '[data-part="sign-language-button"]',
  ),
  ...(Object.keys(dialogs) as DialogName[]).map(dialog),
  {
    name: 'the introduction, in the middle of the film',
    show: (locale) => (
      <TheatreProvider catalogue={catalogue} locale={locale} now={today}>
        <Still locale={locale}>
          <IntroductionDialog introduction={introduction!} id="ferry" open onClose={() => undefined} />
        </Still>
      </TheatreProvider>
    ),
    ready: 'dialog:popover-open [data-part="read-button"]',
  },
];
