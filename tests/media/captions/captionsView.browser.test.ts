import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import type { CaptionStyle } from '../../../src/core/preferences/Preferences.js';
import { closeFilms, isInside, isOverlapping, nextFrame, openFilm, type OpenFilm } from './openFilm.js';

afterEach(closeFilms);

const styled = (changes: Partial<CaptionStyle>): CaptionStyle => ({
  ...defaultPreferences.captions.style,
  ...changes,
});

/** What must hold whatever else happens. */
function expectOrder({ captions, root }: OpenFilm, count = captions().length) {
  const all = captions();
  expect(all).toHaveLength(count);
  for (const [index, one] of all.entries()) {
    expect(isInside(one, root), `inside the picture: ${one.textContent}`).toBe(true);
    for (const other of all.slice(index + 1))
      expect(isOverlapping(one, other), `${one.textContent} over ${other.textContent}`).toBe(false);
  }
}

const place = (element: Element | undefined) => {
  const { left, right, top, bottom } = element!.getBoundingClientRect();
  return { left, right, top, bottom, middle: (left + right) / 2 };
};

describe('a cue that names no place', () => {
  test('stands in the middle, a twelfth above the bottom, in letters of a twentieth', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nThe ferry is late.');
    expectOrder(film, 1);
    const [caption] = film.captions();
    expect(place(caption).bottom).toBeCloseTo(550, 0);
    expect(place(caption).middle).toBeCloseTo(600, 0);
    expect(getComputedStyle(caption!).fontSize).toBe('30px');
  });

  test('is drawn while it lasts', async () => {
    const film = await openFilm('00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo');
    const seen = [];
    for (const time of [0.5, 1.01, 1.99, 2.01, 3.01]) {
      await film.seek(time);
      seen.push(film.captions().map((one) => one.textContent));
    }
    expect(seen).toEqual([[], ['One'], ['One'], ['Two'], []]);
  });

  test('that comes while the film is watched, as of a live stream, is drawn at once, and goes at its time', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nSaid before');
    await film.video.play();
    const live = new VTTCue(0, film.video.currentTime + 0.7, 'Said just now');
    film.track.addCue(live);
    const words = () => film.captions().map((one) => one.textContent);
    await vi.waitUntil(() => words().includes('Said just now'));
    expectOrder(film, 2);
    await vi.waitUntil(() => !words().includes('Said just now'), { timeout: 3000 });
    expect(film.video.currentTime).toBeGreaterThanOrEqual(live.endTime);
    expect(words()).toEqual(['Said before']);
  });

  test('has a ground that goes beyond its letters on each side', async () => {
    const { captions } = await openFilm('00:00.000 --> 00:05.000\nHello');
    const [caption] = captions();
    const letters = document.createRange();
    letters.selectNodeContents(caption!);
    const { left, right } = letters.getBoundingClientRect();
    const ground = place(caption);
    expect(getComputedStyle(caption!).backgroundColor).toMatch(/^rgba?\(0, 0, 0/);
    for (const room of [left - ground.left, ground.right - right]) expect(room).toBeGreaterThan(8);
  });

  test('leaves nothing with the film’s own cues, which keep every tree that is asked of them', async () => {
    const asked = vi.spyOn(VTTCue.prototype, 'getCueAsHTML');
    const film = await openFilm(
      '00:01.000 --> 00:02.000\n<v Mei>One\n\n00:02.000 --> 00:03.000\n<v Lao Zhou>Two',
      { kind: 'captions' },
    );
    for (const time of [1.5, 2.5]) await film.seek(time);
    expect(film.captions().map((one) => one.textContent)).toEqual(['Lao Zhou: Two']);
    expect(asked).toHaveBeenCalled();
    const cues = new Set<unknown>(film.track.cues);
    expect(asked.mock.contexts.filter((one) => cues.has(one))).toEqual([]);
    asked.mockRestore();
  });

  test('is drawn by us and not by the browser', async () => {
    const { track, view } = await openFilm('00:00.000 --> 00:05.000\nHello');
    expect(track.mode).toBe('hidden');
    view.show(null);
    expect(track.mode).toBe('disabled');
    track.mode = 'showing';
    view.show(track);
    expect(track.mode).toBe('hidden');
  });
});

