import { parseWebVtt } from '../../../../core/cues/parseWebVtt.js';
import type { PageDriver } from '../../PageDriver.js';
import type { SeenTrack } from './SeenMedia.js';

/** A text track's file, read. */
export type ReadTrack =
  | {
      readonly state: 'read';
      readonly cues: readonly {
        readonly startTime: number;
        readonly endTime: number;
        readonly text: string;
      }[];
    }
  | { readonly state: 'unreadable' | 'not-webvtt' | 'script-made' };

/** Reads the file of a text track as its visitor would get it. */
export async function readCues(track: SeenTrack, driver: PageDriver): Promise<ReadTrack> {
  if (track.src === '') return { state: 'script-made' };
  const text = track.src.startsWith('data:') ? readData(track.src) : await driver.fetchText(track.src);
  if (text === null) return { state: track.src.startsWith('blob:') ? 'script-made' : 'unreadable' };
  const { cues, problems } = parseWebVtt(text);
  if (problems.some(({ reason }) => reason === 'signature-missing')) return { state: 'not-webvtt' };
  return {
    state: 'read',
    cues: cues.map(({ startTime, endTime, text: words }) => ({ startTime, endTime, text: words })),
  };
}

function readData(url: string): string | null {
  const [, head = '', body = ''] = /^data:([^,]*),([^]*)$/.exec(url) ?? [];
  try {
    return /;base64$/.test(head) ? Buffer.from(body, 'base64').toString('utf8') : decodeURIComponent(body);
  } catch {
    return null;
  }
}
