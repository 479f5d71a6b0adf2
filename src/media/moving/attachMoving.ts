import { chooseGranularity, findPlace, listGranularities, type Places } from '../../core/moving/findPlace.js';
import type { Granularity } from '../../core/moving/Granularity.js';
import { searchTranscript } from '../../core/moving/searchTranscript.js';
import { noteSeek, redoJump, undoJump } from '../../core/moving/stepJumps.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import type { Attached } from '../state/Feature.js';
import type { Transcript } from '../transcript/openTranscript.js';
import { localBookmarkStorage } from './BookmarkStorage.js';
import { followBookmarks, type BookmarkCommands } from './followBookmarks.js';
import { followPassage } from './followPassage.js';
import { followPauses } from './followPauses.js';
import { followSleep, type SleepChoice } from './followSleep.js';
import { followText } from './followText.js';
import { createMovingStore } from './MovingStore.js';

/** What may be asked of finding one's way; what came of it is in the state's `moving`. Times are seconds. */
export interface MovingCommands {
  /** A seek was asked for. `step`: by a key or button that goes a little on or back. */
  noteSeek(from: number, to: number, step: boolean): void;
  /** Back to where the last jump began. */
  undo(): void;
  redo(): void;
  /** The viewer wants to read the transcript, and the page has none: they are told. */
  tellNoTranscript(): void;
  /** On (1) or back (-1), as far as `granularity` says. */
  step(direction: 1 | -1): Promise<void>;
  /** A longer step (-1) or a shorter one (1). */
  changeGranularity(by: 1 | -1): void;
  chooseGranularity(unit: Granularity): void;
  /** The film's whole text: fetched when it is first asked for. Never rejects; empty where there is none. */
  loadLines(): Promise<readonly TranscriptLine[]>;
  /** Finds words in the film's text; steps then go from result to result. An empty query ends the search. */
  search(query: string): Promise<readonly TranscriptLine[]>;
  /** To one of the search's results. */
  goToMatch(line: TranscriptLine): void;
  /** Sets the beginning of a passage to repeat, then its end, then takes it away. */
  togglePassage(): void;
  readonly bookmarks: BookmarkCommands;
  /** Stops the film in so many minutes, or at the end of the chapter or the film; null: not. */
  sleep(choice: SleepChoice): void;
}

export interface MovingNeeds {
  /** The film's whole text, the same that the transcript reads. */
  readonly text: Transcript;
  seek(time: number, how: { readonly told: boolean }): void;
}

export function attachMoving(attached: Attached, needs: MovingNeeds): MovingCommands {
  const { port, store } = attached;
  const moving = createMovingStore(attached);
  /** What goes back, repeats or resumes is no jump to be undone. */
  let isOwn = false;
  const go = (time: number) => {
    isOwn = true;
    needs.seek(time, { told: true });
    isOwn = false;
  };
  const places = (): Places => {
    const { lines, search } = moving.get();
    const { captions, chapters, description } = store.get();
    return {
      chapters,
      lines,
      matches: search?.matches ?? null,
      has: {
        caption: captions.choices.length > 0,
        description: description.choices.some(({ delivery }) => delivery === 'text' || delivery === 'clips'),
      },
    };
  };
  const load = followText(needs.text, moving, attached.signal);
  const setGranularity = (granularity: Granularity) => {
    moving.set({ granularity });
    moving.tell({ reason: 'granularity', unit: granularity });
  };
  const tellLine = (line: TranscriptLine, unit: Granularity) => {
    const matches = unit === 'match' ? (moving.get().search?.matches ?? []) : [];
    const at = matches.indexOf(line);
    moving.tell({ reason: 'line', line, number: at < 0 ? null : at + 1, count: matches.length });
  };
  followPauses(attached, go);
  const remember = (time: number) => {
    const { jumps } = moving.get();
    moving.set({ jumps: { ...jumps, back: [...jumps.back, time], ahead: [], run: null } });
  };

  return {
    noteSeek(from, to, step) {
      if (isOwn) return;
      const { jumps } = moving.get();
      const next = noteSeek(jumps, { from, to, at: performance.now(), step });
      if (next !== jumps) moving.set({ jumps: next });
    },
    undo() {
      const { state, time } = undoJump(moving.get().jumps, port.currentTime);
      moving.set({ jumps: state });
      if (time === null) moving.tell({ reason: 'nothing-to-undo' });
      else {
        go(time);
        moving.tell({ reason: 'back', time });
      }
    },
    redo() {
      const { state, time } = redoJump(moving.get().jumps, port.currentTime);
      moving.set({ jumps: state });
      if (time === null) moving.tell({ reason: 'nothing-to-redo' });
      else {
        go(time);
        moving.tell({ reason: 'forward', time });
      }
    },
    tellNoTranscript: () => moving.tell({ reason: 'no-transcript' }),
    async step(direction) {
      const { granularity } = moving.get();
      if (granularity === 'caption' || granularity === 'description') await load();
      const unit = isThere(granularity) ? granularity : chooseGranularity(granularity, 1, places());
      const place = findPlace(unit, direction, port.currentTime, store.get().duration, places());
      if (!place) {
        moving.tell({ reason: direction > 0 ? 'no-next' : 'no-previous', unit });
        return;
      }
      needs.seek(place.time, { told: place.line !== null });
      if (place.line) tellLine(place.line, unit);
    },
    changeGranularity: (by) => setGranularity(chooseGranularity(moving.get().granularity, by, places())),
    chooseGranularity: setGranularity,
    loadLines: load,
    async search(query) {
      const matches = searchTranscript(await load(), query);
      moving.set({ search: query.trim() === '' ? null : { query, matches } });
      return matches;
    },
    goToMatch(line) {
      moving.set({ granularity: 'match' });
      needs.seek(line.startTime, { told: true });
      tellLine(line, 'match');
    },
    togglePassage: followPassage(attached, moving, go),
    bookmarks: followBookmarks(attached, moving, localBookmarkStorage()),
    sleep: followSleep(attached, moving, remember),
  };

  /** A film without chapters, or a search that has ended, leaves another step. */
  function isThere(unit: Granularity): boolean {
    return listGranularities(places()).includes(unit);
  }
}
