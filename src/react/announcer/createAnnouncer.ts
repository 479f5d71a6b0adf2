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
  /** A command was asked for by key: where it will change nothing, says why. */
  asked(command: CommandId): void;
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

  /** Whether the slider itself was moved last: it has told its place, whatever has focus when the film gets there. */
  let bySlider = false;
  for (const event of ['keydown', 'pointerdown', 'click', 'input'])
    region?.addEventListener(
      event,
      ({ target }) => (bySlider = target instanceof Element && target.matches('[data-part="seek-slider"]')),
      { capture: true, passive: true, signal: life.signal },
    );
  const findFocused = (settled: boolean) => {
    if (settled && bySlider) return 'seek';
    const focused = region ? findFocusedControl(region) : null;
    // Under focus the slider holds still: a place that a shortcut reached is told by us.
    return focused === 'seek' ? null : focused;
  };

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
      focused: findFocused(after.settled.count !== before.settled.count),
      level: player.preferences.get().announcements,
      asked,
      translate,
    });
    if (announcements.length > 0) send({ type: 'announce', announcements, now: performance.now() });
  });

  return {
    asked(command) {
      asked = true;
      bySlider = false;
      const refusal = explainRefusal(command, player.getState(), {
        level: player.preferences.get().announcements,
        translate,
        time: player.headingTime(),
        rates,
      });
      if (refusal) send({ type: 'announce', announcements: [refusal], now: performance.now() });
    },
    end() {
      unsubscribe();
      life.abort();
      clearTimeout(timer);
    },
  };
}
