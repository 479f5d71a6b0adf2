import { afterEach, describe, expect, test, vi } from 'vitest';
import { findLeastContrast } from '../../../src/core/captions/contrast.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { createCaptionsView } from '../../../src/media/captions/index.js';
import { closeFilms, isInside, openFilm } from './openFilm.js';

afterEach(closeFilms);

const html = (elements: HTMLElement[]) =>
  elements.map((one) => one.querySelector('[data-part=caption-words]')!.innerHTML);

test('what WebVTT knows goes onto the page', async () => {
  const { captions } = await openFilm(
    '00:00.000 --> 00:05.000\n<b>b</b><i>i</i><u>u</u><ruby>漢<rt>kan</rt></ruby><lang fr>oui</lang><c.shout>c</c> &lt;&amp;&gt;',
    { kind: 'subtitles' },
  );
  expect(html(captions())).toEqual([
    '<b>b</b><i>i</i><u>u</u><ruby>漢<rt>kan</rt></ruby><span lang="fr">oui</span><span data-class="shout">c</span> &lt;&amp;&gt;',
  ]);
});

describe('nothing else does', () => {
  test('a script in a cue', async () => {
    const { captions } = await openFilm(
      '00:00.000 --> 00:05.000\n<script>window.caught = true</script><img src=x onerror="window.caught = true"><b onclick="window.caught = true" style="position:fixed" id="x" class="y">Hello</b>',
    );
    const [caption] = captions();
    expect(caption!.querySelectorAll('script, img')).toHaveLength(0);
    expect(html(captions())[0]).toMatch(/<b>Hello<\/b>$/);
    expect('caught' in window).toBe(false);
  });

  test('a tree that no WebVTT parser would make', async () => {
    const { root, view, video, captions } = await openFilm('');
    const evil = document.createDocumentFragment();
    const body = document.createElement('div');
    body.innerHTML =
      '<script>window.caught = true</script><style>* { display: none }</style><template>gone</template><iframe src="about:blank">gone</iframe><svg onload="window.caught = true"><title>svg</title></svg><a href="javascript:window.caught = true" onclick="x()">link</a><span class="modal c&quot;&gt;" id="root" style="position:fixed" onclick="x()" data-part="controls" lang="x y" title="Mei &quot;&gt;&lt;script&gt;">words</span><!-- gone --><button>press</button>';
    evil.append(body);
    const track = video.addTextTrack('subtitles');
    const parser = vi.spyOn(VTTCue.prototype, 'getCueAsHTML').mockReturnValue(evil);
    track.addCue(new VTTCue(0, 9, 'words'));
    view.show(track);
    await vi.waitUntil(() => captions().length > 0);
    parser.mockRestore();
    expect(captions()[0]!.textContent).toBe('svglinkwordspress');
    const span = captions()[0]!.querySelector('[data-speaker]')!;
    expect(Object.fromEntries([...span.attributes].map(({ name, value }) => [name, value]))).toEqual({
      'data-class': 'modal',
      'data-speaker': 'Mei "><script>',
    });
    const allowed = new Set(['B', 'I', 'U', 'RUBY', 'RT', 'SPAN', 'DIV']);
    for (const element of root.querySelectorAll('*')) expect(allowed).toContain(element.nodeName);
    expect('caught' in window).toBe(false);
  });

  test('a cue that nests without end', async () => {
    const { captions, root } = await openFilm(`00:00.000 --> 00:05.000\n${'<i>'.repeat(3000)}deep`);
    expect(captions()[0]!.textContent).toBe('deep');
    expect(root.querySelectorAll('i').length).toBeLessThan(50);
  });

  test('a cue that is a name, not words, of a kind the browser made for other things', () => {
    const root = document.createElement('div');
    const view = createCaptionsView(root);
    const track = Object.assign(new EventTarget(), {
      mode: 'disabled',
      kind: 'metadata',
      language: '',
      activeCues: [{ startTime: 0, endTime: 1 }],
    }) as unknown as TextTrack;
    expect(() => view.show(track)).not.toThrow();
    view.dispose();
  });
});

