import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Catalogue, Work } from '../../../src/core/catalogue/Catalogue.js';
import { emptyQuery } from '../../../src/core/catalogue/CatalogueQuery.js';
import type { FilmDescription } from '../../../src/core/films/Film.js';
import { HistoryList, Theatre, useTheatre, useViewing, type TheatreProps } from '../../../src/react/index.js';

const film = (id: string, title: string, more: Partial<Work> = {}): Work => ({
  id,
  kind: 'film',
  title,
  sample: { src: `${id}.m4a` },
  film: `${id}/film.json`,
  ...more,
});
const catalogue: Catalogue = {
  works: [
    film('ferry', '渡灯', { descriptions: [{ by: 'human' }] }),
    film('forest', '重庆森林', { descriptions: [{ by: 'ai' }] }),
    {
      id: 'lamps',
      kind: 'series',
      title: '长夜灯',
      seasons: [
        {
          episodes: [
            { id: 'one', title: '第 1 集', film: '1.json' },
            { id: 'two', title: '第 2 集', film: '2.json' },
          ],
        },
      ],
    },
  ],
};
const open = (props: Partial<TheatreProps> = {}) =>
  render(
    <Theatre catalogue={catalogue} locale="zh-CN" renderFilm={({ id }) => <p>放映 {id}</p>} {...props} />,
  );
