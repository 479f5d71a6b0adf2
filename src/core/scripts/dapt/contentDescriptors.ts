/* eslint-disable no-misleading-character-class -- ranges of XML names; some of the characters combine */
import type { ContentDescriptor } from '../DescriptionScript.js';

/** The registry table of DAPT §content-descriptor values. */
const registered: ReadonlySet<string> = new Set([
  'audio',
  'audio.dialogue',
  'audio.nonDialogueSounds',
  'visual',
  'visual.dialogue',
  'visual.nonText',
  'visual.text',
  'visual.text.title',
  'visual.text.credit',
  'visual.text.location',
]);

/** The characters of an XML name token, without the full stop that divides tokens. */

const token =
  /^[-\w:\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]+$/u;

/** Whether a value is in the registry, or is one's own: it begins with `x-`, or goes on with `x-` where the registry ends. */
export function isContentDescriptor(value: string): boolean {
  const tokens = value.split('.');
  if (!tokens.every((one) => token.test(one))) return false;
  const own = tokens.findIndex((one) => one.startsWith('x-'));
  return own === 0 || registered.has(tokens.slice(0, own === -1 ? tokens.length : own).join('.'));
}

/** Whether `value` is `general` or a sub-type of it. */
export const isSubType = (value: ContentDescriptor, general: ContentDescriptor): boolean =>
  value === general || value.startsWith(`${general}.`);

/** What is described for those who do not see it. Dialogue and sounds are not: they are heard. */
export const isDescription = (represents: ContentDescriptor): boolean => isSubType(represents, 'visual');

/** The registry table of DAPT §Script Event Description. */
const descriptionTypes: ReadonlySet<string> = new Set(['pronunciationNote', 'scene', 'plotSignificance']);

export const isDescriptionType = (value: string): boolean =>
  descriptionTypes.has(value) || value.startsWith('x-');
