import type { Outcome, Target } from '../../PageAudit.js';
import type { PageHit } from '../../definePageRule.js';
import type { FoundPlayer } from './askPlayer.js';
import type { SeenControl } from './inPage/PlayerProbe.js';

type Told<Facts> = {
  readonly outcome: Exclude<Outcome, 'inapplicable' | 'passed'>;
  readonly facts: Facts;
} | null;

/**
 * A hit for each control that something is to be said of; where there is none, one that passes the player as a whole. Nothing
 * at all without controls.
 */
export function judgeControls<Facts>(
  player: Pick<FoundPlayer, 'target'>,
  controls: readonly SeenControl[],
  judge: (control: SeenControl) => Told<Facts>,
  pass: Facts,
): readonly PageHit<Facts>[] {
  if (controls.length === 0) return [];
  const hits = controls.flatMap((control) => {
    const told = judge(control);
    return told ? [{ ...told, target: control.target }] : [];
  });
  return hits.length > 0 ? hits : [passed(player.target, pass)];
}

export const passed = <Facts>(target: Target, facts: Facts): PageHit<Facts> => ({
  outcome: 'passed',
  target,
  facts,
});

export const unsure = <Facts>(target: Target, facts: Facts): PageHit<Facts> => ({
  outcome: 'cantTell',
  target,
  facts,
});

export const failed = <Facts>(target: Target, facts: Facts): PageHit<Facts> => ({
  outcome: 'failed',
  target,
  facts,
});

/** What can be used now: in sight, not switched off, in no menu that would first have to be opened. */
export const usable = (controls: readonly SeenControl[]): readonly SeenControl[] =>
  controls.filter(({ visible, disabled, inPopup }) => visible && !disabled && !inPopup);