const links = () => screen.queryAllByRole('link').map((one) => one.textContent);
const said = () =>
  document.querySelector('[data-part="theatre-status"]')?.textContent.replaceAll('\u00a0', '').trim() ?? '';

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/?lang=zh-CN');
  Element.prototype.scrollIntoView = () => undefined;
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('playing'));
    return Promise.resolve();
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an evening by H, Tab and Enter', () => {
  test('every title is a heading with one link, and its name is the title alone', () => {
    open();
    const titles = screen.getAllByRole('heading', { level: 3 });
    expect(titles.map((one) => one.textContent)).toEqual(['渡灯', '重庆森林', '长夜灯']);
    for (const title of titles) expect(within(title).getAllByRole('link')).toHaveLength(1);
  });

  test('a title opens its own page at its heading; going back, all titles are there again', async () => {
    open();
    await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
    expect(document.activeElement?.textContent).toBe('渡灯');
    expect(document.activeElement?.tagName).toBe('H2');
    expect(location.search).toBe('?lang=zh-CN&work=ferry');
    expect(screen.getByText('放映 ferry')).toBeTruthy();
    act(() => {
      history.replaceState(null, '', '/?lang=zh-CN');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(links()).toEqual(['渡灯', '重庆森林', '长夜灯']);
  });

  test('going back in the browser leads to the title that one came by, on its shelf, however far down', async () => {
    const works = Array.from({ length: 60 }, (_, n) => film(`f${n}`, `影片 ${n}`));
    open({ catalogue: { works, shelves: [{ title: '江上的故事', works: ['f45', 'f3'] }] } });
    const goBack = () =>
      act(() => {
        history.replaceState(null, '', '/?lang=zh-CN');
        window.dispatchEvent(new PopStateEvent('popstate'));
      });
    // By hand: a query by role over sixty cards takes seconds here.
    const onShelf = (name: string, title: string) =>
      [...document.querySelectorAll('[data-part="shelf"]')]
        .filter((shelf) => shelf.querySelector('h2')?.textContent === name)
        .flatMap((shelf) => [...shelf.querySelectorAll<HTMLElement>('[data-part="card-link"]')])
        .find((link) => link.textContent === title)!;
    const more = () => document.querySelector<HTMLElement>('[data-part="more-button"]')!;
    await userEvent.click(onShelf('江上的故事', '影片 3'));
    expect(document.activeElement?.tagName).toBe('H2');
    goBack();
    expect(document.activeElement).toBe(onShelf('江上的故事', '影片 3'));

    await userEvent.click(more());
    await userEvent.click(more());
    await userEvent.click(onShelf('全部影片', '影片 45'));
    goBack();
    expect(document.activeElement).toBe(onShelf('全部影片', '影片 45'));

    // Who asks for all titles begins with them.
    await userEvent.click(onShelf('全部影片', '影片 45'));
    await userEvent.click(document.querySelector('[data-part="way-back"] a')!);
    expect(document.activeElement?.textContent).toBe('江上的故事');
  });

  test('what was found by its sound, and gone into, is gone back to once it is found again', async () => {
    history.replaceState(null, '', '/?q=cqsl');
    open();
    await userEvent.click(await screen.findByRole('link', { name: '重庆森林' }));
    act(() => {
      history.replaceState(null, '', '/?q=cqsl');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('重庆森林'));
    expect(document.activeElement?.tagName).toBe('A');
  });

  test('a title that is no longer where one came by it is not waited for: the page begins with its heading', async () => {
    open();
    await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
    act(() => {
      history.replaceState(null, '', '/?q=xyzzy');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^没有找到/), { timeout: 5000 });
  });

  test('a place within a film’s page is no other page: who then asks for all titles begins with them', async () => {
    open();
    await userEvent.click(screen.getByRole('link', { name: '重庆森林' }));
    act(() => {
      history.replaceState(null, '', '#t=30');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await userEvent.click(screen.getByRole('link', { name: '全部影片' }));
    expect(document.activeElement?.textContent).toBe('全部影片');
  });

  test('the browser’s title is that of the page: the film, the episode, then the site; and the site’s own again', async () => {
    document.title = '灯影剧场';
    const page = open();
    expect(document.title).toBe('灯影剧场');
    await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
    expect(document.title).toBe('渡灯 · 灯影剧场');
    await userEvent.click(screen.getByRole('link', { name: '全部影片' }));
    expect(document.title).toBe('灯影剧场');
    page.unmount();
    history.replaceState(null, '', '/?work=lamps&episode=two');
    const episode = open({ siteName: '听影' });
    expect(document.title).toBe('长夜灯 · 第 2 集 · 听影');
    episode.unmount();
    expect(document.title).toBe('灯影剧场');
    history.replaceState(null, '', '/?work=none');
    open();
    expect(document.title).toBe('这部影片已经不在这里了，请另选一部。 · 灯影剧场');
  });

  test('a film whose pictures flash says so on its page, before the film', async () => {
    const warning = { 'zh-CN': '中段有快速闪烁的画面。', en: 'Pictures flash in the middle.' };
    open({ catalogue: { works: [film('ferry', '渡灯', { warning })] } });
    await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
    const told = screen.getByText('开始之前请留意：中段有快速闪烁的画面。');
    const before = told.compareDocumentPosition(screen.getByText('放映 ferry'));
    expect(before & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('a film’s page names its author and its source in words', async () => {
    const rights = {
      author: { 'zh-CN': '林晚', en: 'Lin Wan' },
      source: '中国盲文出版社',
      mark: '阅读障碍者专用',
    };
    open({ catalogue: { works: [film('ferry', '渡灯', { rights })] } });
    await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
    expect(screen.getByRole('heading', { level: 2, name: '渡灯' })).toBeTruthy();
    const told = document.querySelector('[data-part="card-credits"]')!;
    expect(told.textContent).toMatch(/林晚.*中国盲文出版社/);
    expect(screen.getByText('阅读障碍者专用')).toBeTruthy();
    expect(told.closest('[aria-hidden]')).toBeNull();
  });

  test('links are real: opening one in another tab is left to the browser', () => {
    open();
    const link = screen.getByRole('link', { name: '渡灯' });
    expect(link.getAttribute('href')).toBe('?lang=zh-CN&work=ferry');
    link.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent.click(link, { ctrlKey: true });
    expect(location.search).toBe('?lang=zh-CN');
  });

  test('a page whose addresses begin elsewhere (`<base href>`) is not left by its own links', async () => {
    history.replaceState(null, '', '/films/?lang=zh-CN');
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.prepend(base);
    try {
      const introduction = { parts: [{ heading: '人物', text: '阿萤，红衣。' }] };
      open({ catalogue: { works: [film('ferry', '渡灯', { introduction })] } });
      await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
      expect(location.pathname + location.search).toBe('/films/?lang=zh-CN&work=ferry');
      const toFilm = screen.getByRole('link', { name: '跳到影片' });
      expect(fireEvent.click(toFilm)).toBe(false);
      expect(document.activeElement?.textContent).toBe('收听');
    } finally {
      base.remove();
    }
  });

  test('the next episode is a link, and comes only when it is pressed', async () => {
    history.replaceState(null, '', '/?work=lamps&episode=one');
    open();
    expect(screen.getByText('放映 one')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: '下一集：第 2 集' }));
    expect(screen.getByText('放映 two')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /下一集/ })).toBeNull();
  });

  test('that a film is on its way is told only where it takes longer than a second', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    history.replaceState(null, '', '/?work=ferry');
    render(<Theatre catalogue={catalogue} locale="zh-CN" />);
    const note = () => document.querySelector('[data-part="film-place"] [role="status"]');
    await waitFor(() => expect(note()).not.toBeNull());
    expect(note()?.textContent).toBe('');
    await waitFor(() => expect(note()?.textContent).toBe('正在取影片。'), { timeout: 10_000 });
    vi.unstubAllGlobals();
  });

  test('a film that could not be fetched is asked for again on a press', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('no network')));
    vi.stubGlobal('fetch', fetch);
    vi.spyOn(console, 'warn').mockReturnValue();
    history.replaceState(null, '', '/?work=ferry');
    render(<Theatre catalogue={catalogue} locale="zh-CN" />);
    const again = await screen.findByRole('button', { name: '再试一次' }, { timeout: 10_000 });
    expect(fetch).toHaveBeenCalledTimes(1);
    await userEvent.click(again);
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    await screen.findByRole('button', { name: '再试一次' });
    vi.unstubAllGlobals();
  });

  test('a title that is gone says so, and leads back', () => {
    history.replaceState(null, '', '/?work=ferry');
    open({
      catalogue: { works: [film('ferry', '渡灯', { leavingOn: '2026-01-01' })] },
      now: Date.parse('2026-02-01'),
    });
    expect(screen.getByText('这部影片已经不在这里了，请另选一部。')).toBeTruthy();
    expect(links()).toEqual(['全部影片']);
  });
});

