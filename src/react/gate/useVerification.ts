'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  Answers,
  Consents,
  NoticeView,
  Providers,
  Submission,
  VerificationView,
} from '../../core/gate/GateApi.js';
import { openStates, type VerificationState } from '../../core/gate/Verification.js';
import { isProblem, watchVerification, type GateProblem } from '../../gate-client/index.js';
import { useGate } from './useGate.js';

/** The viewer's application, and what the gate offers. */
export type VerificationKnown =
  | { readonly phase: 'asking' }
  | { readonly phase: 'failed'; readonly problem: GateProblem }
  /** `view` is null where the viewer has no application, or only one that they withdrew. */
  | {
      readonly phase: 'known';
      readonly offers: Providers;
      readonly view: VerificationView | null;
      /** What the viewer has not heard yet; nothing where one application was asked for by its name. */
      readonly notices: readonly NoticeView[];
    };

type Found = Pick<VerificationKnown & { phase: 'known' }, 'view' | 'notices'>;

export interface VerificationActions {
  /** Each gives the application as it is then, and throws a `GateProblem` where the gate says no. */
  start(provider: string, consents: Consents, signal?: AbortSignal): Promise<VerificationView>;
  save(answers: Answers, signal?: AbortSignal): Promise<VerificationView>;
  /** @param answers the secret ones that were typed on this page */
  submit(signal?: AbortSignal, answers?: Submission): Promise<VerificationView>;
  appeal(words: string, signal?: AbortSignal): Promise<VerificationView>;
  withdraw(signal?: AbortSignal): Promise<VerificationView>;
  /** @param consents to a notice that has changed since, or to a receiver that is new */
  renew(signal?: AbortSignal, consents?: Consents): Promise<VerificationView>;
  /** Asks for everything again. */
  refresh(): void;
}

export type Verification = VerificationKnown & VerificationActions;

/**
 * The viewer's application: found, followed while others work on it, changed by what the viewer does. Whatever skin it
 * wears, it asks nothing before it is told to.
 * @param id the application; the viewer's latest where it is left out
 */
export function useVerification(id?: string): Verification {
  const { client, rights } = useGate();
  const [known, setKnown] = useState<VerificationKnown>({ phase: 'asking' });
  const [turn, setTurn] = useState(0);
  /** The application that is changed: known before React has drawn it, for two changes can follow at once. */
  const current = useRef<string | null>(null);
  const state = useRef<VerificationState | null>(null);

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const find = async (): Promise<Found> => {
      try {
        if (id) return { view: await client.requestVerification(id, { signal }), notices: [] };
        const { verifications, notices } = await client.requestMe({ signal });
        return { view: chooseCase(verifications), notices };
      } catch (error) {
        if (isProblem(error, 'not-signed-in')) return { view: null, notices: [] };
        throw error;
      }
    };
    Promise.all([client.requestProviders({ signal }), find()]).then(
      ([offers, found]) => {
        current.current = found.view?.id ?? null;
        state.current = found.view?.state ?? null;
        setKnown({ phase: 'known', offers, ...found });
      },
      (problem: unknown) => {
        if (signal.aborted) return;
        if (!isProblem(problem)) throw problem;
        setKnown({ phase: 'failed', problem });
      },
    );
    return () => life.abort();
  }, [client, id, turn]);

  const show = useCallback(
    (view: VerificationView): VerificationView => {
      current.current = view.id;
      setKnown((before) => (before.phase === 'known' ? { ...before, view } : before));
      if (state.current !== view.state) rights.changed();
      state.current = view.state;
      return view;
    },
    [rights],
  );

  const view = known.phase === 'known' ? known.view : null;
  const waiting = view?.next.includes('wait') ? view.id : null;
  useEffect(() => {
    if (!waiting) return undefined;
    const life = new AbortController();
    void (async () => {
      try {
        for await (const next of watchVerification(client, waiting, { signal: life.signal })) {
          if (!life.signal.aborted) show(next);
        }
      } catch (problem) {
        if (!isProblem(problem)) throw problem;
        setKnown({ phase: 'failed', problem });
      }
    })();
    return () => life.abort();
  }, [client, waiting, show]);

  const actions = useMemo<VerificationActions>(() => {
    const need = (): string => {
      if (current.current) return current.current;
      throw new Error(
        'tingying: there is no application yet, so there is nothing to change. Call start() first.',
      );
    };
    const options = (signal: AbortSignal | undefined) => (signal ? { signal } : {});
    return {
      start: async (provider, consents, signal) =>
        show(await client.startVerification({ provider, consents }, options(signal))),
      save: async (answers, signal) => show(await client.saveAnswers(need(), answers, options(signal))),
      submit: async (signal, answers = {}) =>
        show(await client.submitVerification(need(), { ...options(signal), answers })),
      appeal: async (words, signal) => show(await client.appeal(need(), words, options(signal))),
      withdraw: async (signal) => show(await client.withdraw(need(), options(signal))),
      renew: async (signal, consents) =>
        show(await client.renewVerification(need(), { ...options(signal), consents })),
      refresh: () => setTurn((before) => before + 1),
    };
  }, [client, show]);
  return { ...known, ...actions };
}

/** The one that is under way, else the latest that still says something. */
function chooseCase(views: readonly VerificationView[]): VerificationView | null {
  const latest = [...views].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    latest.find(({ state }) => openStates.includes(state)) ??
    latest.find(({ state }) => state !== 'withdrawn') ??
    null
  );
}