describe('speakers', () => {
  const cues =
    '00:00.000 --> 00:01.000\n<v Mei>Are you coming?\n\n00:01.000 --> 00:02.000\n<v Mei>Well?\n\n00:02.000 --> 00:03.000\n<v Old Zhou>Not today.</v>\n<v Mei>Why?\n\n00:03.000 --> 00:04.000\n<v Old Zhou>OLD ZHOU: The fog.';

  test('are named in captions where another begins to speak', async () => {
    const film = await openFilm(cues);
    const seen: (string | null)[] = [];
    for (const time of [0.5, 1.5, 2.5, 3.5]) {
      await film.seek(time);
      seen.push(film.captions()[0]!.textContent);
    }
    expect(seen).toEqual([
      'Mei: Are you coming?',
      'Well?',
      'Old Zhou: Not today.\nMei: Why?',
      'OLD ZHOU: The fog.',
    ]);
    await film.seek(1.5);
    expect(film.captions()[0]!.querySelector('[data-speaker]')!.getAttribute('data-speaker')).toBe('Mei');
  });

  test('are not named in subtitles, for who reads those hears them', async () => {
    const film = await openFilm(cues, { kind: 'subtitles' });
    expect(film.captions()[0]!.textContent).toBe('Are you coming?');
    expect(film.captions()[0]!.querySelector('[data-speaker]')).not.toBeNull();
  });
});

describe('an author’s colours', () => {
  const toHex = (css: string) =>
    `#${css
      .match(/\d+/g)!
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;

  test.each([
    ['#ffffff', '#000000', 0.8],
    ['#000000', '#ffffff', 1],
    ['#f0e442', '#001a4d', 0.8],
  ])('can be read on what the viewer wants: %s on %s at %d', async (color, background, backgroundOpacity) => {
    const names = ['white', 'lime', 'cyan', 'red', 'yellow', 'magenta', 'blue', 'black'];
    const film = await openFilm(
      `00:00.000 --> 00:05.000\n${names.map((name) => `<c.${name}>${name}</c>`).join(' ')}`,
    );
    film.view.setStyle({ ...defaultPreferences.captions.style, color, background, backgroundOpacity });
    for (const span of film.captions()[0]!.querySelectorAll('[data-class]')) {
      const shown = toHex(getComputedStyle(span).color);
      expect(
        findLeastContrast(shown, { color: background, opacity: backgroundOpacity }),
        span.textContent,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a ground comes with the strength the viewer chose, or not at all', async () => {
    const film = await openFilm(
      '00:00.000 --> 00:05.000\n<c.yellow.bg_blue>one</c> <c.bg_white>two</c> <c.black.bg_white>three</c>',
    );
    const [one, two, three] = film.captions()[0]!.querySelectorAll<HTMLElement>('[data-class]');
    expect(getComputedStyle(one!).backgroundColor).toMatch(/0 0 1 \/ 0.8|0, 0, 255, 0.8/);
    expect(two!.style.backgroundColor).toBe('');
    expect(getComputedStyle(three!).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(isInside(film.captions()[0]!, film.root)).toBe(true);
  });
});

describe('words that come one by one', () => {
  test('are marked by the film’s own time', async () => {
    const film = await openFilm('00:00.000 --> 00:09.000\nOne <00:00:02.000>two <00:00:04.000><b>three</b>');
    const states = () =>
      [...film.captions()[0]!.querySelectorAll<HTMLElement>('[data-time]')].map(
        (word) => `${word.textContent.trim()} ${word.dataset.when}`,
      );
    expect(states()).toEqual(['two future', 'three future']);
    await film.seek(2);
    expect(states()).toEqual(['two past', 'three future']);
    await film.seek(5);
    expect(states()).toEqual(['two past', 'three past']);
    await film.seek(1);
    expect(states()).toEqual(['two future', 'three future']);
  });

  test('come at their time while the film plays', async () => {
    const film = await openFilm('00:00.000 --> 00:09.000\nOne <00:00:01.000>two');
    const word = film.captions()[0]!.querySelector<HTMLElement>('[data-time]')!;
    await film.video.play();
    await vi.waitUntil(() => word.dataset.when === 'past', { interval: 5, timeout: 5000 });
    expect(film.video.currentTime).toBeGreaterThanOrEqual(1);
    expect(film.video.currentTime).toBeLessThan(1.4);
  });

  test('are all there where nothing plays', () => {
    const root = document.createElement('div');
    const view = createCaptionsView(root);
    const track = Object.assign(new EventTarget(), {
      mode: 'disabled',
      kind: 'subtitles',
      language: 'en',
      cues: null,
      activeCues: [new VTTCue(0, 9, 'One <00:00:02.000>two')],
    }) as unknown as TextTrack;
    view.show(track);
    expect(root.textContent).toBe('One two');
    expect(root.querySelector('[data-time]')).toBeNull();
    view.dispose();
  });
});