describe('what described versions change beside the description', () => {
  const sources = [{ src: 'film.mp4', type: 'video/mp4' }];
  const held = { 'zh-CN': '影片停住三次。', en: 'The film is held three times.' };
  const versions: FilmDescription[] = [
    { delivery: 'version', language: 'en', sources, changes: [] },
    { delivery: 'version', language: 'zh-CN', extended: true, sources, changes: [held, 'Credits cut.'] },
    { delivery: 'version', language: 'ja', sources },
    { delivery: 'text', language: 'zh-CN', src: 'zh.vtt' },
  ];
  const whole = { id: 'ferry', title: '渡灯', sources, descriptions: versions };
  const told = (name: string) =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('listitem')
      .map((one) => one.textContent.trim());

  test('stands on the film’s page, a version each, in both languages; of what states nothing, nothing is said', () => {
    history.replaceState(null, '', '/?work=ferry');
    const works = [film('ferry', '渡灯', { film: whole })];
    const page = open({ catalogue: { works } });
    expect(told('讲述版改了什么')).toEqual([
      '英语讲述版：只加了讲述，别的没有改。',
      '普通话加长讲述版：影片停住三次。Credits cut.',
    ]);
    page.unmount();
    open({ catalogue: { works }, locale: 'en' });
    expect(told('What described versions change')).toEqual([
      'Version described in English: Nothing but the description is added.',
      'Extended version, described in Mandarin: The film is held three times. Credits cut.',
    ]);
  });

  test('is the catalogue’s to tell where only the address of a film is known', () => {
    history.replaceState(null, '', '/?work=ferry');
    const page = open({
      catalogue: { works: [film('ferry', '渡灯', { versionChanges: [{ changes: [held] }] })] },
    });
    expect(told('讲述版改了什么')).toEqual(['讲述版：影片停住三次。']);
    page.unmount();
    open({ catalogue: { works: [film('ferry', '渡灯')] } });
    expect(screen.queryByRole('region', { name: '讲述版改了什么' })).toBeNull();
  });
});

