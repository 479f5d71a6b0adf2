'use client';
import type { AskOptions, FilmEntry, GateClient, GateProblem } from '../../gate-client/index.js';
import { useAsked } from './useAsked.js';
import { useRightsChange } from './useRightsChange.js';

/** What the gate tells of its films. */
export type FilmsState =
  | { readonly phase: 'asking' }
  | { readonly phase: 'told'; readonly films: readonly FilmEntry[] }
  | { readonly phase: 'failed'; readonly problem: GateProblem };

const ask = (client: GateClient, options: AskOptions) => client.requestFilms(options);

/**
 * The gate's films in words, and whether each is open to this viewer: asked again where that may have changed.
 * @param told what the page was told already, so that it is not asked twice
 */
export function useFilms(told?: readonly FilmEntry[]): FilmsState & { readonly refresh: () => void } {
  const [asked, refresh] = useAsked(ask, told);
  useRightsChange(refresh);
  return asked.phase === 'told'
    ? { phase: 'told', films: asked.answer ?? [], refresh }
    : { ...asked, refresh };
}