describe('cues where their author wants them', () => {
  test('two speakers, each on their side', async () => {
    const film = await openFilm(
      [
        '00:00.000 --> 00:05.000 position:5%,line-left size:40% align:left\nAre you coming?',
        '00:00.000 --> 00:05.000 position:95%,line-right size:40% align:right\nNot today.',
      ].join('\n\n'),
    );
    expectOrder(film, 2);
    const [left, right] = film.captions();
    expect(place(left).left).toBeCloseTo(60, 0);
    expect(place(right).right).toBeCloseTo(1140, 0);
    expect(place(left).bottom).toBeCloseTo(place(right).bottom, 0);
  });

  test.each([
    ['line:0', 'top', 50],
    ['line:2', 'top', 134],
    ['line:-2', 'top', 466],
    ['line:25%', 'top', 150],
    ['line:75%,end', 'bottom', 450],
    ['line:50%,center', 'top', 279],
  ] as const)('%s', async (setting, side, px) => {
    const film = await openFilm(`00:00.000 --> 00:05.000 ${setting}\nHello`);
    expectOrder(film, 1);
    expect(place(film.captions()[0])[side]).toBeCloseTo(px, 0);
  });

  test('cues that want one place stand above each other, and none moves when another ends', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:02.000\nFirst, of\ntwo lines\n\n00:00.400 --> 00:05.000\nSecond\n\n00:02.500 --> 00:05.000\nThird',
    );
    expectOrder(film, 2);
    const second = film.captions()[1]!;
    const before = place(second);
    expect(before.bottom).toBeLessThanOrEqual(place(film.captions()[0]).top + 0.05);
    await film.seek(2.2);
    expect(film.captions()).toEqual([second]);
    expect(place(second)).toEqual(before);
    await film.seek(3);
    expectOrder(film, 2);
    expect(place(second)).toEqual(before);
  });

  test('vertical Chinese runs down in columns from the right', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000 vertical:rl line:0 align:left\n渡口的灯亮了。\n船还没有来。\n\n00:00.000 --> 00:05.000 vertical:rl line:0 align:left\n等一等。',
      { language: 'zh-CN' },
    );
    expectOrder(film, 2);
    const [first, second] = film.captions();
    expect(getComputedStyle(first!).writingMode).toBe('vertical-rl');
    expect(place(first).right).toBeCloseTo(1170, 0);
    expect(place(first).top).toBeCloseTo(50, 0);
    expect(first!.offsetHeight).toBeGreaterThan(first!.offsetWidth);
    expect(place(second).right).toBeLessThanOrEqual(place(first).left + 0.05);
  });

  test('numbers and Latin words run down with vertical Chinese, in its own column', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000 vertical:rl line:0 align:left\n一九四九年，Ferry 屋 12 号',
    );
    expectOrder(film, 1);
    const [caption] = film.captions();
    const { writingMode, textOrientation } = getComputedStyle(caption!);
    expect([writingMode, textOrientation]).toEqual(['vertical-rl', 'mixed']);
    const range = document.createRange();
    const words = document.createTreeWalker(caption!, NodeFilter.SHOW_TEXT).nextNode()!;
    const boxOf = (text: string) => {
      const at = words.textContent!.indexOf(text);
      range.setStart(words, at);
      range.setEnd(words, at + text.length);
      return range.getBoundingClientRect();
    };
    const [before, latin, after] = [boxOf('年'), boxOf('Ferry'), boxOf('屋')];
    expect([before.bottom <= latin.top + 8, latin.bottom <= after.top + 8]).toEqual([true, true]);
    expect(Math.abs((latin.left + latin.right) / 2 - (before.left + before.right) / 2)).toBeLessThan(6);
  });

  test('short numbers and capitals stand upright in one place of vertical Chinese, and of nothing else', async () => {
    const words = '在 12 月 2024 年 TV 上看 3 次 Tea 12.5 倍 12345 字';
    const film = await openFilm(
      `00:00.000 --> 00:05.000 vertical:rl line:0 align:left\n${words}\n\n00:05.000 --> 00:09.000\n${words}\n\n00:09.000 --> 00:12.000 vertical:rl line:0 align:left\n<00:09.000>第 12 号`,
      { language: 'zh-CN' },
    );
    const upright = () =>
      [...film.captions()[0]!.querySelectorAll('span')].filter(
        (one) => getComputedStyle(one).getPropertyValue('text-combine-upright') === 'all',
      );
    const size = parseFloat(getComputedStyle(film.captions()[0]!).fontSize);
    expectOrder(film, 1);
    expect(upright().map((one) => one.textContent)).toEqual(['12', '2024', 'TV']);
    expect(film.captions()[0]!.textContent).toBe(words);
    for (const one of upright()) {
      const { width, height } = one.getBoundingClientRect();
      // One character's place: as high as it is, however many stand in it.
      expect([one.textContent, Math.round(height / size)]).toEqual([one.textContent, 1]);
      expect(width).toBeLessThan(1.6 * size);
    }
    await film.seek(6);
    expect([film.captions()[0]!.textContent, upright()]).toEqual([words, []]);
    await film.seek(10);
    expect(upright().map((one) => one.textContent)).toEqual(['12']);
    expect(upright()[0]!.closest('[data-time]')?.getAttribute('data-when')).not.toBe('future');
  });

  test('right-to-left text begins on the right', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000 align:start position:60%,line-right size:50%\nأين القارب؟',
      {
        language: 'ar',
      },
    );
    expectOrder(film, 1);
    const [caption] = film.captions();
    expect(caption!.dir).toBe('rtl');
    expect(place(caption).right).toBeCloseTo(720, 0);
  });

  test('two rows stay two, as their author broke them, from the left or from the right', async () => {
    for (const [text, language, side] of [
      ['Where is the boat?\nHere.', 'en', 'left'],
      ['أين القارب؟\nهنا.', 'ar', 'right'],
    ] as const) {
      const film = await openFilm(`00:00.000 --> 00:05.000 align:start\n${text}`, { language });
      const [caption] = film.captions();
      const words = document.createRange();
      words.selectNodeContents(document.createTreeWalker(caption!, NodeFilter.SHOW_TEXT).nextNode()!);
      const rows = [...words.getClientRects()].filter(({ width }) => width > 0);
      expect([language, rows.length]).toEqual([language, 2]);
      expect(rows[1]!.top).toBeGreaterThanOrEqual(rows[0]!.bottom - 2);
      expect(Math.abs(rows[1]![side] - rows[0]![side])).toBeLessThan(4);
      const other = side === 'left' ? 'right' : 'left';
      expect(Math.abs(rows[1]![other] - rows[0]![other])).toBeGreaterThan(40);
      expect(rows[1]!.width).toBeLessThan(rows[0]!.width);
      closeFilms();
    }
  });

  test('ruby stands over its letters and inside the box', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000 line:0\n<ruby>灯<rt>dēng</rt>船<rt>chuán</rt></ruby>来了\n第二行',
    );
    expectOrder(film, 1);
    const [caption] = film.captions();
    const rt = place(caption!.querySelector('rt')!);
    const ruby = place(caption!.querySelector('ruby')!);
    expect(rt.bottom).toBeLessThanOrEqual(ruby.top + (ruby.bottom - ruby.top) / 2);
    expect(rt.top).toBeGreaterThanOrEqual(place(caption).top - 0.5);
  });

  test('long Chinese breaks between characters, never before a stop', async () => {
    const text = '渡口的灯亮了又灭，摆渡的老人说，今晚的雾太大，船要等到天亮才会来。'.repeat(2);
    const film = await openFilm(`00:00.000 --> 00:05.000 size:50%\n${text}`, { language: 'zh' });
    expectOrder(film, 1);
    const words = film.captions()[0]!.querySelector('[data-part=caption-words]')!;
    const node = words.firstChild as Text;
    const starts: string[] = [];
    let line = -1;
    for (let index = 0; index < node.data.length; index++) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { top } = range.getBoundingClientRect();
      if (top > line + 5) starts.push(node.data[index]!);
      line = Math.max(line, top);
    }
    expect(starts.length).toBeGreaterThan(2);
    expect(starts.join('')).not.toMatch(/[，。]/);
  });
});

