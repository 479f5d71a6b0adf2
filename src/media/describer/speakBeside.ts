import type { OrderedCues } from '../../core/descriptions/OrderedCues.js';
import type { Voice } from '../voices/Voice.js';
import { speakScript, type ScriptOptions, type SpokenScript } from './speakScript.js';

/**
 * What is spoken where no description is spoken by us: subtitles; and the words of a description that a recording says, where
 * they are known and the viewer asks for them.
 */
export interface SpokenBeside {
  /** The descriptions that a recording says which plays now; null where they are not known. */
  known: OrderedCues | null;
  /** Null for none. Never spoken over what is known. */
  subtitles: OrderedCues | null;
  /** Null while there is nothing to be spoken. */
  readonly script: SpokenScript | null;
}

export interface SpokenBesideNeeds extends Pick<
  ScriptOptions,
  'port' | 'mix' | 'preferences' | 'changed' | 'report'
> {
  readonly voice: Voice;
}

export function speakBeside({ voice, changed, report, ...rest }: SpokenBesideNeeds): SpokenBeside {
  const speakers = [{ voice, spoken: 'text', spokenBy: null, cannot: () => false }] as const;
  let known: OrderedCues | null = null;
  let subtitles: OrderedCues | null = null;
  let script: SpokenScript | null = null;
  let end = new AbortController();

  const begin = () => {
    end.abort();
    end = new AbortController();
    script = null;
    if (!known && !subtitles) return;
    script = speakScript(
      {
        ...rest,
        cues: known?.cues ?? [],
        language: known?.language ?? subtitles?.language ?? '',
        speakers,
        subtitles,
        inSound: known !== null,
        // Subtitles alone are no description, and nothing is told of them.
        changed: () => known && changed(),
        report: (what) => known && report(what),
      },
      end.signal,
    );
  };

  return {
    get known() {
      return known;
    },
    set known(next) {
      if (next === known) return;
      known = next;
      begin();
      changed();
    },
    get subtitles() {
      return subtitles;
    },
    set subtitles(next) {
      if (next === subtitles) return;
      subtitles = next;
      if (script && (known || next)) script.describer.setSubtitles(next);
      else begin();
    },
    get script() {
      return script;
    },
  };
}
