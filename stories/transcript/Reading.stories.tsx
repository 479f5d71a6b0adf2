import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../../src/styles/reading.css';
import { FilmPlayer } from '../../src/react/player/FilmPlayer.js';
import * as Player from '../../src/react/player/parts.js';
import { lanternFerryFile } from '../fixtures/lanternFerry.js';

const [source] = lanternFerryFile.sources;

/** The demo film; that it stands in for its own interpreter shows how well the two keep step. */
const film = {
  ...lanternFerryFile,
  signLanguage: source ? [{ sources: [source], language: 'csl' }] : [],
};

/**
 * What is read beside the film. Each part is fetched when it is on the page; `reading.css` is its style.
 *
 * **Transcript**: `X` opens it at the film's line. One tab stop; Up and Down go from line to line, Page Up and Page Down from
 * chapter to chapter, Enter plays from there. **Heard** on a line: who speaks, the words, the time, 链接.
 *
 * **Braille feed**: a log that nobody is interrupted by; with 新的一句立刻显示 each new line is read once.
 *
 * **Sign language**: a switch, and settings of native fields for size, place, strength and swapping.
 */
const meta = {
  title: 'Reading/Beside the film',
  component: Player.Transcript,
} satisfies Meta<typeof Player.Transcript>;
export default meta;
type Story = StoryObj<typeof meta>;

const beside = (parts: ReactNode): NonNullable<Story['render']> =>
  function Beside(_args, { globals }) {
    return (
      <FilmPlayer
        film={film}
        locale={String(globals['locale'])}
        storage={{ read: () => null, write: () => undefined }}
      >
        {parts}
      </FilmPlayer>
    );
  };

/** The whole text of the film, open. */
export const TheTranscript: Story = {
  render: beside(<Player.Transcript defaultOpen />),
  play: async ({ canvasElement }) => {
    await waitFor(
      () => expect(canvasElement.querySelectorAll('[data-kind=caption]').length).toBeGreaterThan(5),
      {
        timeout: 10_000,
      },
    );
  },
};

/** In large letters, further apart, yellow on black: the lines are the sample of what is chosen for them (MAUR T-3). */
export const TheTranscriptAsTheyReadIt: Story = {
  ...TheTranscript,
  render: (_args, { globals }) => (
    <FilmPlayer
      film={film}
      locale={String(globals['locale'])}
      storage={{
        read: () =>
          JSON.stringify({
            more: { reading: { textSize: 150, letterSpacing: 12, lineSpacing: 130, textColored: true } },
          }),
        write: () => undefined,
      }}
    >
      <Player.Transcript defaultOpen />
    </FilmPlayer>
  ),
};

/** A word of the film leads to what it means and how it is said, and from there back to its line (WCAG 3.1.3, 3.1.6). */
export const WordsOfTheFilm: Story = {
  render: beside(<Player.Transcript defaultOpen />),
  play: async ({ canvasElement, globals }) => {
    const isChinese = String(globals['locale']).startsWith('zh');
    const page = within(canvasElement);
    const word = await waitFor(() => page.getByRole('link', { name: isChinese ? '斗笠' : 'wick' }), {
      timeout: 10_000,
    });
    word.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.localName).toBe('dt'));
    await expect(document.activeElement).toHaveAccessibleDescription(isChinese ? /^竹篾/ : /^The thread/);
    await expect(
      page.getByRole('button', { name: isChinese ? '回到刚才那一句' : 'Back to the line' }),
    ).toBeVisible();
    canvasElement.querySelector('[data-part="transcript-glossary"]')?.scrollIntoView();
  },
};
export const WordsOfTheFilmInEnglish: Story = { ...WordsOfTheFilm, globals: { locale: 'en' } };

export const TheTranscriptInEnglish: Story = { ...TheTranscript, globals: { locale: 'en' } };

/** Lines come as the film plays, the newest last. */
export const TheBrailleFeed: Story = {
  render: beside(<Player.BrailleFeed defaultOpen />),
  play: async ({ canvasElement }) => {
    // Before the first line there is nothing to read, and the log is not there to stop at.
    await within(canvasElement).findByRole('checkbox', undefined, { timeout: 10_000 });
    await expect(within(canvasElement).queryByRole('log')).toBeNull();
  },
};

/** To listen and read along. */
export const LargeWords: Story = {
  render: beside(<Player.LargeText defaultOpen />),
  play: async ({ canvasElement }) => {
    await waitFor(
      () => expect(canvasElement.querySelector('[data-part=large-after]')).not.toBeEmptyDOMElement(),
      {
        timeout: 10_000,
      },
    );
  },
};

/** The interpreter over the picture, and all that can be changed about it. */
export const SignLanguage: Story = {
  render: beside(
    <>
      <Player.SignLanguageButton />
      <Player.SignLanguageSettings open />
      <Player.SignLanguage />
    </>,
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(
      await within(canvasElement).findByRole(
        'button',
        { name: /^(手语|Sign language)$/ },
        { timeout: 10_000 },
      ),
    );
    await waitFor(() => expect(canvasElement.querySelector('[data-part=sign-video]')).toBeVisible());
  },
};

/** Captions of a second language: over the first, or below the picture with them. */
export const SecondCaptions: Story = { render: beside(<Player.SecondCaptions />) };