test('a style sheet in the file fetches nothing, and the words are there', async () => {
  const address = `${location.origin}/never-asked-for-${String(Date.now())}.png`;
  performance.setResourceTimingBufferSize(5000);
  const film = await openFilm(
    `STYLE\n@import url(${address}?import);\n::cue { background: url(${address}); color: lime }\n\n00:00.000 --> 00:05.000\nHello`,
  );
  expect(film.captions().map((one) => one.textContent)).toEqual(['Hello']);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(asked.filter((name) => name.includes('never-asked-for'))).toEqual([]);
});

describe('regions', () => {
  const region =
    'REGION\nid:roll\nwidth:40%\nlines:2\nregionanchor:0%,100%\nviewportanchor:10%,80%\nscroll:up\n\n';
  const roll = `${region}00:00.000 --> 00:09.000 region:roll align:left\nOne\n\n00:01.000 --> 00:09.000 region:roll align:left\nTwo\n\n00:02.000 --> 00:09.000 region:roll align:left\nThree`;

  test('hold their cues, the newest on the last line, and let the oldest go', async () => {
    const film = await openFilm(roll);
    const bottoms: number[] = [];
    for (const time of [0.5, 1.5, 2.5]) {
      await film.seek(time);
      const newest = film.captions().at(-1);
      expect(place(newest).left).toBeCloseTo(120, 0);
      bottoms.push(place(newest).bottom);
    }
    for (const bottom of bottoms) expect(bottom).toBeCloseTo(480, 0);
    const box = film.root.querySelector('[data-part=captions-region]')!.getBoundingClientRect();
    expect(box.height).toBeCloseTo(84, 0);
    expect(place(film.captions()[0]).bottom).toBeLessThanOrEqual(box.top + 0.05);
  });

  test('stay in the picture and off other captions, in letters of any size', async () => {
    const film = await openFilm(`${roll}\n\n00:00.000 --> 00:09.000 line:80%,end\nAnd one beside them`);
    for (const size of [100, 200, 300]) {
      film.view.setStyle(styled({ size }));
      await film.seek(size / 100);
      const box = film.root.querySelector('[data-part=captions-region]')!;
      const single = film.root.querySelector(':scope > [data-part=caption]')!;
      expect(isOverlapping(box, single)).toBe(false);
      expect(isInside(single, film.root)).toBe(true);
      const picture = film.root.getBoundingClientRect();
      const { top, bottom, right } = box.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(picture.top);
      expect(bottom).toBeLessThanOrEqual(picture.bottom);
      expect(right).toBeLessThanOrEqual(picture.right + 0.5);
    }
  });
});