describe('behind a gate', () => {
  test.each([
    ['open', '已对您开放，电影'],
    ['not-entitled', '先认证再听，电影'],
    ['entitlement-expired', '认证到期，先续期再听，电影'],
    ['entitlement-revoked', '认证已取消，可以申诉，电影'],
    ['film-window-closed', '现在不开放，电影'],
    ['film-region-closed', '您所在的地区不开放，电影'],
  ] as const)('a card says whether its title is open to this viewer: %s', (access, words) => {
    open({ accessTo: ({ id }) => (id === 'ferry' ? access : null) });
    const card = (name: string) => screen.getByRole('link', { name }).closest('li')!.textContent;
    expect(card('渡灯')).toContain(words);
    expect(card('重庆森林')).toContain('电影');
    expect(card('重庆森林')).not.toContain(words);
  });

  test('what is told of it anew stands there at once, and what was typed stays', async () => {
    const page = open({ accessTo: () => 'not-entitled' });
    await userEvent.type(screen.getByRole('searchbox'), '灯');
    expect(document.body.textContent).toContain('先认证再听');
    page.rerender(<Theatre catalogue={catalogue} locale="zh-CN" accessTo={() => 'open'} />);
    expect(document.body.textContent).toContain('已对您开放');
    expect(document.body.textContent).not.toContain('先认证再听');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('灯');
  });

  test('what was typed stays under a router of the site’s that is made anew in each render', async () => {
    const router = () => ({ query: { ...emptyQuery }, navigate: () => undefined, hrefOf: () => '#' });
    const page = open({ router: router() });
    await userEvent.type(screen.getByRole('searchbox'), '灯');
    page.rerender(<Theatre catalogue={catalogue} locale="zh-CN" router={router()} />);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('灯');
  });
});

describe('looking for a title', () => {
  test('what is typed is found at once, told once it rests, and held by the address', async () => {
    open();
    const pages = history.length;
    await userEvent.type(screen.getByRole('searchbox'), 'cqsl');
    await waitFor(() => expect(links()).toEqual(['重庆森林']));
    expect(said()).toBe('');
    await waitFor(() => expect(said()).toBe('找到 1 部，第一部：重庆森林。'), { timeout: 3000 });
    expect(location.search).toBe('?lang=zh-CN&q=cqsl');
    // Once, and with nothing to go back through, letter by letter.
    const region = document.querySelector('[data-part="theatre-status"]')!.innerHTML;
    await new Promise((done) => setTimeout(done, 900));
    expect(document.querySelector('[data-part="theatre-status"]')!.innerHTML).toBe(region);
    expect(history.length).toBe(pages);
  });

  test('pinyin finds in a catalogue that took another’s place, too', async () => {
    const page = open();
    await userEvent.type(screen.getByRole('searchbox'), 'cqsl');
    await waitFor(() => expect(links()).toEqual(['重庆森林']));
    const works = [film('ferry', '渡灯'), film('wood', '重庆树林')];
    page.rerender(<Theatre catalogue={{ works }} locale="zh-CN" renderFilm={() => null} />);
    await waitFor(() => expect(links()).toEqual(['重庆树林']));
  });

  test('that nothing is found is told, and what to do', async () => {
    open();
    await userEvent.type(screen.getByRole('searchbox'), '无此片');
    const told = '没有找到。少输几个字，或者去掉筛选再试。';
    await waitFor(() => expect(said()).toBe(told), { timeout: 3000 });
    expect(screen.getByRole('heading', { name: told })).toBeTruthy();
  });

  test('a filter that an address asks for is shown and can be taken away, though nothing here passes it', async () => {
    history.replaceState(null, '', '/?year=1999');
    open();
    const year = screen.getByLabelText<HTMLSelectElement>('年份');
    expect(year.closest('details')!.open).toBe(true);
    expect(year.selectedOptions[0]!.textContent).toBe('1999');
    await userEvent.selectOptions(year, '全部');
    expect(links()).toEqual(['渡灯', '重庆森林', '长夜灯']);
  });

  test('an address that holds a query shows what it finds, and says nothing unasked', async () => {
    history.replaceState(null, '', '/?q=渡灯');
    open();
    expect(links()).toEqual(['渡灯']);
    await new Promise((done) => setTimeout(done, 900));
    expect(said()).toBe('');
  });

  test('Enter goes to what was found, whose heading says how many', async () => {
    open();
    await userEvent.type(screen.getByRole('searchbox'), '灯{Enter}');
    expect(document.activeElement?.textContent).toBe('找到 2 部。');
    await new Promise((done) => setTimeout(done, 900));
    expect(said()).toBe('');
  });

  test('a filter narrows; clearing brings all back, with the focus in the field', async () => {
    open();
    await userEvent.selectOptions(screen.getByLabelText('讲述'), '智能语音');
    expect(links()).toEqual(['重庆森林']);
    await userEvent.click(screen.getByRole('button', { name: '清空' }));
    expect(links()).toEqual(['渡灯', '重庆森林', '长夜灯']);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('of a thousand titles twenty are shown, and more on a press, from the first new one on', async () => {
    open({ catalogue: { works: Array.from({ length: 1000 }, (_, n) => film(`f${n}`, `影片 ${n}`)) } });
    expect(links()).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: '再显示 980 部' }));
    expect(links()).toHaveLength(40);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('影片 20'));
  });

  test('whatever is looked for next is shown from its beginning, twenty again', async () => {
    open({ catalogue: { works: Array.from({ length: 100 }, (_, n) => film(`f${n}`, `影片 ${n}`)) } });
    await userEvent.type(screen.getByRole('searchbox'), '影');
    await userEvent.click(screen.getByRole('button', { name: '再显示 80 部' }));
    expect(links()).toHaveLength(40);
    await userEvent.type(screen.getByRole('searchbox'), '片');
    expect(links()).toHaveLength(20);
  });
});

