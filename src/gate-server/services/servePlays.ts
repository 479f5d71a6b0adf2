import { GateProblem } from '../http/GateProblem.js';
import { prefix } from '../http/prefix.js';
import type { Viewer } from '../identity/Viewer.js';
import type { PlayAnswer, Plays } from '../plays/createPlays.js';
import { writeGrantCookie } from '../plays/writeGrantCookie.js';
import type { Context, PlayService, VerificationService } from './Services.js';

/** Play sessions, with the grant as a cookie besides: for players that cannot change an address in the middle of a film. */
export function servePlays(plays: Plays, verifications: Pick<VerificationService, 'list'>): PlayService {
  const asker = (viewer: Viewer, { locale, region }: Context & { region: string | null }) => ({
    viewer: viewer.id,
    device: viewer.device,
    region,
    locale,
  });
  /** From whom a film is taken in the middle of it hears why, in the words of the decision. */
  const sayWhy = async (viewer: Viewer, context: Context) =>
    (await verifications.list(viewer, context)).find(({ state }) => state === 'revoked')?.say;
  const open = async (answer: PlayAnswer, viewer: Viewer, context: Context) => {
    if (!answer.ok) {
      const say = answer.code === 'entitlement-revoked' ? await sayWhy(viewer, context) : undefined;
      throw new GateProblem(answer.code, {
        ...(answer.plays && { plays: answer.plays }),
        ...(say !== undefined && { say }),
      });
    }
    const { play, grant, film } = answer;
    return { ...play, cookie: writeGrantCookie(grant, film, prefix, context.origin.startsWith('https:')) };
  };
  return {
    start: async (viewer, film, context) =>
      open(await plays.start(asker(viewer, context), film, context.repeats), viewer, context),
    renew: async (viewer, id, context) =>
      open(await plays.renew(asker(viewer, context), id), viewer, context),
    end: (viewer, id) => plays.end(viewer.id, id),
    list: (viewer, locale) => plays.list(viewer.id, locale),
  };
}