describe('controls', () => {
  test('are never covered, when they come and while they stay', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000\nAt the bottom\n\n00:00.000 --> 00:05.000 line:98%,end\nAt the very bottom\n\n00:00.000 --> 00:05.000 line:0\nAt the top',
    );
    const before = film.captions().map(place);
    const bars = ['top', 'bottom'].map((side) => {
      const bar = document.createElement('div');
      bar.style.cssText = `position: absolute; inset-inline: 0; ${side}: 0; height: 120px`;
      film.root.parentElement!.append(bar);
      return bar;
    });
    film.view.setInset({ top: 120, bottom: 120 });
    expectOrder(film, 3);
    for (const caption of film.captions())
      for (const bar of bars) expect(isOverlapping(caption, bar), caption.textContent).toBe(false);
    film.view.setInset({ top: 0, bottom: 0 });
    expect(film.captions().map(place)).toEqual(before);
  });

  test('that leave hardly a line: letters become smaller, then the oldest cue goes', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000\nThe first of two cues\n\n00:00.000 --> 00:05.000\nThe second of two cues',
      { width: 320, height: 180 },
    );
    film.view.setInset({ top: 0, bottom: 145 });
    expectOrder(film, 2);
    expect(Number.parseFloat(getComputedStyle(film.captions()[0]!).fontSize)).toBeLessThan(13);
    film.view.setInset({ top: 0, bottom: 155 });
    expectOrder(film, 1);
    expect(film.captions()[0]!.textContent).toBe('The second of two cues');
  });
});

