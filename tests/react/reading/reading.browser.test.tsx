import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import type { Film } from '../../../src/core/films/Film.js';
import type { TranscriptLine } from '../../../src/core/transcript/TranscriptLine.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { createTranscriptView } from '../../../src/media/transcript/createTranscriptView.js';
import { FilmPlayer, Player } from '../../../src/react/index.js';
import '../../../src/styles/styles.css';
import '../../../src/styles/skin.css';
import '../../../src/styles/reading.css';
import { pause } from '../../media/stage.js';
import { readingFilm } from './readingFilm.js';

const mp4 = new URL('/demo/films/lantern-ferry/mp4/film.en.mp4', location.href).href;
const film = readingFilm(mp4, {
  signLanguage: [
    { sources: [{ src: mp4, type: 'video/mp4' }], language: 'ase' },
    { sources: [{ src: mp4, type: 'video/mp4' }], language: 'csl' },
  ],
});

/** The parts are fetched; on a busy machine that takes its time. */
const patient = { timeout: 10_000 };
let kept: string | null = null;
const show = (children: ReactNode, given = film) =>
  render(
    <FilmPlayer film={given} locale="en" storage={{ read: () => kept, write: (text) => void (kept = text) }}>
      {children}
    </FilmPlayer>,
  );
const video = () => document.querySelector<HTMLVideoElement>('[data-part=video]')!;
const ready = () => waitFor(() => expect(video().readyState).toBeGreaterThan(1), { timeout: 15_000 });
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-part=transcript-lines] [data-at]')];
const wordsOf = (line: Element) =>
  [...line.childNodes]
    .filter((node) => !(node instanceof HTMLAnchorElement))
    .map((node) => node.textContent)
    .join('')
    .trim();

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  kept = null;
  localStorage.clear();
  await page.viewport(1024, 900);
});
afterEach(() => document.getSelection()?.removeAllRanges());

