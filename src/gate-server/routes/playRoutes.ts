import { viewerOf } from '../http/Ask.js';
import type { Ask } from '../http/Ask.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Handlers } from '../http/Handlers.js';
import { empty, json, tagged } from '../http/answers.js';
import { readWish } from '../http/readWish.js';
import type { EntitlementService, PlayService } from '../services/Services.js';

type Routes = 'getEntitlement' | 'startPlay' | 'listPlays' | 'renewPlay' | 'endPlay' | 'getMedia';

/** What the viewer may watch, and watching it. */
export function playRoutes(options: {
  entitlements: EntitlementService;
  plays: PlayService;
  media: (request: Request) => Promise<Response>;
  findRegion: (request: Request) => string | null;
}): Pick<Handlers, Routes> {
  const { entitlements, plays } = options;
  const answer = (
    ask: Ask<unknown>,
    { cookie, ...play }: Awaited<ReturnType<PlayService['start']>>,
    status: number,
  ) => {
    if (cookie !== undefined) ask.headers.append('set-cookie', cookie);
    return json(play, status);
  };
  return {
    async getEntitlement(ask) {
      const view = await entitlements.view(viewerOf(ask), ask.locale);
      return tagged(
        ask.request,
        view,
        `${view.active ? 'open' : 'shut'}-${view.validUntil ?? 'never'}-${ask.locale}`,
      );
    },
    async startPlay(ask) {
      const play = await plays.start(viewerOf(ask), ask.body.film, {
        ...ask,
        region: options.findRegion(ask.request),
        repeats: readWish(ask.request),
      });
      return answer(ask, play, 201);
    },
    async listPlays(ask) {
      return json({ plays: await plays.list(viewerOf(ask), ask.locale) });
    },
    async renewPlay(ask) {
      const play = await plays.renew(viewerOf(ask), ask.params['id'] ?? '', {
        ...ask,
        region: options.findRegion(ask.request),
      });
      return answer(ask, play, 200);
    },
    async endPlay(ask) {
      if (!(await plays.end(viewerOf(ask), ask.params['id'] ?? ''))) throw new GateProblem('not-found');
      return empty();
    },
    getMedia: (ask) => options.media(ask.request),
  };
}
