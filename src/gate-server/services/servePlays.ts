import { GateProblem } from '../http/GateProblem.js';
import { prefix } from '../http/prefix.js';
import type { Viewer } from '../identity/Viewer.js';
import type { PlayAnswer, Plays } from '../plays/createPlays.js';
import { writeGrantCookie } from '../plays/writeGrantCookie.js';
import type { Context, PlayService } from './Services.js';

/** Play sessions, with the grant as a cookie besides: for players that cannot change an address in the middle of a film. */
export function servePlays(plays: Plays): PlayService {
  const asker = (viewer: Viewer, { locale, region }: Context & { region: string | null }) => ({
    viewer: viewer.id,
    device: viewer.device,
    region,
    locale,
  });
  const open = (answer: PlayAnswer, { origin }: Context) => {
    if (!answer.ok) throw new GateProblem(answer.code, answer.plays ? { plays: answer.plays } : {});
    const { play, grant, film } = answer;
    return { ...play, cookie: writeGrantCookie(grant, film, prefix, origin.startsWith('https:')) };
  };
  return {
    start: async (viewer, film, context) => open(await plays.start(asker(viewer, context), film), context),
    renew: async (viewer, id, context) => open(await plays.renew(asker(viewer, context), id), context),
    end: (viewer, id) => plays.end(viewer.id, id),
    list: (viewer, locale) => plays.list(viewer.id, locale),
  };
}