describe('the transcript', () => {
  const open = async () => {
    show(<Player.Transcript />);
    await userEvent.click(await screen.findByRole('button', { name: 'Transcript' }, patient));
    await waitFor(() => expect(lines()).toHaveLength(7), { timeout: 10_000 });
    await ready();
  };

  test('reads as the film goes: who speaks where it is news, descriptions by name, chapters as headings', async () => {
    await open();
    expect(lines().map(wordsOf)).toEqual([
      'The jetty',
      'Mei: Take me over the river!',
      'Description: A girl runs to the boat.',
      'Mei: It is late.',
      '[rain]',
      'The far bank',
      'Wu: Good night.',
    ]);
    expect(screen.getByRole('heading', { level: 4, name: /The far bank/ })).toBeTruthy();
    const found = await axe.run(document.querySelector('[data-part=transcript]')!);
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });

  test('of a film that is sound alone has all its words, and its sounds, as text', async () => {
    const src = new URL('/demo/films/lantern-ferry/sample.m4a', location.href).href;
    show(<Player.Transcript />, { ...film, sources: [{ src, type: 'audio/mp4' }], signLanguage: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Transcript' }, patient));
    await waitFor(() => expect(lines()).toHaveLength(7), patient);
    await waitFor(() => expect(video().readyState).toBeGreaterThan(0), patient);
    expect([video().videoWidth, video().duration > 1]).toEqual([0, true]);
    expect(lines().map(wordsOf)).toContain('Mei: It is late.');
    expect(lines().map(wordsOf)).toContain('[rain]');
    await userEvent.click(screen.getByText('[rain]'));
    await waitFor(() => expect(video().currentTime).toBeCloseTo(7, 0));
  });

  test('has rows that are read with ease: 80 letters at most, 40 in Chinese, ragged, half a row apart, in the viewer’s colours', async () => {
    await page.viewport(1600, 900);
    kept = JSON.stringify({ ...defaultPreferences, more: { controls: { theme: 'yellow' } } });
    await open();
    const line = lines()[1]!;
    const countInRow = (text: string) => {
      line.textContent = text;
      const range = document.createRange();
      const first = () => (range.getClientRects()[0]?.top ?? 0) + 4;
      for (let end = 1; end <= text.length; end += 1) {
        range.setStart(line.firstChild!, end - 1);
        range.setEnd(line.firstChild!, end);
        const { top } = range.getBoundingClientRect();
        range.setStart(line.firstChild!, 0);
        range.setEnd(line.firstChild!, 1);
        if (top > first()) return end - 1;
      }
      return text.length;
    };
    expect(
      countInRow('The boatman lifts his lantern and looks across the river. '.repeat(4)),
    ).toBeLessThanOrEqual(80);
    expect(countInRow('老船夫提起灯笼，望着河对岸，'.repeat(6))).toBeLessThanOrEqual(40);
    const { textAlign, lineHeight, fontSize, color } = getComputedStyle(line);
    expect(['start', 'left']).toContain(textAlign);
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).toBeGreaterThanOrEqual(1.5);
    await waitFor(() => expect(getComputedStyle(line).color).toBe('rgb(255, 230, 0)'), patient);
    expect(color).toMatch(/^rgb/);
  });

  test('has the letters, the spaces and the colours that the viewer wants, at once and the next time', async () => {
    await open();
    const look = () => screen.getByText('How the text looks');
    await userEvent.click(look());
    const slide = (name: string, value: string) =>
      fireEvent.change(screen.getByRole('slider', { name }), { target: { value } });
    const before = getComputedStyle(lines()[1]!);
    const [size, rows] = [parseFloat(before.fontSize), parseFloat(before.lineHeight)];
    // From line to line of the film further than from row to row of one.
    expect(2 * parseFloat(before.paddingTop)).toBeGreaterThanOrEqual(0.49 * rows);
    slide('Size of the letters', '150');
    slide('Space between letters', '20');
    slide('Space between words', '40');
    slide('Space between rows', '150');
    await userEvent.click(screen.getByRole('radio', { name: 'Serif' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Colours of my own' }));
    const check = () => {
      const line = lines()[1]!;
      const now = getComputedStyle(line);
      expect(parseFloat(now.fontSize)).toBeCloseTo(1.5 * size, 1);
      expect(parseFloat(now.lineHeight)).toBeCloseTo(1.5 * 1.5 * rows, 0);
      expect(parseFloat(now.letterSpacing)).toBeCloseTo(0.2 * 1.5 * size, 1);
      expect(parseFloat(now.wordSpacing)).toBeCloseTo(0.4 * 1.5 * size, 1);
      expect(now.fontFamily).toMatch(/^"Songti SC"/);
      expect(now.color).toBe('rgb(240, 228, 66)');
      expect(getComputedStyle(line.closest('[data-part=transcript-lines]')!).backgroundColor).toBe(
        'rgb(0, 0, 0)',
      );
    };
    check();
    cleanup();
    await open();
    check();
    await userEvent.click(look());
    await userEvent.click(screen.getByRole('button', { name: 'Restore the look of the text' }));
    expect(getComputedStyle(lines()[1]!).letterSpacing).toMatch(/^(normal|0px)$/);
  });

  test('in the colours of the viewer’s system, has an edge at the line that is spoken and at no other', async () => {
    await open();
    await commands.emulateMedia({ forcedColors: 'active' });
    try {
      video().currentTime = 4;
      await waitFor(
        () => expect(lines().some((one) => one.hasAttribute('aria-current'))).toBe(true),
        patient,
      );
      const canvas = document.createElement('i');
      canvas.style.color = 'Canvas';
      document.body.append(canvas);
      const { color } = getComputedStyle(canvas);
      canvas.remove();
      const edged = lines().filter((one) => getComputedStyle(one).borderInlineStartColor !== color);
      expect(edged).toEqual(lines().filter((one) => one.hasAttribute('aria-current')));
    } finally {
      await commands.emulateMedia({ forcedColors: null });
    }
  });

  test('printed with the site’s page is its lines alone, black on white, none torn, no chapter’s title at the foot', async () => {
    kept = JSON.stringify({ ...defaultPreferences, more: { reading: { textColored: true } } });
    await open();
    lines()[1]!.querySelector('a')!.focus();
    await commands.emulateMedia({ media: 'print', colorScheme: 'dark' });
    try {
      const player = document.querySelector<HTMLElement>('[data-part=player]')!;
      const shown = (selector: string) =>
        [...player.querySelectorAll(selector)].filter((one) =>
          one.checkVisibility({ opacityProperty: true }),
        );
      const operable = 'button:not([data-part=disclosure-heading] button), input, select, summary, video';
      expect(shown(operable).map((one) => one.outerHTML)).toEqual([]);
      expect(shown('[data-part=transcript-lines] [data-at]')).toHaveLength(7);
      expect(shown('[data-part=title]')).toHaveLength(1);
      for (const one of [
        player,
        ...shown('[data-part=transcript], [data-part=transcript] *, [data-part=title]'),
      ]) {
        const { color, backgroundColor } = getComputedStyle(one);
        expect(
          [color, backgroundColor.replace('rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)')],
          one.outerHTML,
        ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      }
      for (const line of lines()) {
        const { breakInside, breakAfter } = getComputedStyle(line);
        expect(line.localName === 'p' ? breakInside : breakAfter).toBe('avoid');
      }
      const box = document.querySelector('[data-part=transcript-lines]')!;
      expect(box.scrollHeight).toBe(box.clientHeight);
    } finally {
      await commands.emulateMedia({ media: null, colorScheme: null });
    }
  });

  test('is one tab stop; the arrows go from line to line, pages from chapter to chapter, and Enter plays from there', async () => {
    await open();
    const group = screen.getByRole('group', { name: 'Lines of the film' });
    const stops = () =>
      within(group)
        .getAllByRole('link')
        .filter((link) => link.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mei: Take me over the river! 1 second');
    await userEvent.keyboard('{PageDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Wu: Good night. 40 seconds');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(video().currentTime).toBeCloseTo(40, 0));
    expect(group.contains(document.activeElement)).toBe(true);
    await waitFor(() =>
      expect(document.querySelector('[aria-current=true]')?.textContent).toContain('Good night'),
    );
    await userEvent.click(screen.getByText('Transcript settings and files'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tab stops at every line' }));
    await waitFor(() => expect(stops()).toHaveLength(7));
  });

  test('a click on words plays from there, unless they were being selected', async () => {
    await open();
    await userEvent.click(screen.getByText('[rain]'));
    await waitFor(() => expect(video().currentTime).toBeCloseTo(7, 0));
    document.getSelection()!.selectAllChildren(lines()[1]!);
    lines()[1]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(video().currentTime).toBeCloseTo(7, 0);
  });

  test('stands where captions and descriptions stand, after every jump', async () => {
    const voice = fakeVoice();
    render(
      <FilmPlayer
        film={film}
        locale="en"
        storage={{ read: () => null, write: () => undefined }}
        voice={voice}
      >
        <Player.Transcript />
      </FilmPlayer>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Transcript' }, patient));
    await waitFor(() => expect(lines()).toHaveLength(7), patient);
    await ready();
    await userEvent.click(screen.getByRole('button', { name: 'Captions' }));
    await userEvent.click(screen.getByRole('button', { name: 'Description' }));
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    /** What is read, seen and spoken at one moment. */
    const found = () => ({
      line: wordsOf(document.querySelector('[data-part=transcript-lines] [aria-current=true]')!),
      caption: [...document.querySelectorAll('[data-part=caption]')].map((one) => one.textContent).join(),
      spoken: voice.current?.text ?? null,
    });
    const jump = async (to: string) => userEvent.click(lines().find((line) => wordsOf(line) === to)!);
    for (const [to, caption, spoken] of [
      ['Description: A girl runs to the boat.', 'Take me over the river!', 'A girl runs to the boat.'],
      ['[rain]', '[rain]', null],
      ['Wu: Good night.', 'Good night.', null],
      ['Description: A girl runs to the boat.', 'Take me over the river!', 'A girl runs to the boat.'],
    ] as const) {
      await jump(to);
      await waitFor(() => {
        const now = found();
        expect([now.line, now.spoken]).toEqual([to, spoken]);
        expect(now.caption).toContain(caption);
      }, patient);
    }
  });

  test('is searched by words and names, each match told, the focus left where it is', async () => {
    await open();
    const field = screen.getByRole('searchbox', { name: 'Search the transcript' });
    await userEvent.type(field, 'mei');
    await screen.findByText('2 matches');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Match 1 of 2. Mei: Take me over the river!');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Match 2 of 2. Mei: It is late.');
    expect(document.activeElement).toBe(field);
    // They are marked while the page is idle.
    await waitFor(() => expect(document.querySelectorAll('[data-found]')).toHaveLength(2));
  });

  describe('whose film explains its words', () => {
    const explained: Film = {
      ...film,
      glossary: {
        en: [
          { term: 'boat', meaning: 'What carries people over water.', reading: 'rhymes with “note”' },
          {
            term: 'river',
            meaning: 'Water that flows.',
            href: 'https://films.example/river',
            longForm: 'the Min',
          },
        ],
        'zh-CN': [{ term: '河', meaning: '水道。' }],
      },
    };
    const openExplained = async (given = explained) => {
      show(<Player.Transcript />, given);
      await userEvent.click(await screen.findByRole('button', { name: 'Transcript' }, patient));
      await waitFor(() => expect(lines()).toHaveLength(7), { timeout: 10_000 });
      await ready();
    };
    const summary = () => screen.queryByText('Words in this film');
    const focused = () => document.activeElement;

    test('lists them with what they mean, how they are said, what they stand for and where more is told', async () => {
      await openExplained();
      await userEvent.click(summary()!);
      const list = document.querySelector<HTMLElement>('[data-part=glossary]')!;
      expect([...document.querySelectorAll('dl[data-part=glossary]')]).toEqual([list]);
      expect([...list.querySelectorAll('dt, dd')].map((one) => [one.localName, one.textContent])).toEqual([
        ['dt', 'boat'],
        ['dd', 'Said: rhymes with “note”'],
        ['dd', 'What carries people over water.'],
        ['dt', 'river'],
        ['dd', 'In full: the Min'],
        ['dd', 'Water that flows.'],
        ['dd', 'More about river'],
      ]);
      expect(within(list).getByRole('link', { name: 'More about river' })).toHaveProperty(
        'href',
        'https://films.example/river',
      );
      const found = await axe.run(document.querySelector('[data-part=transcript]')!);
      expect(found.violations.map(({ id }) => id)).toEqual([]);
    });

    test('leads from a word to its meaning and back to its line, by keyboard alone', async () => {
      await openExplained();
      const line = lines()[1]!;
      expect(wordsOf(line)).toBe('Mei: Take me over the river!');
      const word = within(line).getByRole('link', { name: 'river' });
      // One stop for all lines: a word is one on the line that the reader is at.
      expect(word.tabIndex).toBe(-1);
      line.querySelector<HTMLElement>(':scope > a')!.focus();
      expect(word.tabIndex).toBe(0);
      await userEvent.tab({ shift: true });
      expect(focused()).toBe(word);
      const { currentTime } = video();
      await userEvent.keyboard('{Enter}');
      const place = focused()!;
      expect([place.localName, place.textContent]).toEqual(['dt', 'river']);
      expect(document.getElementById(place.getAttribute('aria-describedby')!)?.textContent).toBe(
        'Water that flows.',
      );
      expect([video().currentTime, location.hash]).toEqual([currentTime, '']);
      // Its ring lies over nothing of what follows it.
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(place);
      expect(outlineStyle).toBe('solid');
      expect(
        place.getBoundingClientRect().bottom + parseFloat(outlineWidth) + parseFloat(outlineOffset),
      ).toBeLessThanOrEqual(place.nextElementSibling!.getBoundingClientRect().top + 2);
      await userEvent.click(screen.getByRole('button', { name: 'Back to the line' }));
      expect(focused()).toBe(word);
      await userEvent.keyboard('{ArrowDown}');
      expect(focused()?.parentElement).toBe(lines()[2]);
      expect(word.tabIndex).toBe(-1);
      expect(within(lines()[2]!).getByRole('link', { name: 'boat' }).tabIndex).toBe(0);
    });

    test('has words of another language explained in that, and marked as it', async () => {
      show(<Player.Transcript />, {
        ...explained,
        captions: (explained.captions ?? []).filter(({ language }) => language !== 'en'),
        descriptions: [],
      });
      await userEvent.click(await screen.findByRole('button', { name: 'Transcript' }, patient));
      const word = await screen.findByRole('link', { name: '河' }, patient);
      expect(word.closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
      await userEvent.click(word);
      const place = focused()!;
      expect([place.textContent, place.closest('[lang]')?.getAttribute('lang')]).toEqual(['河', 'zh-CN']);
      const back = screen.getByRole('button', { name: 'Back to the line' });
      expect(back.closest('[lang]')?.getAttribute('lang')).toBe('en');
    });

    test('and one that has none says nothing of it', async () => {
      await openExplained(film);
      expect(summary()).toBeNull();
      expect(document.querySelectorAll('a[data-term]')).toHaveLength(0);
    });
  });

  test('X opens it at the film’s line, and it can be skipped', async () => {
    show(<Player.Transcript />);
    await screen.findByRole('button', { name: 'Transcript' }, patient);
    await ready();
    screen.getByRole('button', { name: 'Play' }).focus();
    await userEvent.keyboard('x');
    await waitFor(
      () => expect(document.activeElement?.closest('[data-part=transcript-lines]')).not.toBeNull(),
      {
        timeout: 10_000,
      },
    );
    screen.getByRole('button', { name: 'Skip the transcript' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('data-part')).toBe('transcript-end');
  });

  describe('X, where chapters are still on their way,', () => {
    /** The line that has the focus, after X; chapters come when they are let. */
    const press = async () => {
      const { fetch } = globalThis;
      let come!: () => void;
      const coming = new Promise<void>((resolve) => (come = resolve));
      const src = film.chapters![0]!.src;
      vi.spyOn(globalThis, 'fetch').mockImplementation(async (what, how) => {
        if (what === src) await coming;
        return fetch(what, how);
      });
      onTestFinished(() => void vi.restoreAllMocks());
      show(<Player.Transcript />);
      await screen.findByRole('button', { name: 'Transcript' }, patient);
      await ready();
      screen.getByRole('button', { name: 'Play' }).focus();
      await userEvent.keyboard('x');
      await waitFor(() => expect(lines()).toHaveLength(5), patient);
      return come;
    };
    const at = () => document.activeElement?.closest('[data-at]')?.textContent ?? null;

    test('leads to the film’s line once it is there, and not to another meanwhile', async () => {
      const come = await press();
      await pause(500);
      expect(at()).toBeNull();
      come();
      await waitFor(() => expect(at()).toContain('The jetty'), patient);
    });

    test('leads into what there is, where the rest does not come', async () => {
      const come = await press();
      await waitFor(() => expect(at()).toContain('Take me over the river!'), patient);
      come();
    });
  });
});

test('X leads into the lines that a search has fetched already, in StrictMode too', async () => {
  show(
    <StrictMode>
      <Player.Transcript />
    </StrictMode>,
  );
  await screen.findByRole('button', { name: 'Transcript' }, patient);
  await ready();
  screen.getByRole('button', { name: 'Play' }).focus();
  await userEvent.keyboard('/');
  await userEvent.type(await screen.findByRole('searchbox', {}, patient), 'rain');
  await screen.findByText('1 result', {}, patient);
  await userEvent.keyboard('{Escape}x');
  await waitFor(() => expect(lines()).toHaveLength(7), patient);
  await pause(200);
  expect(document.activeElement?.closest('[data-part=transcript-lines]')).not.toBeNull();
});

test('X says why nothing opens where the page has no transcript, and says nothing where it has', async () => {
  const said = () =>
    document.querySelector('[data-part=announcer]')!.textContent.replaceAll('\u00a0', ' ').trim();
  const none = 'This page has no transcript. To find words, search in the film';
  const page = show(null);
  await ready();
  screen.getByRole('button', { name: 'Play' }).focus();
  await userEvent.keyboard('x');
  await waitFor(() => expect(said()).toBe(none), { timeout: 10_000 });
  page.unmount();
  // It is asked for before it has come: it opens when it comes, at the film's line.
  show(<Player.Transcript />);
  screen.getByRole('button', { name: 'Play' }).focus();
  await userEvent.keyboard('x');
  await waitFor(
    () => expect(document.activeElement?.closest('[data-part=transcript-lines]')).not.toBeNull(),
    { timeout: 10_000 },
  );
  expect(said()).not.toContain('no transcript');
});

describe('a transcript of twenty thousand lines', () => {
  const many: TranscriptLine[] = Array.from({ length: 20_000 }, (_, index) => ({
    id: `caption-${String(index)}`,
    kind: 'caption',
    startTime: index,
    endTime: index + 1,
    speaker: index % 2 ? 'Mei' : 'Wu',
    text: `The words of line number ${String(index)}`,
    language: 'en',
    depth: 0,
  }));
  const options = {
    language: 'en',
    headingLevel: 4,
    words: {
      label: ({ speaker }: TranscriptLine) => `${speaker ?? ''}: `,
      time: (at: number) => `${String(at)} seconds`,
    },
    seek: () => undefined,
  };
  let box: HTMLElement;
  beforeEach(() => {
    const player = document.createElement('div');
    player.dataset['part'] = 'player';
    box = document.createElement('div');
    box.dataset['part'] = 'transcript-lines';
    player.append(box);
    document.body.append(player);
  });
  afterEach(() => box.parentElement?.remove());

  test('is whole on the page, found by the browser, few nodes a line, and laid out only where it is seen', async () => {
    const view = createTranscriptView(box, options);
    view.show(many);
    await waitFor(() => expect(view.filled).toBe(true), { timeout: 20_000 });
    const all = box.querySelectorAll('[data-at]');
    expect(all).toHaveLength(20_000);
    const walker = document.createTreeWalker(box);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    // A paragraph, who speaks (2), the words, a space, the link (2); and its share of a block.
    expect(nodes / 20_000).toBeLessThan(7.5);
    const rendered = [...box.children].filter((block) =>
      block.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }),
    );
    expect(rendered.length).toBeGreaterThan(0);
    expect(rendered.length).toBeLessThan(40);
    const find = (window as unknown as { find(words: string): boolean }).find.bind(window);
    expect(find('line number 19987')).toBe(true);
    expect(document.getSelection()?.anchorNode?.parentElement?.dataset['at']).toBe('19987');
    view.dispose();
  });

  test('does not scroll under its reader: not while words are selected, not after they scrolled away', async () => {
    const view = createTranscriptView(box, options);
    view.show(many);
    view.setTime(100);
    const at = (place: number) => box.querySelector(`[data-at="${String(place)}"]`)!;
    const isSeen = (place: number) => {
      const [inner, outer] = [at(place).getBoundingClientRect(), box.getBoundingClientRect()];
      return inner.bottom > outer.top && inner.top < outer.bottom;
    };
    /** Blocks are laid out as they come near, and the place settles after them. */
    const untilSeen = (place: number) => waitFor(() => expect(isSeen(place)).toBe(true), { timeout: 5000 });
    const rest = () => new Promise((resolve) => setTimeout(resolve, 500));
    await untilSeen(100);

    document.getSelection()!.selectAllChildren(at(100));
    view.setTime(300);
    await rest();
    expect(isSeen(100)).toBe(true);
    // A block above is laid out anew: the browser scrolls to keep the words where they are, and the reader has not.
    const [before, above] = [box.scrollTop, at(100).closest<HTMLElement>('[data-part]')!];
    (above.previousElementSibling as HTMLElement).style.paddingBlockEnd = '40px';
    await waitFor(() => expect(box.scrollTop).toBeGreaterThan(before + 20));
    await rest();
    document.getSelection()!.removeAllRanges();
    view.setTime(301);
    await untilSeen(301);
    await rest();

    box.scrollTop = 0;
    await rest();
    view.setTime(500);
    await rest();
    expect(box.scrollTop).toBeLessThan(5);
    view.setFollowing(true);
    await untilSeen(500);
    view.dispose();
  });

  test('a line that comes late leaves the reader’s focus and place where they are', () => {
    const view = createTranscriptView(box, options);
    view.show(many.slice(0, 60));
    view.setTime(10);
    view.enter();
    const focused = document.activeElement!;
    expect(focused.closest('[data-at]')?.getAttribute('data-at')).toBe('10');
    const late = {
      ...many[0]!,
      id: 'description-9500',
      kind: 'description' as const,
      startTime: 9.5,
      text: 'A door.',
    };
    view.show([...many.slice(0, 10), late, ...many.slice(10, 60)]);
    view.setTime(10);
    expect(document.activeElement).toBe(focused);
    expect(focused.isConnected).toBe(true);
    expect(box.querySelector('[data-at="9.5"]')?.nextElementSibling?.getAttribute('data-at')).toBe('10');
    view.dispose();
  });
});

describe('the braille feed', () => {
  test('gathers what is said and described, once each, silent until the viewer wants it told', async () => {
    show(<Player.BrailleFeed defaultOpen />);
    await screen.findByRole('button', { name: 'Braille feed' }, patient);
    const log = document.querySelector<HTMLElement>('[role=log]')!;
    expect(log.getAttribute('aria-label')).toBe('What is said and described');
    await ready();
    expect(log.getAttribute('aria-live')).toBe('off');
    video().currentTime = 0.9;
    video().playbackRate = 2;
    await video().play();
    await waitFor(() => expect(log.children).toHaveLength(3), { timeout: 10_000 });
    video().pause();
    expect([...log.children].map(({ textContent }) => textContent)).toEqual([
      'Mei: Take me over the river!',
      'Description: A girl runs to the boat.',
      'Mei: It is late.',
    ]);
    const told = document.querySelector('[data-part=braille-feed-told]')!;
    expect(told.textContent).toBe('');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show new lines at once' }));
    await video().play();
    await waitFor(() => expect(told.textContent.trim()).toBe('[rain]'), { timeout: 10_000 });
    video().pause();
    expect(JSON.parse(kept!)).toMatchObject({ more: { reading: { feedLive: true } } });
  });
});

describe('large words and a second language', () => {
  test('the line that is said stands large between its neighbours', async () => {
    show(<Player.LargeText defaultOpen />);
    await ready();
    video().currentTime = 4.5;
    await waitFor(
      () =>
        expect(
          [...document.querySelectorAll('[data-part=large-words] p')].map((one) => one.textContent),
        ).toEqual(['Description: A girl runs to the boat.', 'Mei: It is late.', '[rain]']),
      { timeout: 10_000 },
    );
  });

  test('two languages of captions stand over the picture at once, neither on the other, and the choice is kept', async () => {
    show(<Player.SecondCaptions />);
    await ready();
    await userEvent.click(screen.getByRole('button', { name: 'Captions' }));
    video().currentTime = 4.5;
    const second = await screen.findByRole('group', { name: 'Second captions' }, patient);
    await userEvent.click(await within(second).findByRole('radio', { name: 'Chinese' }));
    const box = (words: string) =>
      [...document.querySelectorAll('[data-part=caption]')].find((one) => one.textContent.includes(words));
    await waitFor(
      () => {
        const [first, other] = [
          box('It is late')!.getBoundingClientRect(),
          box('渡我过河')!.getBoundingClientRect(),
        ];
        expect(other.height).toBeGreaterThan(0);
        expect(other.bottom).toBeLessThanOrEqual(first.top + 1);
        expect(other.height).toBeLessThan(first.height);
      },
      { timeout: 10_000 },
    );
    expect(JSON.parse(kept!)).toMatchObject({ more: { reading: { secondCaptions: 'zh-CN' } } });
  });

  test('a second language that could not be had is told, and is no longer once it is there', async () => {
    const { src = '' } = film.captions!.find(({ language }) => language === 'zh-CN') ?? {};
    let broken = true;
    const { fetch } = globalThis;
    const spy = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation((what, how) =>
        broken && what === src ? Promise.reject(new TypeError('Failed to fetch')) : fetch(what, how),
      );
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    show(<Player.SecondCaptions />);
    await ready();
    const second = await screen.findByRole('group', { name: 'Second captions' }, patient);
    const choose = async (name: string) =>
      userEvent.click(await within(second).findByRole('radio', { name }));
    const note = () => document.querySelector('[data-part=second-captions] [data-part=note]');
    await choose('Chinese');
    await waitFor(() => expect(note()).not.toBeNull(), { timeout: 10_000 });
    broken = false;
    await choose('None');
    await choose('Chinese');
    await waitFor(() => expect(note()).toBeNull(), patient);
    spy.mockRestore();
    warn.mockRestore();
  });

  test('one language is one choice, however many files there are of it', async () => {
    const again = { ...film.captions!.find(({ language }) => language === 'zh-CN')!, sdh: true };
    show(<Player.SecondCaptions />, {
      ...film,
      captions: [...film.captions!, { ...again, src: `${again.src}#sdh` }],
    });
    const second = await screen.findByRole('group', { name: 'Second captions' }, patient);
    await waitFor(() => expect(within(second).getAllByRole('radio', { name: 'Chinese' })).toHaveLength(1));
  });
});

describe('sign language', () => {
  const sign = () => document.querySelector<HTMLVideoElement>('[data-part=sign-video]')!;
  const open = async () => {
    show(
      <>
        <Player.SignLanguageButton />
        <Player.SignLanguageSettings />
        <Player.SignLanguage />
      </>,
    );
    await ready();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign language' }, patient));
    await waitFor(() => expect(sign().readyState).toBeGreaterThan(1), { timeout: 10_000 });
  };

  /** How far the interpreter's picture is ahead of the film's when both are on the screen, seconds, for so many frames. */
  const measure = (frames: number) =>
    new Promise<number[]>((resolve) => {
      const offsets: number[] = [];
      let last: VideoFrameCallbackMetadata | null = null;
      const film = video();
      const ofFilm = (_now: number, frame: VideoFrameCallbackMetadata) => {
        last = frame;
        film.requestVideoFrameCallback(ofFilm);
      };
      film.requestVideoFrameCallback(ofFilm);
      const ofSign = (_now: number, frame: VideoFrameCallbackMetadata) => {
        if (last) {
          const since = (frame.expectedDisplayTime - last.expectedDisplayTime) / 1000;
          offsets.push(frame.mediaTime - (last.mediaTime + since * film.playbackRate));
        }
        if (offsets.length < frames) sign().requestVideoFrameCallback(ofSign);
        else resolve(offsets);
      };
      sign().requestVideoFrameCallback(ofSign);
    });

  test('is in step within 80 ms at every speed, after every seek, and stands still with the film', async () => {
    await open();
    expect(sign().muted).toBe(true);
    expect(sign().playsInline).toBe(true);
    await video().play();
    const told: string[] = [];
    for (const rate of [1, 0.5, 1.5, 2.5]) {
      video().playbackRate = rate;
      video().currentTime = 20 + rate * 10;
      // Until it has come: on a busy machine a seek takes its time.
      let offsets: number[] = [];
      await waitFor(
        async () => {
          offsets = await measure(20);
          const within80 = offsets.filter((one) => Math.abs(one) <= 0.08).length;
          expect(within80).toBeGreaterThanOrEqual(19);
        },
        { timeout: 12_000, interval: 50 },
      );
      const sorted = offsets.map(Math.abs).sort((a, b) => a - b);
      told.push(
        `${String(rate)}x: median ${(sorted[10]! * 1000).toFixed(0)} ms, worst ${(sorted.at(-1)! * 1000).toFixed(0)} ms`,
      );
    }
    console.info(told.join('; '));
    video().pause();
    await waitFor(() => {
      expect(sign().paused).toBe(true);
      expect(Math.abs(sign().currentTime - video().currentTime)).toBeLessThan(0.04);
    });
  });

  test('is sized, placed, faded, swapped and chosen by keyboard, within the picture’s box, and remembered', async () => {
    await open();
    const box = () => document.querySelector<HTMLElement>('[data-part=sign-language]')!;
    const picture = () => document.querySelector<HTMLElement>('[data-part=screen]')!;
    expect(picture().contains(box())).toBe(true);
    const share = () => box().getBoundingClientRect().width / picture().getBoundingClientRect().width;
    expect(share()).toBeCloseTo(0.3, 1);
    screen.getByText('Sign language settings').focus();
    await userEvent.keyboard('{Enter}');
    screen.getByRole('slider', { name: 'Size' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(share()).toBeCloseTo(0.4, 2));
    screen.getByRole('slider', { name: 'Strength' }).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await waitFor(() => expect(getComputedStyle(box()).opacity).toBe('0.7'));
    screen.getByRole('radio', { name: 'Bottom right' }).focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await waitFor(() =>
      expect(box().getBoundingClientRect().left).toBeCloseTo(picture().getBoundingClientRect().left, 0),
    );
    screen.getByRole('checkbox', { name: 'Interpreter large, film small' }).focus();
    await userEvent.keyboard(' ');
    await waitFor(() => {
      expect(share()).toBeCloseTo(1, 1);
      const film = document.querySelector('[data-part=picture]')!.getBoundingClientRect();
      expect(film.width / picture().getBoundingClientRect().width).toBeCloseTo(0.4, 1);
    });
    await userEvent.keyboard(' ');
    await userEvent.click(screen.getByRole('radio', { name: 'Beside the picture' }));
    await waitFor(() => {
      const film = document.querySelector('[data-part=picture]')!.getBoundingClientRect();
      expect(box().getBoundingClientRect().left).toBeGreaterThanOrEqual(film.right - 1);
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Top left' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Chinese Sign Language' }));
    await waitFor(() => expect(sign().getAttribute('aria-label')).toBe('Chinese Sign Language'));
    expect(JSON.parse(kept!)).toMatchObject({
      more: {
        reading: {
          sign: true,
          signSize: 40,
          signOpacity: 70,
          signPlace: 'topLeft',
          signSwapped: false,
          signLanguage: 'csl-x-1',
        },
      },
    });
    const settings = document.querySelector('[data-part=sign-language-settings]')!;
    expect((await axe.run(settings)).violations.map(({ id }) => id)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Sign language' }));
    await waitFor(() => expect(document.querySelector('[data-part=sign-language]')).toBeNull());
    expect(picture().dataset['sign']).toBeUndefined();
  });
});