describe('what the viewer wants', () => {
  test('is letters, words and rows further apart, with room for all of them', async () => {
    const text = '00:00.000 --> 00:05.000\nThe ferry is late,\nand nobody knows why.';
    const plain = await openFilm(text);
    const before = place(plain.captions()[0]);
    plain.view.setStyle(styled({ letterSpacing: 20, wordSpacing: 40, lineSpacing: 150 }));
    const [caption] = plain.captions();
    const { letterSpacing, wordSpacing, lineHeight } = getComputedStyle(caption!);
    expect([letterSpacing, wordSpacing, lineHeight]).toEqual(['6px', '12px', '63px']);
    expect(place(caption).bottom - place(caption).top).toBeCloseTo(1.5 * (before.bottom - before.top), 0);
    expect(place(caption).right - place(caption).left).toBeGreaterThan(1.2 * (before.right - before.left));
    expectOrder(plain, 1);
  });

  test('is a caption that stays until it can have been read, and no longer than until the next comes', async () => {
    const film = await openFilm(
      [
        '00:01.000 --> 00:01.500\nThe ferry is late, and nobody knows why.',
        '00:05.000 --> 00:05.500\nIt comes over the river at last.',
        '00:06.000 --> 00:06.500\nAt last.',
      ].join('\n\n'),
    );
    const words = () => film.captions().map((one) => one.textContent.slice(0, 8));
    await film.seek(1.2);
    await film.seek(1.7);
    expect(words(), 'as its author says').toEqual([]);
    // Eight words at 180 a minute: 2.7 seconds, and half a second to find them.
    film.view.setStyle(styled({ readingSpeed: 180 }));
    await film.seek(1.2);
    await film.seek(1.7);
    expect(words()).toEqual(['The ferr']);
    await film.seek(4.1);
    expect(words()).toEqual(['The ferr']);
    await film.seek(4.3);
    expect(words()).toEqual([]);
    // While the film plays it goes by itself; and the next takes its place.
    await film.seek(5.2);
    film.video.playbackRate = 2;
    await film.video.play();
    await vi.waitUntil(() => film.video.currentTime > 5.6);
    expect(words()).toEqual(['It comes']);
    await vi.waitUntil(() => words().includes('At last.'));
    expect(words()).toEqual(['At last.']);
    await vi.waitUntil(() => film.video.currentTime > 6.7);
    expect(words()).toEqual(['At last.']);
    await vi.waitUntil(() => words().length === 0, { timeout: 3000 });
    expect(film.video.currentTime).toBeGreaterThan(7.16);
    film.video.pause();
    // Another place is another caption's.
    await film.seek(1.2);
    await film.seek(10);
    expect(words()).toEqual([]);
  });

  test('is a ground that stays where the last caption stood, until the next one comes', async () => {
    const film = await openFilm(
      '00:01.000 --> 00:02.000\nThe ferry is late.\n\n00:03.000 --> 00:04.000 line:0\nIt comes.',
    );
    const ground = () => film.root.querySelector<HTMLElement>('[data-part="captions-ground"]');
    await film.seek(1.5);
    const stood = place(film.captions()[0]);
    await film.seek(2.5);
    expect(ground()).toBeNull();
    film.view.setStyle(styled({ standing: true }));
    for (const [time, there] of [
      [1.5, false],
      [2.5, true],
      [3.5, false],
      [4.5, true],
    ] as const) {
      await film.seek(time);
      expect([time, ground() !== null]).toEqual([time, there]);
      if (time !== 2.5) continue;
      for (const side of ['left', 'right', 'top', 'bottom'] as const)
        expect(place(ground()!)[side]).toBeCloseTo(stood[side], 0);
      expect(getComputedStyle(ground()!).backgroundColor).toBe('rgba(0, 0, 0, 0.8)');
      expect(ground()!.getAttribute('aria-hidden')).toBe('true');
    }
    // Captions that are turned off leave nothing.
    film.view.show(null);
    expect(ground()).toBeNull();
  });

  const long =
    '00:00.000 --> 00:05.000 position:20% size:30%\nHe says that the ferry has not come in tonight, and that the fog will not lift before the morning.\n\n00:00.000 --> 00:05.000\nSupercalifragilisticexpialidocious!';

  test.each([
    [50, 1200, 600],
    [300, 1200, 600],
    [300, 320, 180],
    [300, 320, 240],
    [300, 360, 640],
  ])('%i per cent on %i × %i px stays in the picture', async (size, width, height) => {
    const film = await openFilm(long, { width, height });
    film.view.setStyle(styled({ size }));
    film.view.setInset({ top: 0, bottom: 40 });
    expectOrder(film, 2);
    for (const caption of film.captions())
      expect(place(caption).bottom).toBeLessThanOrEqual(height - 40 + 0.5);
  });

  test('300 % is three times as large where there is room', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nHello');
    film.view.setStyle(styled({ size: 300 }));
    expect(getComputedStyle(film.captions()[0]!).fontSize).toBe('90px');
  });

  test('letters that had to be small grow back, on the same lines', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nNot today. Look at that fog!');
    film.view.setStyle(styled({ size: 220 }));
    const before = place(film.captions()[0]);
    film.view.setInset({ top: 0, bottom: 550 });
    expect(place(film.captions()[0]).right).toBeLessThan(before.right - 100);
    film.view.setInset({ top: 0, bottom: 0 });
    expect(place(film.captions()[0])).toEqual(before);
  });

  test('captions follow the picture’s size', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nHello');
    film.root.parentElement!.style.height = '1000px';
    await vi.waitUntil(() => getComputedStyle(film.captions()[0]!).fontSize === '50px');
    expectOrder(film, 1);
  });

  test.each([
    ['bottom', 'bottom', 550],
    ['top', 'top', 50],
  ] as const)('at the %s beats the author', async (position, side, px) => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000 vertical:rl line:3\n等一等\n\n00:05.000 --> 00:09.000 line:40% position:10%\nHello',
    );
    film.view.setStyle(styled({ position }));
    for (const time of [1, 6]) {
      await film.seek(time);
      expectOrder(film, 1);
      expect(getComputedStyle(film.captions()[0]!).writingMode).toBe('horizontal-tb');
      expect(place(film.captions()[0])[side]).toBeCloseTo(px, 0);
      expect(place(film.captions()[0]).middle).toBeCloseTo(600, 0);
    }
  });

  test('below the picture, in room that is kept while captions are on', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:02.000 line:0\nHello\n\n00:00.000 --> 00:02.000 vertical:rl\nthere',
    );
    film.view.setStyle(styled({ position: 'below' }));
    expect(film.root.children).toHaveLength(0);
    expect(film.captions().map((one) => one.parentElement)).toEqual([film.below, film.below]);
    for (const caption of film.captions()) {
      expect(isOverlapping(caption, film.root)).toBe(false);
      expect(isInside(caption, film.below)).toBe(true);
      expect(getComputedStyle(caption).writingMode).toBe('horizontal-tb');
    }
    const height = film.below.offsetHeight;
    await film.seek(3);
    expect(film.captions()).toEqual([]);
    expect(film.below.offsetHeight).toBe(height);
    film.view.show(null);
    expect(film.below.offsetHeight).toBe(0);
  });

  test('colours, strength and edge are theirs', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nHello');
    film.view.setStyle(
      styled({
        color: '#f0e442',
        background: '#001a4d',
        backgroundOpacity: 0.5,
        edge: 'outline',
        font: 'kai',
      }),
    );
    const { color, backgroundColor, textShadow, fontFamily } = getComputedStyle(film.captions()[0]!);
    expect([color, backgroundColor]).toEqual(['rgb(240, 228, 66)', 'rgba(0, 26, 77, 0.5)']);
    expect(textShadow).toContain('rgb(0, 0, 0)');
    expect(fontFamily).toContain('KaiTi');
  });
});