describe('a sample', () => {
  test('plays on a press and no other time; a second one ends the first', async () => {
    open();
    expect(HTMLMediaElement.prototype.play).not.toHaveBeenCalled();
    const [first, second] = ['试听《渡灯》', '试听《重庆森林》'].map((name) =>
      screen.getByRole('button', { name }),
    );
    await userEvent.click(first!);
    expect(first!.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(second!);
    expect([first, second].map((one) => one!.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  });

  test('is over after half a minute, or as much as its author gives', async () => {
    open({
      catalogue: {
        works: [
          film('ferry', '渡灯', { sample: { src: 'ferry.m4a', start: 3 } }),
          film('forest', '重庆森林', { sample: { src: 'forest.m4a', duration: 12 } }),
        ],
      },
    });
    for (const [title, from, length] of [
      ['渡灯', 3, 30],
      ['重庆森林', 0, 12],
    ] as const) {
      const sample = screen.getByRole('button', { name: `试听《${title}》` });
      await userEvent.click(sample);
      const audio = vi.mocked(HTMLMediaElement.prototype.play).mock.contexts.at(-1) as HTMLAudioElement;
      const come = (time: number) => {
        Object.defineProperty(audio, 'currentTime', { configurable: true, writable: true, value: time });
        act(() => void audio.dispatchEvent(new Event('timeupdate')));
      };
      come(from + length - 0.1);
      expect(sample.getAttribute('aria-pressed')).toBe('true');
      come(from + length);
      expect(sample.getAttribute('aria-pressed')).toBe('false');
    }
  });

  test('ends when its title is left, and when a film begins to play', async () => {
    open();
    const sample = screen.getByRole('button', { name: '试听《渡灯》' });
    await userEvent.click(sample);
    const other = document.body.appendChild(document.createElement('video'));
    act(() => void other.dispatchEvent(new Event('play')));
    expect(sample.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(sample);
    vi.mocked(HTMLMediaElement.prototype.pause).mockClear();
    await userEvent.click(screen.getByRole('link', { name: '渡灯' }));
    expect(HTMLMediaElement.prototype.pause).toHaveBeenCalled();
    expect(screen.getByRole('button', { name: '试听《渡灯》' }).getAttribute('aria-pressed')).toBe('false');
    other.remove();
  });

  test('ends when its title is no longer shown', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: '试听《渡灯》' }));
    vi.mocked(HTMLMediaElement.prototype.pause).mockClear();
    await userEvent.type(screen.getByRole('searchbox'), '重庆');
    expect(HTMLMediaElement.prototype.pause).toHaveBeenCalled();
  });

  test('that cannot be played says so, in the ear and on the page', async () => {
    vi.mocked(HTMLMediaElement.prototype.play).mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    open();
    await userEvent.click(screen.getByRole('button', { name: '试听《渡灯》' }));
    const words = '《渡灯》的试听放不出来。可以进入影片直接听。';
    await waitFor(() => expect(said()).toBe(words));
    expect(screen.getAllByText(words).length).toBeGreaterThan(1);
  });
});

