import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import { readDescriptionCues } from '../../core/descriptions/readDescriptionCues.js';
import type { ProgrammeMix } from '../../core/scripts/listProgrammeMixes.js';
import type { LanguageTag } from '../../core/films/Film.js';

/** What a script is read for. */
export interface ScriptWish {
  /** The viewer's, for a script that has several. */
  readonly language: LanguageTag;
  /** Where it lies: the addresses of its recordings count from there. */
  readonly url: string;
  /** Of the film, for what lasts until its end. Seconds; null where it is not known. */
  readonly duration: number | null;
  /** Whether a recording of this MIME type can be played here. */
  canPlay(type: string): boolean;
}

/** What a script says, and what it makes of the film's sound. */
export interface ScriptRead {
  readonly cues: readonly DescriptionCue[];
  readonly mixes: readonly ProgrammeMix[];
}

/**
 * The descriptions of a script in WebVTT, DAPT or our JSON, told apart by how they begin, not by the name of the file.
 * What reads DAPT and JSON is fetched when there is such a script. Throws where nothing of it can be spoken.
 */
export async function readScript(text: string, wish: ScriptWish): Promise<ScriptRead> {
  const read = await readAny(text.replace(/^\uFEFF/, ''), wish);
  if (read.cues.length > 0) return read;
  throw new Error(
    `tingying: the description script at ${wish.url} has nothing that can be spoken. ` +
      'The film goes on without it. Check that it is WebVTT, DAPT or our JSON, and that it holds descriptions.',
  );
}

async function readAny(text: string, { language, url, duration, canPlay }: ScriptWish): Promise<ScriptRead> {
  const start = text.trimStart()[0];
  if (start !== '<' && start !== '{') return { cues: readDescriptionCues(parseWebVtt(text)), mixes: [] };
  const { listDescriptionCues, listProgrammeMixes, parseDapt, parseDescriptionScript } =
    await import('./readRichScript.js');
  const { script } = start === '<' ? parseDapt(text) : parseDescriptionScript(text);
  if (!script) return { cues: [], mixes: [] };
  const cues = listDescriptionCues(script, {
    languages: [language],
    canPlay,
    ...(duration === null ? {} : { duration }),
    resolve: (src) => new URL(src, url).href,
  });
  return { cues, mixes: listProgrammeMixes(script, language) };
}
