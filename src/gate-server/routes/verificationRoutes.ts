import type { ConsentNotice, Help, VerificationView } from '../../core/gate/GateApi.js';
import { type Ask, viewerOf } from '../http/Ask.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Handlers } from '../http/Handlers.js';
import { json, seenVersion, tagged } from '../http/answers.js';
import { sessionSeconds, type Sessions } from '../identity/createSessions.js';
import { writeSessionCookie } from '../http/cookies.js';
import { prefix } from '../http/prefix.js';
import { readText } from '../http/readJson.js';
import { readWish } from '../http/readWish.js';
import { serveEvents } from '../http/serveEvents.js';
import type { Context, VerificationService } from '../services/Services.js';

type Routes =
  | 'listProviders'
  | 'startVerification'
  | 'getVerification'
  | 'watchVerification'
  | 'answerVerification'
  | 'submitVerification'
  | 'appealVerification'
  | 'withdrawVerification'
  | 'renewVerification'
  | 'returnFromProvider'
  | 'postFromProvider';

/** Applications: from the first question to the decision. */
export function verificationRoutes(options: {
  verifications: VerificationService;
  sessions: Sessions;
  /** Whether the gate keeps sessions itself. */
  ownSessions: boolean;
  notice: (locale: string) => ConsentNotice;
  help: Help;
  /** The page that a viewer comes back to from a provider's own page; `{id}` is the application. */
  returnTo: string;
  stopped: AbortSignal;
}): Pick<Handlers, Routes> {
  const { verifications, sessions } = options;
  const contextOf = ({ locale, origin }: Ask<unknown>): Context => ({ locale, origin });
  const show = (
    ask: Ask<unknown>,
    view: VerificationView,
    status = 200,
    headers: Record<string, string> = {},
  ) => tagged(ask.request, view, String(view.version), status, headers);
  const idOf = (ask: Ask<unknown>): string => ask.params['id'] ?? '';
  const addressOf = (id: string): string => `${prefix}/verifications/${id}`;

  return {
    listProviders: ({ locale }) =>
      json({ providers: verifications.offers(locale), notice: options.notice(locale), help: options.help }),

    async startVerification(ask) {
      const repeats = readWish(ask.request);
      let viewer = ask.viewer;
      let cookie: string | undefined;
      if (!viewer) {
        if (!options.ownSessions) throw new GateProblem('not-signed-in');
        const begun = await sessions.beginAsNewViewer(ask.device);
        viewer = begun.viewer;
        cookie = writeSessionCookie(begun.token, ask.secure, sessionSeconds);
      }
      const view = await verifications.start(viewer, ask.body, {
        ...contextOf(ask),
        repeats,
        network: ask.network,
      });
      if (cookie !== undefined) ask.headers.append('set-cookie', cookie);
      return show(ask, view, 201, { location: addressOf(view.id) });
    },

    async getVerification(ask) {
      return show(ask, await verifications.view(viewerOf(ask), idOf(ask), contextOf(ask)));
    },

    async watchVerification(ask) {
      const viewer = viewerOf(ask);
      // What is not there is said before a stream begins.
      await verifications.view(viewer, idOf(ask), contextOf(ask));
      return serveEvents(
        ask.request,
        async () => {
          const view = await verifications.view(viewer, idOf(ask), contextOf(ask));
          return { tag: String(view.version), value: view, last: !view.next.includes('wait') };
        },
        (tag, signal) => verifications.untilChanged(idOf(ask), Number(tag), signal),
        options.stopped,
      );
    },

    async answerVerification(ask) {
      const view = await verifications.answer(
        viewerOf(ask),
        idOf(ask),
        ask.body,
        seenVersion(ask.request),
        contextOf(ask),
      );
      return show(ask, view);
    },

    async submitVerification(ask) {
      const view = await verifications.submit(viewerOf(ask), idOf(ask), ask.body, contextOf(ask));
      return show(ask, view, 202, { location: addressOf(view.id), 'retry-after': '1' });
    },

    async appealVerification(ask) {
      const view = await verifications.appeal(viewerOf(ask), idOf(ask), ask.body.words ?? '', contextOf(ask));
      return show(ask, view, 202, { location: addressOf(view.id) });
    },

    async withdrawVerification(ask) {
      return show(ask, await verifications.withdraw(viewerOf(ask), idOf(ask), contextOf(ask)));
    },

    async renewVerification(ask) {
      const view = await verifications.renew(viewerOf(ask), idOf(ask), ask.body, contextOf(ask));
      return show(ask, view, 202, { location: addressOf(view.id), 'retry-after': '1' });
    },

    async returnFromProvider(ask) {
      const url = new URL(ask.request.url);
      // What the provider is told to have called is what it was told to call.
      const seen = `${ask.origin}${url.pathname}${url.search}`;
      const id = await verifications.resume(ask.params['provider'] ?? '', seen, ask.viewer, contextOf(ask));
      return redirect(new URL(options.returnTo.replace('{id}', id), ask.origin).href);
    },

    async postFromProvider(ask) {
      if (!/^application\/x-www-form-urlencoded\b/i.test(ask.request.headers.get('content-type') ?? ''))
        throw new GateProblem('unsupported-media');
      const form = new URLSearchParams(await readText(ask.request));
      // A post from another site comes without the session's cookie; a fresh GET brings it.
      return redirect(`${ask.origin}${prefix}/callbacks/${ask.params['provider'] ?? ''}?${form.toString()}`);
    },
  };
}

const redirect = (to: string): Response => new Response(null, { status: 303, headers: { location: to } });
