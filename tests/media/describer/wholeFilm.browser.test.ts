import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { lanternFerry } from '../../../demo/lanternFerry.js';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { isDialogue } from '../../../src/core/descriptions/isDialogue.js';
import { readDescriptionCues } from '../../../src/core/descriptions/readDescriptionCues.js';
import type { Film } from '../../../src/core/films/Film.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { estimateLongest } from '../../../src/core/voices/estimateLongest.js';
import type { Voice } from '../../../src/media/voices/Voice.js';
import { keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { until } from '../stage.js';

const base = '/demo/films/lantern-ferry/';
const hasFilm = (await fetch(`${base}film.json`)).headers.get('content-type')?.includes('json') === true;

/** A voice that takes as long as a voice does, and makes no sound. */
function pacedVoice(): Voice {
  let end: ReturnType<typeof setTimeout> | undefined;
  return {
    kind: 'site',
    readiness: () => 'ready',
    speak({ id, text, rate }, tell) {
      clearTimeout(end);
      const seconds = estimateLongest(text, rate);
      queueMicrotask(() => tell({ type: 'begun', utterance: id }));
      end = setTimeout(() => tell({ type: 'spoken', utterance: id, seconds }), seconds * 1000);
    },
    silence: () => clearTimeout(end),
    dispose: () => clearTimeout(end),
  };
}

/** One description as it was heard. Seconds of the film, but for `held`: seconds of the viewer's life. */
interface Heard {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  to: number;
  held: number;
}

/** Writes down what is spoken, and when. */
function note(open: OpenPlayer): Heard[] {
  const heard: Heard[] = [];
  let stoodSince: number | null = null;
  open.player.subscribe((now: PlayerState, before: PlayerState) => {
    const [is, was] = [now.description, before.description];
    const time = open.video.currentTime;
    const last = heard.at(-1);
    if (is.phase === 'holding' && was.phase !== 'holding') stoodSince = performance.now();
    if (was.phase === 'holding' && is.phase !== 'holding' && stoodSince !== null) {
      if (last) last.held += (performance.now() - stoodSince) / 1000;
      stoodSince = null;
    }
    if (is.speech === was.speech) return;
    if (last && was.speech) last.to = time;
    const entry = is.history.at(-1);
    if (is.speech && entry)
      heard.push({ id: entry.cue.id, text: is.speech.text, from: time, to: time, held: 0 });
  });
  return heard;
}

/** A caption often stands a little longer than its words sound, and a hold takes a moment. Seconds of the film. */
const [linger, moment] = [0.5, 0.25];

describe.skipIf(!hasFilm)('a whole film at two and a half times its speed', () => {
  const opened: OpenPlayer[] = [];
  afterEach(() => {
    for (const open of opened.splice(0)) open.close();
  });

  const read = async (path: string) => parseWebVtt(await (await fetch(`${base}${path}`)).text());

  async function listen(
    film: Film,
    by: 'clips' | 'screen-reader' | 'site',
    language: 'zh-CN' | 'en',
  ): Promise<void> {
    const short = language === 'en' ? 'en' : 'zh';
    const delivery = by === 'clips' ? 'clips' : 'text';
    const given: string[] = [];
    const open = openPlayer(
      { ...film, sources: film.sources.filter((one) => one.type === 'video/mp4') },
      {
        locale: language,
        ...(by === 'site' ? { voice: pacedVoice() } : {}),
        preferences: keepInMemory({
          muted: true, // two play side by side, which films that sound never do
          rate: 2.5,
          screenReaderPace: 2.5,
          describer: {
            ...defaultPreferences.describer,
            textTo: by === 'screen-reader' ? 'screen-reader' : 'player',
          },
        }),
      },
    );
    opened.push(open);
    open.player.onSpokenDescription(({ text }) => text !== '' && given.push(text));
    const heard = note(open);
    open.player.chooseDescription(`${delivery}:${language}`);
    await until('it is described', () => open.state().description.phase === 'ready', 20_000);
    open.player.play();
    await until('the film has ended', () => open.state().ended, 100_000);
    expect(open.video.playbackRate).toBe(2.5);

    const script = readDescriptionCues(await read(`descriptions/${short}.vtt`));
    const dialogue = (await read('captions/zh.vtt')).cues.filter((cue) => isDialogue(cue.text));
    const overDialogue = ({ from, to }: Heard) =>
      Math.max(
        0,
        ...dialogue.map(
          ({ startTime, endTime }) => Math.min(to, endTime - linger) - Math.max(from, startTime),
        ),
      );
    const rows = heard.map((one) => {
      const cue = script.find(({ id }) => id === one.id);
      const numbers = [cue?.startTime ?? NaN, one.from, one.to, one.held, overDialogue(one)];
      return [one.id, ...numbers.map((value) => value.toFixed(3)), one.text].join('\t');
    });
    await commands.writeFile(
      `test-results/describe/lantern-ferry.${by}.${short}.tsv`,
      ['cue\tscript\tbegun\tended\theld\tover dialogue\twords', ...rows, ''].join('\n'),
    );

    expect(heard.map((one) => one.id)).toEqual(script.map((one) => one.id));
    expect(heard.filter((one) => overDialogue(one) > moment)).toEqual([]);
    const lateness = heard.map((one, index) => one.from - script[index]!.startTime);
    // Up to a second of the film where the one before is still spoken.
    expect(Math.max(...lateness)).toBeLessThan(1.5);
    expect(Math.min(...lateness)).toBeGreaterThan(-0.05);
    if (by === 'screen-reader') expect(given).toEqual(heard.map((one) => one.text));
    expect(open.states.filter((one) => one.trouble !== null)).toEqual([]);
    expect(open.player.port!.held).toBe(false);
  }

  test('is described by recordings in both its languages, nothing lost and nothing over dialogue', async () => {
    const film = await lanternFerry(base);
    await Promise.all([listen(film, 'clips', 'zh-CN'), listen(film, 'clips', 'en')]);
  }, 140_000);

  test('is described by a screen reader and by a site’s voice, nothing lost and nothing over dialogue', async () => {
    const film = await lanternFerry(base);
    await Promise.all([listen(film, 'screen-reader', 'zh-CN'), listen(film, 'site', 'en')]);
  }, 140_000);
});
