import { deriveAnnouncements } from '../../core/announcements/deriveAnnouncements.js';
import { explainRefusal } from '../../core/announcements/explainRefusal.js';
import {
  silentAnnouncer,
  stepAnnouncer,
  type AnnouncerEffect,
  type AnnouncerEvent,
} from '../../core/announcements/stepAnnouncer.js';
import type { Translate } from '../../core/i18n/createTranslate.js';
import type { CommandId } from '../../core/keyboard/commands.js';
import { rates, type Player } from '../../media/index.js';
import { findFocusedControl } from './findFocusedControl.js';

export interface RunningAnnouncer {
  /** A command was asked for by key: where it will change nothing, says why and answers true. */
  asked(command: CommandId): boolean;
  end(): void;
}

/** Carries out the announcer's decisions: watches the player, keeps its timer, hands what is to be written to `write`. */
export function createAnnouncer(
  player: Player,
  translate: Translate,
  element: Element,
  write: (effect: Exclude<AnnouncerEffect, { type: 'wake' }>) => void,
): RunningAnnouncer {
  const region = element.closest('[data-part="player"]');
  let state = silentAnnouncer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Until the viewer has done something in the player, it is only setting itself up. */
  let asked = false;
  const ask = () => (asked = true);
  const life = new AbortController();
  for (const event of ['keydown', 'pointerdown', 'click', 'input'])
    region?.addEventListener(event, ask, { capture: true, passive: true, signal: life.signal });

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
  const unsubscribe = player.subscribe((after, before) => {
    const announcements = deriveAnnouncements(before, after, {
      focused: region ? findFocusedControl(region) : null,
      level: player.preferences.get().announcements,
      asked,
      translate,
    });
    // The slider has been moved on: a place that a key reached before that is no longer news.
    if (after.settled.told && !before.settled.told)
      send({ type: 'outdate', topic: 'position', now: performance.now() });
    if (announcements.length > 0) send({ type: 'announce', announcements, now: performance.now() });
  });

  return {
    asked(command) {
      asked = true;
      const refusal = explainRefusal(command, player.getState(), {
        level: player.preferences.get().announcements,
        translate,
        time: player.headingTime(),
        rates,
      });
      if (refusal) send({ type: 'announce', announcements: [refusal], now: performance.now() });
      return refusal !== null;
    },
    end() {
      unsubscribe();
      life.abort();
      clearTimeout(timer);
    },
  };
}
