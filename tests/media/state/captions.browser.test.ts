import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaptionsFile } from '../../../src/core/films/Film.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { nameCaptions } from '../../../src/core/i18n/nameChoices.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { createCaptionsView } from '../../../src/media/captions/index.js';
import '../../../src/styles/captions.css';
import type { OpenPlayer } from '../openPlayer.js';
import { dashType, fileFilm, hlsType, keepInMemory, openPlayer, streamFilm } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

const vtt = (words: string) => `WEBVTT\n\n00:00.000 --> 01:00.000\n${words}\n`;
/** 灯笼 in GB 18030. */
const gb18030 = (() => {
  const head = new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 01:00.000\n');
  const bytes = new Uint8Array([...head, 0xb5, 0xc6, 0xc1, 0xfd, 0x0a]);
  return btoa(String.fromCharCode(...bytes));
})();
const captionsOn = (language: string | null = null) =>
  keepInMemory({ captions: { ...defaultPreferences.captions, on: true, language } });

describeWithFilms('captions', () => {
  let server: TestServer;
  let open: OpenPlayer;
  const files = (): readonly CaptionsFile[] => [
    { src: server.url('en.vtt'), language: 'en', sdh: true },
    { src: server.url('zh.vtt'), language: 'zh-CN' },
  ];
  const good = { match: '^en\\.vtt', text: vtt('lantern'), type: 'text/vtt' };
  const chinese = { match: '^zh\\.vtt', text: vtt('灯笼'), type: 'text/vtt' };
  const chosen = () => open.state().captions.chosen;
  const words = () => [...(open.player.captionsTrack?.cues ?? [])].map((cue) => (cue as VTTCue).text);
  const showing = () => [...open.video.textTracks].filter((track) => track.mode === 'showing');

  beforeEach(async () => {
    server = openServer();
    await server.follow(good, chinese);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });

  test('are off until the viewer wants them, and then in the language of the interface', async () => {
    open = openPlayer(fileFilm(server, { captions: files() }), { locale: 'zh' });
    expect(open.state().captions).toMatchObject({ availability: 'available', chosen: null });
    await pause(100);
    expect((await server.seen()).filter(({ path }) => path.endsWith('vtt'))).toEqual([]);
    open.player.toggleCaptions();
    await until('they show', () => chosen() === server.url('zh.vtt'));
    expect(words()).toEqual(['灯笼']);
    expect(open.player.captionsTrack?.mode).toBe('hidden');
    expect(showing()).toEqual([]);
    open.player.toggleCaptions();
    expect([chosen(), open.player.captionsTrack]).toEqual([null, null]);
    expect(open.video.textTracks).toHaveLength(0);
  });

  test('a second press before they have come takes them back', async () => {
    await server.follow({ ...good, delayMs: 200 });
    open = openPlayer(fileFilm(server, { captions: files() }));
    open.player.toggleCaptions();
    open.player.toggleCaptions();
    await pause(400);
    expect(chosen()).toBeNull();
  });

  test('are remembered with their language, and shown from the start the next time', async () => {
    const preferences = keepInMemory();
    open = openPlayer(fileFilm(server, { captions: files() }), { preferences });
    open.player.chooseCaptions(server.url('zh.vtt'));
    await until('they show', () => chosen());
    expect(preferences.get().captions).toMatchObject({ on: true, language: 'zh-CN' });
    open.close();
    open = openPlayer(fileFilm(server, { captions: files() }), { preferences, locale: 'en' });
    await until('they show again', () => chosen() === server.url('zh.vtt'));
  });

  test('of the viewer’s language come first, even where they were stored late, or are changed in the settings', async () => {
    const stored = Promise.resolve(
      JSON.stringify({
        ...defaultPreferences,
        captions: { ...defaultPreferences.captions, on: true, language: 'zh' },
      }),
    );
    const { createPreferences } = await import('../../../src/media/preferences/createPreferences.js');
    const preferences = createPreferences({ read: () => stored, write: () => undefined });
    open = openPlayer(fileFilm(server, { captions: files() }), { preferences, locale: 'en' });
    await until('they show', () => chosen() === server.url('zh.vtt'));
    preferences.update((before) => ({ ...before, captions: { ...before.captions, language: 'en' } }));
    await until('the other language shows', () => chosen() === server.url('en.vtt'));
    preferences.reset();
    await until('they are off, as on the first day', () => chosen() === null);
  });

  test('a token goes with their request', async () => {
    open = openPlayer(fileFilm(server, { captions: files() }), {
      onRequest: (kind, url) => ({ url: `${url}?kind=${kind}`, headers: { 'x-token': 'lantern' } }),
    });
    open.player.toggleCaptions();
    await until('they show', () => chosen());
    const asked = (await server.seen()).find(({ path }) => path === 'en.vtt');
    expect([asked?.headers['x-token'], asked?.query]).toEqual(['lantern', '?kind=captions']);
  });

  test.each([
    ['are not there', { match: '^en\\.vtt', status: 404 }],
    ['are no WebVTT', { match: '^en\\.vtt', text: 'Not found, but politely', type: 'text/html' }],
    [
      'are TTML and no WebVTT',
      {
        match: '^en\\.vtt',
        text: '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="0s" end="60s">lantern</p></div></body></tt>',
        type: 'application/ttml+xml',
      },
    ],
    ['are on a server that fails', { match: '^en\\.vtt', status: 500 }],
    ['are on a server that hangs up', { match: '^en\\.vtt', drop: true }],
  ])('that %s are told, and the film goes on; chosen again, they come', async (_title, rule) => {
    await server.follow(rule);
    open = openPlayer(fileFilm(server, { captions: files() }));
    open.player.play();
    open.player.toggleCaptions();
    await until('it is told', () => open.state().trouble?.reason === 'captions-failed');
    expect(open.state().trouble?.stops).toBe(false);
    expect(chosen()).toBeNull();
    await open.playsPast(0.3);
    await server.follow(good);
    open.player.toggleCaptions();
    await until('they show', () => chosen());
    expect(open.state().trouble).toBeNull();
  });

  test('a server that fails once is asked again, and nothing is told', async () => {
    await server.follow({ match: '^en\\.vtt', status: 503, times: 2 }, good);
    open = openPlayer(fileFilm(server, { captions: files() }));
    open.player.toggleCaptions();
    await until('they show', () => chosen());
    expect(open.states.every((one) => one.trouble === null)).toBe(true);
  });

  test('in an old Chinese encoding are read, and that is told', async () => {
    await server.follow({ match: '^zh\\.vtt', bytes: gb18030, type: 'text/vtt' });
    open = openPlayer(fileFilm(server, { captions: files() }), { locale: 'zh' });
    open.player.toggleCaptions();
    await until('they show', () => chosen());
    expect(words()).toEqual(['灯笼']);
    expect(open.state().trouble).toMatchObject({ reason: 'captions-encoding', stops: false });
  });

  test('that the stream carries are used where the film brings none', async () => {
    open = openPlayer(streamFilm(server), { preferences: captionsOn('zh') });
    open.player.play();
    await open.playsPast(0.3);
    await until('they show', () => chosen() !== null && words().length > 5);
    expect(open.state().captions.choices.map(({ label, language }) => [label, language])).toEqual([
      ['English', 'en'],
      ['中文', 'zh'],
    ]);
    expect(words()[0]).toContain('zh 0');
    open.player.chooseCaptions(open.state().captions.choices[0]!.id);
    await until('the other language shows', () => words()[0]?.includes('en 0'));
    open.player.retry(); // the stream begins anew, and with it its tracks
    await until('it is loaded again', () => open.player.port?.loading);
    await until('they show again', () => chosen() !== null && (words()[0]?.includes('en 0') ?? false));
    expect(showing()).toEqual([]);
  });

  test('of one language without a name, as DASH has them, can each be chosen by what they are for', async () => {
    const text = (role: string, path: string) =>
      `<AdaptationSet contentType="text" mimeType="text/vtt" lang="en"><Role schemeIdUri="urn:mpeg:dash:role:2011" value="${role}"/>` +
      `<Representation id="${role}" bandwidth="100"><BaseURL>../${path}</BaseURL></Representation></AdaptationSet>`;
    const mpd = await (await fetch(server.url('dash/manifest.mpd'))).text();
    const both = text('subtitle', 'zh.vtt') + text('caption', 'en.vtt');
    await server.follow(good, chinese, {
      match: 'manifest',
      text: mpd.replace('</Period>', `${both}</Period>`),
      type: dashType,
    });
    open = openPlayer({
      ...fileFilm(server),
      sources: [{ src: server.url('dash/manifest.mpd'), type: dashType }],
    });
    open.player.play();
    await open.playsPast(0.3);
    const { choices } = open.state().captions;
    expect(choices.map(({ label, language, sdh }) => [label, language, sdh])).toEqual([
      [null, 'en', false],
      [null, 'en', true],
    ]);
    expect(nameCaptions(choices, createTranslate('zh-CN', zhCN)).map((one) => one.text)).toEqual([
      '英语',
      '英语，带音效说明',
    ]);
    open.player.chooseCaptions(choices[1]!.id);
    await until('those with sounds show', () => words().includes('lantern'));
    open.player.chooseCaptions(choices[0]!.id);
    await until('the others show', () => words().includes('灯笼'));
  });

  test('that the stream marks as made for who cannot hear name their speakers', async () => {
    const [spoken, sounds] = ['transcribes-spoken-dialog', 'describes-music-and-sound'].map(
      (one) => `public.accessibility.${one}`,
    );
    const master = await (await fetch(server.url('hls/master.m3u8'))).text();
    const text = master
      .replace(
        'NAME="English",LANGUAGE="en",URI="captions',
        `NAME="English",LANGUAGE="en",CHARACTERISTICS="${spoken}, ${sounds}",URI="captions`,
      )
      .replace(
        'NAME="中文",LANGUAGE="zh",URI="captions',
        `NAME="中文",LANGUAGE="zh",CHARACTERISTICS="${spoken}",URI="captions`,
      );
    await server.follow({ match: 'master', text, type: hlsType });
    open = openPlayer(streamFilm(server), { preferences: captionsOn('en') });
    open.player.play();
    await open.playsPast(0.3);
    await until('they show', () => chosen() !== null && words().length > 5);
    expect(open.state().captions.choices.map(({ label, sdh }) => [label, sdh])).toEqual([
      ['English', true],
      ['中文', false],
    ]);
    expect(open.player.captionsTrack?.kind).toBe('captions');
  });

  describe('of another origin', () => {
    /** The server's markup, as a browser has it before our page is ready. */
    const markup = (attributes: string) => {
      const video = document.createElement('video');
      video.innerHTML = `<track kind="captions" src="${server.url('en.vtt')}" srclang="en" label="English">`;
      for (const name of attributes.split(' ').filter(Boolean)) video.setAttribute(name, 'anonymous');
      document.body.append(video);
      const [track] = video.querySelectorAll('track');
      track!.track.mode = 'hidden';
      return { video, track: track! };
    };
    const comesTo = (track: HTMLTrackElement, state: number) =>
      until(`the track comes to ${String(state)}`, () => track.readyState === state);

    test('come with the server’s leave, in the markup by crossorigin and then by ours', async () => {
      expect(new URL(server.url('')).origin).not.toBe(location.origin);
      const asked = markup('crossorigin');
      await comesTo(asked.track, HTMLTrackElement.LOADED);
      const unasked = markup('');
      await comesTo(unasked.track, HTMLTrackElement.ERROR);
      for (const { video } of [asked, unasked]) video.remove();
      open = openPlayer(fileFilm(server, { captions: files() }));
      open.player.chooseCaptions(server.url('en.vtt'));
      await until('they show', () => words().join() === 'lantern');
    });

    test('fail aloud without it, and the film goes on', async () => {
      await server.follow({ ...good, withoutLeave: true });
      open = openPlayer(fileFilm(server, { captions: files() }));
      open.player.play();
      open.player.chooseCaptions(server.url('en.vtt'));
      await until('it is told', () => open.state().trouble?.reason === 'captions-failed');
      expect(chosen()).toBeNull();
      await open.playsPast(0.3);
    });
  });

  test('leave alone what the page’s own script reads: a track of metadata', async () => {
    const data = '{"at":"<b>&amp;</b>","list":[1,\t2]}';
    open = openPlayer(fileFilm(server, { captions: files() }));
    const track = document.createElement('track');
    track.kind = 'metadata';
    track.src = URL.createObjectURL(new Blob([vtt(data)], { type: 'text/vtt' }));
    open.video.append(track);
    track.track.mode = 'hidden';
    open.player.play();
    open.player.toggleCaptions();
    await until('captions show', () => chosen() !== null);
    await until('its cue is there', () => track.track.activeCues?.length === 1);
    expect([(track.track.activeCues![0] as VTTCue).text, track.track.mode]).toEqual([data, 'hidden']);
    expect(open.state().captions.choices).toHaveLength(2);
  });

  /** The stream's first playlist with its Chinese captions as something else. */
  const rewriteChinese = async (attributes: string) => {
    const master = await (await fetch(server.url('hls/master.m3u8'))).text();
    const text = master.replace('NAME="中文",LANGUAGE="zh",URI="captions', `${attributes},URI="captions`);
    expect(text).not.toBe(master);
    await server.follow({ match: 'master', text, type: hlsType });
  };

  test('that the stream marks as easy to read are told to be, in the viewer’s own words', async () => {
    await rewriteChinese('NAME="Leichte Sprache",LANGUAGE="en",CHARACTERISTICS="public.easy-to-read"');
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.3);
    const { choices } = open.state().captions;
    expect(choices.map(({ label, language, easy }) => [label, language, easy])).toEqual([
      ['English', 'en', undefined],
      [null, 'en', true],
    ]);
    expect(nameCaptions(choices, createTranslate('zh-CN', zhCN))[1]?.text).toBe('英语，简明易读');
  });

  test('that a stream shows to everybody show unasked, with the sound they are for, until others are chosen', async () => {
    await rewriteChinese('NAME="Signs",LANGUAGE="en",FORCED=YES');
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.3);
    const { captions } = open.state();
    expect(captions.choices.map(({ label }) => label)).toEqual(['English']);
    expect([captions.chosen, captions.forced, open.player.captionsTrack?.label]).toEqual([
      null,
      'en',
      'Signs',
    ]);
    await until('their words come', () => words().length > 5);
    open.player.toggleCaptions();
    await until('others show', () => chosen() !== null);
    expect([open.player.captionsTrack?.label, open.state().captions.forced]).toEqual(['English', undefined]);
    open.player.toggleCaptions();
    expect([chosen(), open.player.captionsTrack?.label]).toEqual([null, 'Signs']);
    const chinese = open.state().audio.choices.find(({ language }) => language === 'zh')!;
    open.player.chooseAudio(chinese.id);
    await until('none show', () => open.player.captionsTrack === null);
    expect(open.state().captions.forced).toBeUndefined();
  });

  test('that a stream shows by its own default are not drawn by the browser under ours', async () => {
    const master = await (await fetch(server.url('hls/master.m3u8'))).text();
    const text = master.replace(
      'DEFAULT=NO,AUTOSELECT=YES,NAME="English"',
      'DEFAULT=YES,AUTOSELECT=YES,NAME="English"',
    );
    expect(text).not.toBe(master);
    await server.follow({ match: 'master', text, type: hlsType });
    open = openPlayer(streamFilm(server));
    open.player.play();
    await open.playsPast(0.5);
    await pause(300);
    expect([showing(), chosen()]).toEqual([[], null]);
  });

  test('stand where their file wants them: in its region, at its line, by its alignment', async () => {
    const text = [
      'WEBVTT',
      'REGION\nid:shore\nwidth:40%\nlines:2\nregionanchor:0%,100%\nviewportanchor:10%,80%',
      '00:00.000 --> 01:00.000 region:shore align:left\nOn the shore',
      '00:00.000 --> 01:00.000 line:0,start position:0%,line-left align:left\nAbove',
      '00:00.000 --> 01:00.000 line:50%,end\nIn the middle',
    ].join('\n\n');
    await server.follow({ match: '^en\\.vtt', text, type: 'text/vtt' });
    open = openPlayer(fileFilm(server, { captions: files() }));
    const root = document.createElement('div');
    root.style.cssText = 'position: relative; width: 640px; height: 360px';
    open.host.append(root);
    const view = createCaptionsView(root);
    open.player.toggleCaptions();
    await until('they have come', () => chosen());
    view.show(open.player.captionsTrack);
    open.player.seek(1);
    const shown = () => [...root.querySelectorAll('[data-part=caption]')];
    await until('they show', () => shown().length === 3);
    await pause(50);
    const box = root.getBoundingClientRect();
    const placeOf = (words: string) => {
      const { left, top, bottom } = shown()
        .find((one) => one.textContent === words)!
        .getBoundingClientRect();
      return { left: left - box.left, top: top - box.top, bottom: bottom - box.top };
    };
    expect(placeOf('On the shore').left).toBeCloseTo(64, 0);
    expect(placeOf('On the shore').bottom).toBeCloseTo(288, 0);
    expect(placeOf('Above').top).toBeLessThan(36);
    expect(placeOf('In the middle').bottom).toBeCloseTo(180, 0);
    view.dispose();
  });

  test('name their speakers for who cannot hear; for who only needs the words they are subtitles', async () => {
    await server.follow({ match: 'vtt', text: vtt('<v Mei>Come'), type: 'text/vtt' });
    open = openPlayer(fileFilm(server, { captions: files() }));
    const root = document.createElement('div');
    root.style.cssText = 'position: relative; width: 640px; height: 360px';
    open.host.append(root);
    const view = createCaptionsView(root);
    const read = async (src: string) => {
      open.player.chooseCaptions(src);
      await until('they have come', () => chosen() === src);
      view.show(open.player.captionsTrack);
      await until('they show', () => root.textContent !== '');
      return [open.player.captionsTrack?.kind, root.textContent];
    };
    open.player.seek(1);
    expect(await read(server.url('en.vtt'))).toEqual(['captions', 'Mei: Come']);
    expect(await read(server.url('zh.vtt'))).toEqual(['subtitles', 'Come']);
    view.dispose();
  });

  test('hold the film until they can have been read, where the viewer wants that, and only while they are on', async () => {
    const text = 'WEBVTT\n\n00:00.500 --> 00:01.000\nOne two three.\n\n00:01.000 --> 01:00.000\nFour.\n';
    await server.follow({ ...good, text });
    const preferences = keepInMemory({
      more: { captions: { readingSpeed: 120, holdToRead: true } },
      captions: { ...defaultPreferences.captions, on: true },
    });
    open = openPlayer(fileFilm(server, { captions: files() }), { preferences, locale: 'en' });
    await until('they show', () => chosen());
    open.player.play();
    await until('the film is held', () => open.state().captionHold?.active);
    const held = performance.now();
    expect(open.video.currentTime).toBeLessThan(1);
    expect((open.player.captionsTrack?.activeCues?.[0] as VTTCue).text).toBe('One two three.');
    await until('it stands', () => open.video.paused);
    expect(open.state()).toMatchObject({ paused: false, captionHold: { active: true, told: 1 } });
    await open.playsPast(1.1);
    // Two seconds to find and read three words, half a second of them before it stood.
    expect(performance.now() - held).toBeGreaterThan(1200);
    expect(open.state().captionHold).toEqual({ active: false, told: 1 });
    open.player.seek(0);
    await until('the film is held again', () => open.state().captionHold?.active);
    open.player.toggleCaptions();
    await open.playsPast(1.1);
    const off = open.states.length;
    open.player.seek(0);
    await until('it is there', () => open.video.currentTime < 0.5);
    await open.playsPast(1.5);
    expect(open.states.slice(off).filter(({ captionHold }) => captionHold?.active)).toEqual([]);
  });

  test('stay when another source takes the film’s place', async () => {
    open = openPlayer(
      fileFilm(server, {
        captions: files(),
        sources: [
          { src: server.url('gone.mp4'), type: 'video/mp4' },
          { src: server.url('hls/master.m3u8'), type: hlsType },
        ],
      }),
      { preferences: captionsOn() },
    );
    open.player.play();
    await open.playsPast(0.5);
    expect([chosen(), words()]).toEqual([server.url('en.vtt'), ['lantern']]);
    expect([...open.video.textTracks].filter((track) => track.kind === 'captions')).toHaveLength(1);
  });
});

