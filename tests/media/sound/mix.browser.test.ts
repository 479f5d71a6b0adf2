import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DescriptionCue } from '../../../src/core/descriptions/DescriptionCue.js';
import { createClipVoice } from '../../../src/media/sound/createClipVoice.js';
import { createMix, type Mix } from '../../../src/media/sound/createMix.js';
import { createNarration } from '../../../src/media/sound/createNarration.js';
import { contextOf } from '../../../src/media/sound/filmRoute.js';
import { filmVolume } from '../../../src/media/sound/filmVolume.js';
import type { Utterance, VoiceEvent } from '../../../src/media/voices/Voice.js';
import { hasFilms, openServer, type TestServer } from '../server/openServer.js';
import { pause, setStage, until, type Stage } from '../stage.js';

describe.skipIf(!hasFilms)('the mix', () => {
  let server: TestServer;
  let stage: Stage;
  let mix: Mix;
  const play = async (markup?: string) => {
    stage = setStage(markup);
    stage.video.src = server.url('film.mp4');
    mix = createMix(stage.video);
    await stage.video.play();
    await until('the film plays', () => stage.video.currentTime > 0.2);
  };
  const plainVideo = '<video preload="auto" playsinline></video>';

  beforeEach(() => {
    server = openServer();
  });
  afterEach(async () => {
    mix.dispose();
    stage.strike();
    await server.close();
  });

  test('leads a film that may be heard there through Web Audio, when it is first wanted', async () => {
    await play();
    expect(mix.getState()).toEqual({ path: 'volume', reason: 'waiting', silenced: null });
    mix.unlock();
    await until('it is in the graph', () => mix.ability === 'graph');
    expect(mix.getState()).toEqual({ path: 'graph', reason: null, silenced: null });
  });

  test('leaves a film from elsewhere, that would be silent there, where it is heard, and says why', async () => {
    await play(plainVideo);
    mix.unlock();
    await pause(800);
    expect(mix.getState()).toEqual({ path: 'volume', reason: 'tainted', silenced: null });
    mix.duck(-6.02, 0.05);
    await until('it gives way by its own volume', () => Math.abs(stage.video.volume - 0.5) < 0.001);
    mix.restore(0.05);
    await until('it is back', () => stage.video.volume === 1);
  });

  test('serves an element that had one before, as React makes them in its strict mode', async () => {
    await play();
    mix.unlock();
    await until('it is in the graph', () => mix.ability === 'graph');
    for (let again = 0; again < 3; again++) {
      mix.dispose();
      mix = createMix(stage.video);
      expect(mix.ability).toBe('graph');
    }
    const before = stage.video.currentTime;
    await until('the film goes on', () => stage.video.currentTime > before + 0.3);
  });

  test('lets Web Audio rest when the player has gone, and has it back where the film plays again', async () => {
    await play();
    mix.unlock();
    await until('it is in the graph', () => mix.ability === 'graph');
    const context = contextOf(stage.video);
    mix.dispose();
    stage.video.removeAttribute('src');
    stage.video.load();
    await until('it rests', () => context.state === 'suspended');
    await pause(200);
    expect(context.state).toBe('suspended');
    stage.video.src = server.url('film.mp4');
    await stage.video.play();
    await until('it sounds', () => context.state === 'running');
    await until('the film plays', () => stage.video.currentTime > 0.2);
  });

  test('does not load the film again when it takes its sound', async () => {
    stage = setStage(plainVideo);
    stage.video.src = URL.createObjectURL(await (await fetch(server.url('film.mp4'))).blob());
    mix = createMix(stage.video);
    await stage.video.play();
    const emptied = vi.fn();
    stage.video.addEventListener('emptied', emptied);
    mix.unlock();
    await until('it is in the graph', () => mix.ability === 'graph');
    await pause(300);
    expect(emptied).not.toHaveBeenCalled();
    expect(stage.video.crossOrigin).toBe('anonymous');
  });

  test('takes a volume set by the browser’s own controls in the middle of a duck for the viewer’s', async () => {
    await play(plainVideo);
    mix.duck(-6.02, 0.02);
    await until('it is down', () => Math.abs(stage.video.volume - 0.5) < 0.001);
    expect(filmVolume(stage.video).volume).toBe(1);
    stage.video.volume = 0.25;
    expect(filmVolume(stage.video).volume).toBeCloseTo(0.5, 2);
    mix.restore(0.02);
    await until('it is back at the viewer’s', () => Math.abs(stage.video.volume - 0.5) < 0.001);
  });

  test('lets the film play on when its narration is not there, and says so', async () => {
    await play();
    const narration = createNarration(stage.video, { src: server.url('gone.m4a'), mix, ducking: () => null });
    await until('it is told', () => narration.getState().phase === 'failed');
    expect(narration.getState().failure).toBe('unsupported');
    const before = stage.video.currentTime;
    await until('the film goes on', () => stage.video.currentTime > before + 0.3);
    narration.dispose();
  });

  test('keeps a narration in step through seeks and speeds, and still with the film', async () => {
    await play();
    mix.unlock();
    const narration = createNarration(stage.video, {
      src: server.url('described.m4a'),
      mix,
      ducking: () => null,
    });
    const offset = () => narration.getState().offset;
    await until('it is measured', () => offset() !== null);
    stage.video.currentTime = 20;
    stage.video.playbackRate = 2;
    await until(
      'it is in step',
      () => narration.getState().phase === 'playing' && Math.abs(offset() ?? 1) < 0.04,
    );
    await pause(2500);
    expect(Math.abs(offset() ?? 1)).toBeLessThan(0.08);
    stage.video.pause();
    await until('it stands', () => narration.getState().phase === 'ready');
    narration.dispose();
  });
});

