import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

/** The standard's own JSON schema (OASIS SARIF 2.1.0), as Microsoft's matchers for Jest carry it. */
const path = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

/** Of draft 04: `id` and the boolean `exclusiveMinimum` are all that later drafts have changed of what a schema may use. */
const { id, $schema, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const usesOldBounds = /"exclusiveM(in|ax)imum": (true|false)/.test(JSON.stringify(schema, null, 1));
if (typeof id !== 'string' || !String($schema).includes('draft-04') || usesOldBounds)
  throw new Error(
    'The SARIF schema is not of the form that is read here; look at what its package brings now.',
  );

const isUri = (text: string): boolean => URL.canParse(text);
const isUriReference = (text: string): boolean =>
  /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && URL.canParse(text, 'https://films.example/');

/** Whether a log is SARIF 2.1.0, whole: every property that is there, of whatever kind. */
export const validateSarif: ValidateFunction = new Ajv({
  strict: false,
  // One of its patterns is not to be read as Unicode.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: isUri,
    'uri-reference': isUriReference,
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
  },
}).compile({ ...schema, $id: id });
