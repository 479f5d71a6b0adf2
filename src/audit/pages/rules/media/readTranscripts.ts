import type { PageDriver } from '../../PageDriver.js';
import { findTranscriptLinks } from './nearControls.js';
import type { SeenMedia } from './SeenMedia.js';

/** No more links of one film are followed. */
const mostLinks = 3;

/** What stands behind the links near a film that call themselves a transcript: their words; null where they cannot be read here. */
export async function readTranscripts(
  media: Pick<SeenMedia, 'near'>,
  driver: PageDriver,
): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const { href } of findTranscriptLinks(media).slice(0, mostLinks)) {
    const text = await driver.fetchText(href);
    texts.push(text === null || isMadeByScript(text) ? null : bareText(text));
  }
  return texts;
}

/** A page that fills itself only in a browser. */
const isMadeByScript = (text: string): boolean =>
  /<script\b[^>]*\bsrc=/i.test(text) && bareText(text).length < 400;

const bareText = (text: string): string =>
  text
    .replace(/<(script|style|template|head)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
