import type { ScriptFormat } from './ScriptFile.js';

/** What a script is written in: by how it begins, for a name can be wrong; by its name where it begins with nothing that is known. */
export function detectFormat(text: string, fileName = ''): ScriptFormat {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('WEBVTT')) return 'webvtt';
  if (start.startsWith('<')) return 'dapt';
  if (start.startsWith('{')) return 'json';
  if (/\.json$/i.test(fileName)) return 'json';
  return /\.(?:xml|ttml|dapt|dfxp)$/i.test(fileName) ? 'dapt' : 'webvtt';
}
