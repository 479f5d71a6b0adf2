import type { CaptionsFile, TimedTextFile } from '../Film.js';
import { readAddress, readFlag } from './readFacts.js';
import { fieldsOf, optional, type Shape, type Spot } from './Spot.js';
import { readLabel, readLanguage } from './readWords.js';

export function readTimedText(spot: Spot): TimedTextFile {
  const at = fieldsOf(spot, timedText());
  return readTimedTextFields(at);
}

export function readCaptions(spot: Spot): CaptionsFile {
  const at = fieldsOf(spot, timedText('sdh'));
  return { ...readTimedTextFields(at), ...optional('sdh', at('sdh'), readFlag) };
}

const timedText = (...more: readonly string[]): Shape => ({
  names: ['src', 'language', 'label', ...more],
  cost: 'This file cannot be offered.',
  remedy: 'Give an object with src and language.',
});

const readTimedTextFields = (at: (name: string) => Spot): TimedTextFile => ({
  src: readAddress(at('src'), 'This file cannot be loaded.'),
  language: readLanguage(at('language'), 'the language of this file'),
  ...optional('label', at('label'), readLabel),
});
