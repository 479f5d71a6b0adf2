import { isLanguageTag } from '../dapt/isLanguageTag.js';
import { readText, refuse, type Spot } from './Spot.js';

/** As JSON Schema can tell a tag from other text; whether it is well-formed is asked after. */
const tag = /^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/;

export function readLanguage<Otherwise>(spot: Spot, otherwise: Otherwise): string | Otherwise {
  const value = readText(spot, otherwise, { pattern: tag, example: 'zh-CN' });
  if (typeof value === 'string' && spot.found !== undefined && !isLanguageTag(value)) {
    refuse(
      spot,
      'language-tag',
      `is “${value}”, which is no language tag. A voice cannot be chosen. Write one such as en or zh-CN.`,
    );
    return otherwise;
  }
  return value;
}

export function readSourceLanguage(spot: Spot, otherwise: string | null): string | null {
  if (spot.found === null) return null;
  const value = readText(spot, otherwise, { pattern: tag, example: 'zxx' });
  if (value !== null && spot.found !== undefined && !isLanguageTag(value)) {
    refuse(
      spot,
      'language-source',
      `is “${value}”, which is no language tag. It is left out. Write the language that the words come from, or zxx where there is none.`,
    );
    return otherwise;
  }
  return value;
}