describe('a voice of recordings', () => {
  let server: TestServer;
  let mix: Mix;
  let told: VoiceEvent[];
  const video = document.createElement('video');
  /** A second of a tone, as a WAV file. */
  const wav = (seconds = 1) => {
    const samples = Math.round(8000 * seconds);
    const bytes = new DataView(new ArrayBuffer(44 + samples * 2));
    const words = (at: number, text: string) =>
      new TextEncoder().encode(text).forEach((byte, i) => bytes.setUint8(at + i, byte));
    words(0, 'RIFF');
    bytes.setUint32(4, 36 + samples * 2, true);
    words(8, 'WAVEfmt ');
    bytes.setUint32(16, 16, true);
    bytes.setUint16(20, 1, true);
    bytes.setUint16(22, 1, true);
    bytes.setUint32(24, 8000, true);
    bytes.setUint32(28, 16000, true);
    bytes.setUint16(32, 2, true);
    bytes.setUint16(34, 16, true);
    words(36, 'data');
    bytes.setUint32(40, samples * 2, true);
    for (let i = 0; i < samples; i++) bytes.setInt16(44 + i * 2, Math.sin(i / 5) * 8000, true);
    return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)));
  };
  const cue = (src: string | null, begin = 0, end: number | null = null): DescriptionCue => ({
    id: 'd1',
    startTime: 0,
    endTime: 1,
    text: 'The lamp goes out.',
    shorter: null,
    language: null,
    extended: 'never',
    verbosity: 'standard',
    voice: null,
    gain: 1,
    pan: 0,
    clip: src === null ? null : { src, begin, end },
  });
  const utterance = (id: string, of: DescriptionCue, more: Partial<Utterance> = {}): Utterance => ({
    id,
    text: of.text,
    language: 'en',
    rate: 1,
    pitch: 1,
    volume: 1,
    pan: 0,
    cue: of,
    from: 0,
    ...more,
  });
  const tell = (event: VoiceEvent) => void told.push(event);
  const types = (id: string) => told.filter((event) => event.utterance === id).map(({ type }) => type);

  beforeEach(async () => {
    server = openServer();
    await server.follow(
      { match: '^long\\.wav', bytes: wav(3), type: 'audio/wav' },
      { match: '\\.wav', bytes: wav(), type: 'audio/wav' },
    );
    mix = createMix(video);
    told = [];
  });
  afterEach(async () => {
    mix.dispose();
    await server.close();
  });

  test('speaks each cue’s own, and tells when it begins and ends', async () => {
    const voice = createClipVoice(mix);
    voice.speak(utterance('a', cue(server.url('a.wav'))), tell);
    await until('it has spoken', () => types('a').includes('spoken'));
    expect(types('a')).toEqual(['begun', 'spoken']);
    expect(told.at(-1)).toMatchObject({ seconds: 1 });
    voice.dispose();
  });

  test.each([1, 2])(
    'keeps to the cue’s part of a longer recording and joins in the middle, at %s×',
    async (rate) => {
      const voice = createClipVoice(mix);
      const began = performance.now();
      voice.speak(utterance('a', cue(server.url('long.wav'), 1, 2.4), { from: 0.4, rate }), tell);
      await until('it has spoken', () => types('a').includes('spoken'));
      expect((told.at(-1) as { seconds: number }).seconds).toBeCloseTo(1 / rate, 2);
      expect(performance.now() - began).toBeGreaterThan(950 / rate);
      voice.dispose();
    },
  );

  test('says one thing at a time, and tells no more of what was before', async () => {
    const voice = createClipVoice(mix);
    voice.speak(utterance('a', cue(server.url('a.wav'))), tell);
    await until('it has begun', () => types('a').includes('begun'));
    voice.speak(utterance('b', cue(server.url('b.wav'))), tell);
    await until('the second has spoken', () => types('b').includes('spoken'));
    expect(types('a')).toEqual(['begun']);
    voice.speak(utterance('c', cue(server.url('a.wav'))), tell);
    voice.silence();
    await pause(1300);
    expect(types('c')).not.toContain('spoken');
    voice.dispose();
  });

  test('always answers: a recording that is not there, is none, or was never made', async () => {
    await server.follow(
      { match: '^gone', status: 404 },
      { match: '^bad', bytes: btoa('this is no sound'), type: 'audio/wav' },
    );
    const voice = createClipVoice(mix);
    for (const [id, src, reason] of [
      ['a', server.url('gone.wav'), 'network'],
      ['b', server.url('bad.wav'), 'other'],
      ['c', null, 'no-voice'],
    ] as const) {
      voice.speak(utterance(id, cue(src)), tell);
      await until(`${reason} is told`, () => types(id).length > 0);
      expect(told.at(-1)).toEqual({ type: 'failed', utterance: id, reason });
    }
    voice.dispose();
  });

  test('fetches ahead, with the site’s token, and each recording once', async () => {
    const asked: string[] = [];
    const voice = createClipVoice(mix, {
      onRequest(kind, url) {
        asked.push(kind);
        return { url: `${url}?token=1` };
      },
    });
    const cues = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => cue(server.url(`${name}.wav`)));
    voice.prepare?.(cues);
    voice.prepare?.(cues);
    await vi.waitFor(async () => expect((await server.seen()).length).toBe(4), 5000);
    await pause(200);
    voice.speak(utterance('a', cues[0]!), tell);
    await until('it has begun', () => types('a').includes('begun'));
    const seen = (await server.seen()).map(({ path, query }) => `${path}${query}`);
    expect(seen.sort()).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name}.wav?token=1`));
    expect(new Set(asked)).toEqual(new Set(['description']));
    voice.dispose();
  });

  test('speaks a recording that came with its script', async () => {
    const voice = createClipVoice(mix);
    voice.speak(utterance('a', cue(`data:audio/wav;base64,${wav(0.3)}`)), tell);
    await until('it has spoken', () => types('a').includes('spoken'));
    voice.dispose();
  });
});
