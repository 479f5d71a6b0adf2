import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTranscript } from '../../../src/media/transcript/openTranscript.js';
import { fileFilm, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';

const vtt = (...cues: string[]) =>
  `WEBVTT\n\n${cues.map((words, at) => `00:0${String(at + 1)}.000 --> 00:0${String(at + 1)}.500\n${words}\n`).join('\n')}`;
const text = (name: string, ...cues: string[]) => ({
  match: `^${name}\\.vtt`,
  text: vtt(...cues),
  type: 'text/vtt',
});

describeWithFilms('the film’s text', () => {
  let server: TestServer;
  let open: OpenPlayer;
  const asked = async () =>
    (await server.seen()).map(({ path }) => path).filter((path) => path.endsWith('.vtt'));

  beforeEach(async () => {
    server = openServer();
    await server.follow(
      text('en', '<v Mei>Come in.', '[rain]'),
      text('zh', '<v 阿梅>进来。'),
      text('described', 'A door opens.'),
      text('chapters', 'The ferry'),
    );
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    open = openPlayer(
      fileFilm(server, {
        captions: [
          { src: server.url('en.vtt'), language: 'en', sdh: true },
          { src: server.url('zh.vtt'), language: 'zh-CN' },
        ],
        descriptions: [{ delivery: 'text', language: 'en', src: server.url('described.vtt') }],
        chapters: [{ src: server.url('chapters.vtt'), language: 'en' }],
      }),
      { locale: 'en' },
    );
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });

  test('is fetched when somebody wants it, once for all, and follows what the viewer chooses', async () => {
    const transcript = openTranscript(open.player, 'en');
    expect(openTranscript(open.player, 'en')).toBe(transcript);
    await pause(100);
    expect((await asked()).filter((path) => path === 'en.vtt')).toEqual([]);
    const words = () => transcript.getNow().lines.map((line) => `${line.speaker ?? '-'} ${line.text}`);
    const heard = vi.fn();
    const leave = [transcript.subscribe(heard), transcript.subscribe(heard)];
    await until('all has come', () => words().length === 4);
    expect(transcript.getNow()).toMatchObject({ loading: false, failed: [] });
    expect(words()).toEqual(['- The ferry', '- A door opens.', 'Mei Come in.', '- [rain]']);
    expect((await asked()).filter((path) => path === 'en.vtt')).toHaveLength(1);

    open.player.chooseCaptions(server.url('zh.vtt'));
    await until('the chosen captions stand in it', () => words().includes('阿梅 进来。'));
    expect(words()).toEqual(['- The ferry', '- A door opens.', '阿梅 进来。']);

    for (const one of leave) one();
    const calls = heard.mock.calls.length;
    open.player.chooseCaptions(server.url('en.vtt'));
    await until('they show', () => open.state().captions.chosen === server.url('en.vtt'));
    expect(heard.mock.calls).toHaveLength(calls);
  });

  test('stands as it was while it is fetched again for who comes back to it', async () => {
    const transcript = openTranscript(open.player, 'en');
    const leave = transcript.subscribe(() => undefined);
    await until('all has come', () => !transcript.getNow().loading && transcript.getNow().lines.length === 4);
    leave();
    const told: number[] = [];
    const leaveAgain = transcript.subscribe(() => told.push(transcript.getNow().lines.length));
    expect([transcript.getNow().loading, transcript.getNow().lines.length]).toEqual([true, 4]);
    await until('all has come again', () => !transcript.getNow().loading);
    expect(new Set(told)).toEqual(new Set([4]));
    leaveAgain();
  });

  test('tells what cannot be had, keeps the rest, and asks again when told to', async () => {
    await server.follow({ match: '^en\\.vtt', status: 404 }, text('described', 'A door opens.'));
    const transcript = openTranscript(open.player, 'en');
    const leave = transcript.subscribe(() => undefined);
    await until('it is known', () => !transcript.getNow().loading);
    expect(transcript.getNow().failed).toEqual(['caption']);
    expect(transcript.getNow().lines.map(({ text: words }) => words)).toContain('A door opens.');
    await server.follow(text('en', 'Come in.'), text('described', 'A door opens.'));
    transcript.retry();
    await until('they come', () => transcript.getNow().lines.some((line) => line.text === 'Come in.'));
    expect(transcript.getNow().failed).toEqual([]);
    leave();
  });
});
