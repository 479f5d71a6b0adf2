import type { Film, LocalizedText } from '../films/Film.js';
import { descriptionId } from './listDeclared.js';

/** Who tells the description that is wanted, where the film says so. */
export const findDeclaredNarrator = (film: Film, id: string | null): LocalizedText | undefined =>
  film.descriptions?.find((one) => descriptionId(one) === id)?.narrator;
