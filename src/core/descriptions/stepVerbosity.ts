import { type Verbosity, verbosityLevels } from './DescriptionCue.js';

/** One level up or down from `before`; the same at either end. */
export function stepVerbosity(before: Verbosity, command: 'moreDescription' | 'lessDescription'): Verbosity {
  const by = command === 'moreDescription' ? 1 : -1;
  return verbosityLevels[verbosityLevels.indexOf(before) + by] ?? before;
}