describe('to a screen reader', () => {
  test('captions are words to find in their language, and nothing that is announced', async () => {
    const { root, below, captions } = await openFilm('00:00.000 --> 00:05.000\n你好', { language: 'zh-CN' });
    const [caption] = captions();
    expect(caption!.lang).toBe('zh-CN');
    for (const home of [root, below]) expect(home.getAttribute('aria-live')).toBe('off');
    expect(
      root.querySelectorAll(
        '[aria-hidden], [role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])',
      ),
    ).toHaveLength(0);
    expect(root.querySelectorAll('[tabindex], a, button, input')).toHaveLength(0);
  });

  test('a caption that stays is not made anew when another comes', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000\nStays\n\n00:01.000 --> 00:02.000 line:0\nComes, and comes first in time\n\n00:01.000 --> 00:03.000\nAnd another',
    );
    const [stays] = film.captions();
    const changes: Node[] = [];
    const observer = new MutationObserver((records) =>
      changes.push(...records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])),
    );
    observer.observe(film.root, { childList: true, subtree: true });
    for (const time of [1.5, 2.5, 3.5]) await film.seek(time);
    film.view.setStyle({ ...defaultPreferences.captions.style });
    expect(film.captions()).toEqual([stays]);
    expect(changes).not.toContain(stays);
  });
});

