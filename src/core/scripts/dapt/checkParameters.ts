import { contentProfile, ns, processorProfile } from './namespaces.js';
import type { Reading } from './Reading.js';
import type { Clock } from './readTime.js';
import { attributeOf, shorten, type XmlElement } from './XmlElement.js';

const wholeNumber = /^0*[1-9]\d*$/;
const ratio = /^\s*0*([1-9]\d*)\s+0*([1-9]\d*)\s*$/;

/** Frame and tick rates of the document, as far as they can be read. */
export function readClock(root: XmlElement): Clock {
  const read = (name: string): number | null => {
    const written = attributeOf(root, name, ns.ttp) ?? '';
    return wholeNumber.test(written) ? Number(written) : null;
  };
  const [, numerator = 1, denominator = 1] =
    ratio.exec(attributeOf(root, 'frameRateMultiplier', ns.ttp) ?? '') ?? [];
  const nominal = read('frameRate');
  return {
    nominalFrameRate: nominal,
    frameRate: nominal === null ? null : (nominal * Number(numerator)) / Number(denominator),
    tickRate: read('tickRate'),
  };
}

/** DAPT §Profile Signaling, §Timing constraints. */
export function checkParameters(reading: Reading): void {
  const { root } = reading;
  checkProfiles(reading);
  const timeBase = attributeOf(root, 'timeBase', ns.ttp);
  if (timeBase !== undefined && timeBase !== 'media')
    reading.error(
      'time-base',
      root,
      `ttp:timeBase is “${shorten(timeBase)}”. A script counts from the start of its programme; times are read so, and words may be heard at the wrong place. Convert them, and write ttp:timeBase="media" or nothing.`,
    );
  for (const name of ['clockMode', 'dropMode', 'markerMode', 'subFrameRate'])
    if (attributeOf(root, name, ns.ttp) !== undefined)
      reading.error(
        'prohibited-parameter',
        root,
        `ttp:${name} is for time codes, which DAPT does not use. It is left out. Take it out of the document.`,
      );
  checkNumbers(reading);
  checkValues(reading);
}

function checkProfiles(reading: Reading): void {
  const { root } = reading;
  const content = attributeOf(root, 'contentProfiles', ns.ttp);
  if (content === undefined || !listProfiles(content, ['all']).includes(contentProfile))
    reading.error(
      'content-profiles',
      root,
      `ttp:contentProfiles ${content === undefined ? 'is missing' : `does not name DAPT (“${shorten(content)}”)`}. Other tools may not take the document for a DAPT script. Write ttp:contentProfiles="${contentProfile}" on <tt>.`,
    );
  const processor = attributeOf(root, 'processorProfiles', ns.ttp);
  if (processor !== undefined && !listProfiles(processor, ['all', 'any']).includes(processorProfile))
    reading.error(
      'processor-profiles',
      root,
      `ttp:processorProfiles does not name the DAPT processor profile. Other tools may refuse the document. Add ${processorProfile}, or leave the attribute out.`,
    );
  if (attributeOf(root, 'profile', ns.ttp) !== undefined)
    reading.error(
      'profile-attribute',
      root,
      'ttp:profile is of an older standard, and DAPT does not allow it. It is left out. Take it out of the document.',
    );
}

/** TTML2 §6.2.1: designators, which may stand within `all( … )` or `any( … )`; relative ones count from the namespace of profiles. */
function listProfiles(written: string, functions: readonly string[]): readonly string[] {
  const [, name, inner] = /^([a-z]+)\((.*)\)$/s.exec(written.trim()) ?? [];
  if (name !== undefined && !functions.includes(name)) return [];
  return (inner ?? written)
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) =>
      one.includes(':') || one.startsWith('#') ? one : `http://www.w3.org/ns/ttml/profile/${one}`,
    );
}

function checkNumbers(reading: Reading): void {
  for (const [name, form, example] of [
    ['frameRate', wholeNumber, '25'],
    ['tickRate', wholeNumber, '10000000'],
    ['frameRateMultiplier', ratio, '1000 1001'],
  ] as const) {
    const written = attributeOf(reading.root, name, ns.ttp);
    if (written !== undefined && !form.test(written))
      reading.error(
        'timing-parameter',
        reading.root,
        `ttp:${name}="${shorten(written)}" cannot be read. Words may be heard at the wrong place. Write it like ttp:${name}="${example}".`,
      );
  }
}

const pair = /^0*[1-9]\d*[ \t\r\n]+0*[1-9]\d*$/;
const combination = /^(leastRestrictive|mostRestrictive|replace|ignore)$/;
const truth = /^(true|false|1|0)$/;

/** What TTML2 §6.2 and §7.2 let the other parameters be. */
const parameterValues: readonly (readonly [name: string, form: RegExp, example: string])[] = [
  ['cellResolution', pair, '32 15'],
  ['displayAspectRatio', pair, '16 9'],
  ['pixelAspectRatio', pair, '1 1'],
  ['contentProfileCombination', combination, 'replace'],
  ['processorProfileCombination', combination, 'replace'],
  ['inferProcessorProfileMethod', /^(loose|strict)$/, 'loose'],
  ['inferProcessorProfileSource', /^(combined|first)$/, 'combined'],
  ['permitFeatureNarrowing', truth, 'false'],
  ['permitFeatureWidening', truth, 'false'],
  ['validation', /^(required|optional|prohibited)$/, 'optional'],
  ['validationAction', /^(abort|warn|ignore)$/, 'warn'],
];

function checkValues(reading: Reading): void {
  for (const [name, form, example] of parameterValues) {
    const written = attributeOf(reading.root, name, ns.ttp);
    if (written !== undefined && !form.test(written))
      reading.error(
        'parameter',
        reading.root,
        `ttp:${name}="${shorten(written)}" is not one of its values. It is left out. Write it like ttp:${name}="${example}", or take it out.`,
      );
  }
}