describeWithFilms('chapters', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(() => (server = openServer()));
  afterEach(async () => {
    open.close();
    await server.close();
  });
  const text = `WEBVTT

00:00.000 --> 00:30.000
The shore

00:05.000 --> 00:15.000
The lantern

00:30.000 --> 01:00.000
The ferry
`;

  test('are read in the viewer’s language, and lead through the film', async () => {
    await server.follow({ match: 'chapters', text, type: 'text/vtt' });
    open = openPlayer(
      fileFilm(server, {
        chapters: [
          { src: server.url('none.vtt'), language: 'fr' },
          { src: server.url('chapters.vtt'), language: 'en' },
        ],
      }),
      { locale: 'en' },
    );
    await until('they are there', () => open.state().chapters.length > 0);
    expect(open.state().chapters.map(({ title, depth }) => [title, depth])).toEqual([
      ['The shore', 0],
      ['The lantern', 1],
      ['The ferry', 0],
    ]);
    expect(open.video.textTracks).toHaveLength(0);
    open.player.nextChapter();
    expect(open.player.headingTime()).toBe(5);
    open.player.nextChapter();
    expect(open.player.headingTime()).toBe(30);
    open.player.nextChapter();
    expect(open.player.headingTime()).toBe(30);
    open.player.previousChapter();
    expect(open.player.headingTime()).toBe(5);
    open.player.previousChapter();
    open.player.previousChapter();
    expect(open.player.headingTime()).toBe(0);
  });

  test('that are not there are missed by nobody', async () => {
    open = openPlayer(fileFilm(server, { chapters: [{ src: server.url('gone.vtt'), language: 'en' }] }));
    open.player.play();
    await open.playsPast(0.3);
    expect(open.state()).toMatchObject({ chapters: [], trouble: null });
  });
});