describe('one life', () => {
  test('at its end nothing stays: no caption, no listener, no property, and the track is off', async () => {
    const added = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const film = await openFilm(
      '00:00.000 --> 00:05.000 \nHello <00:00:04.000>there\n\n00:01.000 --> 00:09.000\nAgain',
    );
    const signals = added.mock.calls
      .filter(([name]) => ['cuechange', 'resize', 'timeupdate', 'playing'].includes(name))
      .map(([, , options]) => (options as AddEventListenerOptions | undefined)?.signal);
    added.mockRestore();
    expect(signals.length).toBeGreaterThan(2);
    film.view.dispose();
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
    expect(film.track.mode).toBe('disabled');
    expect(film.root.childNodes).toHaveLength(0);
    expect(film.root.getAttribute('style') ?? '').toBe('');
    film.track.mode = 'hidden';
    film.video.currentTime = 2;
    await nextFrame();
    await nextFrame();
    expect(film.root.childNodes).toHaveLength(0);
  });

  test('another track takes the place of the first, which is turned off', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nHello');
    const other = film.video.addTextTrack('captions', '', 'fr');
    other.addCue(new VTTCue(0, 5, 'Bonjour'));
    film.view.show(other);
    await vi.waitUntil(() => film.captions()[0]?.textContent === 'Bonjour');
    expect(film.captions()).toHaveLength(1);
    expect([film.track.mode, other.mode]).toEqual(['disabled', 'hidden']);
    film.view.show(null);
    expect(film.captions()).toEqual([]);
  });

  test('descriptions run beside captions and are not drawn', async () => {
    const film = await openFilm('00:00.000 --> 00:05.000\nHello');
    const descriptions = film.video.addTextTrack('descriptions', '', 'en');
    descriptions.mode = 'hidden';
    descriptions.addCue(new VTTCue(0, 5, 'A lantern is lit.'));
    film.view.show(film.track);
    await film.seek(1);
    expect(descriptions.activeCues).toHaveLength(1);
    expect(descriptions.mode).toBe('hidden');
    expect(film.captions().map((one) => one.textContent)).toEqual(['Hello']);
  });
});
