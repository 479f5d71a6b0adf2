import type { FilmPolicy } from '../gate/FilmPolicy.js';
import type { Recording, Work } from './Catalogue.js';
import { tellDescriptions } from './tellDescriptions.js';

/** What may be told of a work to anybody: all but the film, and no address that leads to it. */
export type ToldWork = Omit<Work, 'film' | 'seasons'>;

/** A film of a gated theatre, told to those who are not in yet: with its rights, its mark and its last day. */
export function tellWork(work: Work, { author, source, rights, mark, until }: FilmPolicy): ToldWork {
  const { film, seasons: _, poster: __, sample, introduction, ...told } = work;
  const whole = typeof film === 'object' ? film : null;
  const isOpen = (recording?: Recording) => recording !== undefined && /^https?:/i.test(recording.src);
  return {
    ...told,
    descriptions: tellDescriptions(work),
    captions: work.captions ?? (whole?.captions ?? []).length > 0,
    signLanguage: work.signLanguage ?? (whole?.signLanguage ?? []).length > 0,
    ...(isOpen(sample) && { sample }),
    ...(introduction && {
      introduction: {
        parts: introduction.parts,
        ...(isOpen(introduction.recording) && { recording: introduction.recording }),
      },
    }),
    ...(until !== undefined && { leavingOn: lastDay(until) }),
    rights: { author, source, license: rights, mark },
  };
}

/** The last day of a time that is already too late. */
const lastDay = (until: string): string => new Date(Date.parse(until) - 1).toISOString().slice(0, 10);
