import { deriveAnnouncements } from '../../core/announcements/deriveAnnouncements.js';
import { waitsForDescription } from '../../core/announcements/deriveDescription.js';
import { explainRefusal } from '../../core/announcements/explainRefusal.js';
import {
  silentAnnouncer,
  stepAnnouncer,
  type AnnouncerEffect,
  type AnnouncerEvent,
} from '../../core/announcements/stepAnnouncer.js';
import { answer } from '../../core/knowing/answer.js';
import type { Translate } from '../../core/i18n/createTranslate.js';
import type { CommandId } from '../../core/keyboard/commands.js';
import { findFocused, rates, type Player, type SpokenDescription } from '../../media/index.js';
import { findFocusedControl } from './findFocusedControl.js';
import type { Note } from './Note.js';
import type { ViewerActs } from './watchViewer.js';

type Asked = Extract<Note, { command: CommandId }>;
type Change = Exclude<Note, Asked>;

export interface RunningAnnouncer {
  /** A command was asked for by key: where it will change nothing, says why and answers true. */
  asked(command: CommandId): boolean;
  /** Says what happened before there was an announcer. */
  hear(note: Note): void;
  /** Hands words of a description to be written, after what is told by then. */
  describe(words: SpokenDescription): void;
  end(): void;
}

/** Who asks the same again within this time wants to know more. */
const AGAIN_MS = 3000;

/** Carries out the announcer's decisions: watches the player, keeps its timer, hands what is to be written to `write`. */
export function createAnnouncer(
  player: Player,
  translate: Translate,
  element: Element,
  write: (effect: Exclude<AnnouncerEffect, { type: 'wake' }>) => void,
  acts: ViewerActs,
): RunningAnnouncer {
  const region = element.closest('[data-part="player"]');
  let state = silentAnnouncer;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: AnnouncerEvent) => {
    const [next, effects] = stepAnnouncer(state, event);
    state = next;
    for (const effect of effects) {
      if (effect.type !== 'wake') write(effect);
      else {
        clearTimeout(timer);
        timer = setTimeout(
          () => send({ type: 'tick', now: performance.now() }),
          Math.max(0, effect.at - performance.now()),
        );
      }
    }
  };
  const tellChange = ({ after, before, asked, focused }: Change) => {
    // Who is in another player hears of that one: that this one was paused for it would be taken for the other's.
    const isElsewhere = !region?.contains(focused) && !!focused?.closest('[data-part="player"]');
    const announcements = deriveAnnouncements(before, after, {
      focused: region ? findFocusedControl(region, focused) : null,
      level: player.preferences.get().announcements,
      silenced: player.preferences.get().silenced,
      asked: asked && !isElsewhere,
      translate,
    });
    // The slider has been moved on: a place that a key reached before that is no longer news.
    if (after.settled.told && !before.settled.told)
      send({ type: 'outdate', topic: 'position', now: performance.now() });
    // That the viewer is to wait is no news once it is settled, least of all after why there is nothing to wait for.
    if (before.description.phase === 'switching' && after.description.phase !== 'switching')
      send({
        type: 'outdate',
        topic: 'description',
        keys: waitsForDescription,
        now: performance.now(),
      });
    if (announcements.length > 0) send({ type: 'announce', announcements, now: performance.now() });
  };
  const unsubscribe = player.subscribe((after, before) =>
    tellChange({ after, before, asked: acts.asked, focused: findFocused(element) }),
  );
  /** The last question, and when it was asked. */
  let question = { command: '', at: -Infinity };
  const explain = ({ command, state: now, time }: Asked) => {
    const at = performance.now();
    const again = question.command === command && at - question.at < AGAIN_MS;
    const told = answer(command, now, { translate, time, again, glossary: player.film.glossary });
    if (told) {
      // Where the next description is comes with the film's text: who asks again will want to know.
      if (command === 'whereAmI') player.withFeatures(({ moving }) => void moving.loadLines());
      question = again ? { command: '', at } : { command, at };
      send({ type: 'announce', announcements: [told], now: at });
      return true;
    }
    const refusal = explainRefusal(command, now, {
      level: player.preferences.get().announcements,
      silenced: player.preferences.get().silenced,
      translate,
      time,
      rates,
    });
    if (refusal) send({ type: 'announce', announcements: [refusal], now: performance.now() });
    return refusal !== null;
  };

  return {
    asked(command) {
      acts.asked = true;
      return explain({ command, state: player.getState(), time: player.headingTime() });
    },
    hear(note) {
      if ('command' in note) explain(note);
      else tellChange(note);
    },
    describe: (words) => send({ type: 'describe', words, now: performance.now() }),
    end() {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
