import type { FilmPolicy } from '../gate/FilmPolicy.js';
import { isOpenAddress } from '../gate/isOpenAddress.js';
import type { Recording, Work } from './Catalogue.js';
import { tellChanges } from './tellChanges.js';
import { tellDescriptions } from './tellDescriptions.js';

/** What may be told of a work to anybody: all but the film, and no address that leads to it. */
export type ToldWork = Omit<Work, 'film' | 'seasons'>;

/**
 * A film of a gated theatre, told to those who are not in yet: with its rights, its mark and its last day.
 * @param sampleAddress where everybody may hear the sample that lies in the film's folder; null where none does
 */
export function tellWork(
  work: Work,
  { author, source, rights, mark, until }: FilmPolicy,
  sampleAddress: string | null = null,
): ToldWork {
  const { film, seasons: _, poster: __, sample, introduction, ...told } = work;
  const whole = typeof film === 'object' ? film : null;
  const versionChanges = tellChanges(work);
  const isOpen = (recording?: Recording) => recording !== undefined && isOpenAddress(recording.src);
  return {
    ...told,
    descriptions: tellDescriptions(work),
    ...(versionChanges.length > 0 && { versionChanges }),
    captions: work.captions ?? (whole?.captions ?? []).length > 0,
    signLanguage: work.signLanguage ?? (whole?.signLanguage ?? []).length > 0,
    ...(sample && isOpen(sample) && { sample }),
    ...(sample && !isOpen(sample) && sampleAddress !== null && { sample: { ...sample, src: sampleAddress } }),
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
