import type { FilmSource } from '../Film.js';
import { inferMediaType, isMediaType } from '../inferMediaType.js';
import { readAddress } from './readFacts.js';
import { fieldsOf, readList, refuse, type Spot, tell } from './Spot.js';

export function readSources(spot: Spot): readonly FilmSource[] {
  const sources = readList(spot, readSource);
  if (sources.length === 0 && (spot.found === undefined || Array.isArray(spot.found))) {
    refuse(spot, {
      found: spot.found === undefined ? 'is missing' : 'is empty',
      cost: 'There is nothing to play.',
      remedy: 'Give at least one source, the best first.',
    });
  }
  return sources;
}

function readSource(spot: Spot): FilmSource {
  const at = fieldsOf(spot, {
    names: ['src', 'type'],
    cost: 'This source cannot be played.',
    remedy: 'Give an object with src, and with type where the address does not end in a known ending.',
  });
  const src = readAddress(at('src'), 'This source cannot be played.');
  const type = at('type');
  if (type.found !== undefined) return { src, type: readMediaType(type) };
  const inferred = inferMediaType(src);
  if (inferred === null && src !== '') {
    refuse(type, {
      found: `is missing, and “${src}” has no ending that tells it`,
      cost: 'No browser can be asked whether it plays this source.',
      remedy: 'Give the MIME type, such as application/vnd.apple.mpegurl (HLS) or video/mp4.',
    });
  }
  return { src, type: inferred ?? '' };
}

export function readMediaType(spot: Spot): string {
  if (typeof spot.found === 'string' && isMediaType(spot.found)) return spot.found;
  refuse(spot, {
    found: tell(spot.found),
    cost: 'No browser can be asked whether it plays this.',
    remedy:
      'Give a MIME type: application/vnd.apple.mpegurl (HLS), application/dash+xml (DASH), video/… or audio/….',
  });
  return '';
}
