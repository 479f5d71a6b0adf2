import type { RulePage } from '../../definePageRule.js';
import { installControls } from './inPage/installControls.js';
import { installPlayerProbe } from './inPage/installPlayerProbe.js';
import { installPlayerUse } from './inPage/installPlayerUse.js';
import type { PlayerProbe, SeenPlayer } from './inPage/PlayerProbe.js';

/** A player on the page, and in which frame it stands. */
export interface FoundPlayer extends SeenPlayer {
  readonly frame: string;
  readonly framed: boolean;
  /** The probe's own, of that frame. */
  readonly key: string;
  /** Its number in that frame. */
  readonly index: number;
}

/** Rules use no more than this many players of one page: each takes its seconds, and the others are most likely the same. */
export const mostPlayers = 3;

/** Finds the players of every frame that can be reached. Not remembered: a player may change while it is used. */
export async function lookForPlayers({ driver }: RulePage): Promise<readonly FoundPlayer[]> {
  await driver.evaluateInFrames(installPlayerProbe, null);
  await driver.evaluateInFrames(installControls, null);
  await driver.evaluateInFrames(installPlayerUse, null);
  const answers = await driver.evaluateInFrames(() => {
    const probe = Reflect.get(globalThis, Symbol.for('tingying.audit.player')) as PlayerProbe | undefined;
    return probe ? { key: probe.key, players: probe.find() } : null;
  }, null);
  return answers.flatMap(({ frame, value }, order) =>
    value
      ? value.players.map((player, index) => ({ ...player, frame, framed: order > 0, key: value.key, index }))
      : [],
  );
}

type Asked = {
  [
    Name in keyof PlayerProbe as PlayerProbe[Name] extends (player: number, ...rest: never[]) => unknown
      ? Name
      : never
  ]: PlayerProbe[Name];
};
type Rest<Ask> = Ask extends (player: number, ...rest: infer Given) => unknown ? Given : never;
type Answer<Ask> = Ask extends (...given: never[]) => infer Given ? Awaited<Given> : never;

/** Asks the probe of the player's own frame; null where the player is gone. */
export async function askPlayer<Name extends keyof Asked>(
  { driver }: RulePage,
  { key, index }: Pick<FoundPlayer, 'key' | 'index'>,
  name: Name,
  ...rest: Rest<Asked[Name]>
): Promise<Answer<Asked[Name]> | null> {
  const answers = await driver.evaluateInFrames(
    async ({ key, index, name, rest }) => {
      const probe = Reflect.get(globalThis, Symbol.for('tingying.audit.player')) as
        Record<string, unknown> | undefined;
      if (probe?.['key'] !== key) return null;
      const ask = probe[name] as (player: number, ...rest: unknown[]) => unknown;
      return { answer: await ask(index, ...rest) };
    },
    { key, index, name, rest },
  );
  const answer = answers.find(({ value }) => value !== null)?.value;
  return answer ? (answer.answer as Answer<Asked[Name]>) : null;
}