describe('what is remembered, without an account', () => {
  function Remember() {
    const [{ favourites }, { remember }] = useViewing();
    const { viewing } = useTheatre();
    return (
      <button type="button" onClick={() => remember({ id: 'ferry', time: 725, duration: 7200 })}>
        记住 {favourites.length} {viewing.get().places.length}
      </button>
    );
  }

  test('a place and a favourite are there again the next time', async () => {
    const first = open({ children: <Remember /> });
    await userEvent.click(screen.getByRole('button', { name: /记住/ }));
    await userEvent.click(screen.getByRole('link', { name: '长夜灯' }));
    const favourite = screen.getByRole('button', { name: '收藏' });
    await userEvent.click(favourite);
    expect(favourite.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(favourite);
    expect(favourite.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(favourite);
    first.unmount();

    history.replaceState(null, '', '/');
    open();
    const begun = screen.getByRole('region', { name: '接着听' });
    expect(begun.textContent).toContain('上次听到 12 分 5 秒。');
    const favourites = screen.getByRole('region', { name: '我的收藏' });
    expect(
      within(favourites)
        .getAllByRole('link')
        .map((one) => one.textContent),
    ).toEqual(['长夜灯']);
  });

  test('what was heard is forgotten by one press, and back by another, with the focus where it was', async () => {
    const places = [
      { id: 'two', time: 300, duration: 1800, at: 2, finished: false },
      { id: 'ferry', time: 116, duration: 116, at: 1, finished: true },
    ];
    localStorage.setItem('tingying:viewing', JSON.stringify({ version: 1, places, favourites: ['lamps'] }));
    open({ children: <HistoryList /> });
    const list = () => within(screen.getByRole('region', { name: '听过的影片' }));
    expect(
      list()
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['长夜灯 · 第 2 集 听到 5 分钟。', '渡灯 已听完。']);
    expect(
      list()
        .getAllByRole('link')
        .map((one) => one.getAttribute('href')),
    ).toEqual(['?lang=zh-CN&work=lamps&episode=two', '?lang=zh-CN&work=ferry']);
    const button = list().getByRole('button', { name: '清除记录' });
    await userEvent.click(button);
    expect(list().queryAllByRole('listitem')).toEqual([]);
    expect(screen.queryByRole('region', { name: '接着听' })).toBeNull();
    await waitFor(() => expect(said()).toBe('记录已清除。'));
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('恢复记录');
    await userEvent.click(button);
    expect(list().getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('region', { name: '接着听' }).textContent).toContain('第 2 集');
    await waitFor(() => expect(said()).toBe('记录都回来了。'));
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('清除记录');
  });

  test('a series goes on at its episode, from its card; each episode says what was heard of it, and which one is open', async () => {
    const places = [
      { id: 'two', time: 300, duration: 1800, at: 2, finished: false },
      { id: 'one', time: 1800, duration: 1800, at: 1, finished: true },
    ];
    localStorage.setItem('tingying:viewing', JSON.stringify({ version: 1, places, favourites: [] }));
    open();
    const begun = within(screen.getByRole('region', { name: '接着听' }));
    await userEvent.click(begun.getByRole('link', { name: '长夜灯 · 第 2 集' }));
    expect(screen.getByText('放映 two')).toBeTruthy();
    const episodes = within(screen.getByRole('region', { name: '分集' })).getAllByRole('listitem');
    expect(episodes.map((one) => one.textContent.trim())).toEqual([
      '第 1 集已听完。',
      '第 2 集听到 5 分钟。',
    ]);
    expect(episodes.map((one) => within(one).getByRole('link').getAttribute('aria-current'))).toEqual([
      null,
      'page',
    ]);
  });

  test('storage that is forbidden costs the memory, never the theatre', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    open({ storage: { read: refuse, write: refuse }, children: <Remember /> });
    await userEvent.click(screen.getByRole('button', { name: /记住/ }));
    expect(screen.getByRole('region', { name: '接着听' })).toBeTruthy();
  });

  test('a site’s own storage may be late: what was done meanwhile is not lost, nor what it had', async () => {
    let answer: (text: string) => void = () => undefined;
    const write = vi.fn();
    const stored = { version: 1, places: [], favourites: ['lamps'] };
    open({
      storage: { read: () => new Promise<string>((done) => (answer = done)), write },
      children: <Remember />,
    });
    await userEvent.click(screen.getByRole('button', { name: /记住/ }));
    expect(write).not.toHaveBeenCalled();
    await act(async () => {
      answer(JSON.stringify(stored));
      await Promise.resolve();
    });
    expect(JSON.parse(String(write.mock.lastCall?.[0]))).toMatchObject({
      favourites: ['lamps'],
      places: [{ id: 'ferry', time: 725 }],
    });
  });
});
