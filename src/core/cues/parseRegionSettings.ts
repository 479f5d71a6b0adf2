import type { VttRegion } from './VttCue.js';
import { parsePercentage } from './parsePercentage.js';
import { splitSettings, type Report } from './splitSettings.js';

/** The region whose settings stand in `[from, to)` (WebVTT §6.2). What cannot be read keeps its default. */
export function parseRegionSettings(input: string, from: number, to: number, report: Report): VttRegion {
  const region: { -readonly [Name in keyof VttRegion]: VttRegion[Name] } = { ...plainRegion };
  splitSettings(input, from, to, report, (name, value) => {
    switch (name) {
      case 'id':
        region.id = value;
        return 'read';
      case 'width': {
        const width = parsePercentage(value);
        if (width === null) return 'invalid';
        region.width = width;
        return 'read';
      }
      case 'lines': {
        const lines = /^\d+$/.test(value) ? Number(value) : Infinity;
        if (lines === Infinity) return 'invalid';
        region.lines = lines;
        return 'read';
      }
      case 'regionanchor': {
        const anchor = parseAnchor(value);
        if (!anchor) return 'invalid';
        [region.regionAnchorX, region.regionAnchorY] = anchor;
        return 'read';
      }
      case 'viewportanchor': {
        const anchor = parseAnchor(value);
        if (!anchor) return 'invalid';
        [region.viewportAnchorX, region.viewportAnchorY] = anchor;
        return 'read';
      }
      case 'scroll':
        if (value !== 'up') return 'invalid';
        region.scroll = 'up';
        return 'read';
      default:
        return 'unknown';
    }
  });
  return region;
}

/** A region of which the file says nothing. */
export const plainRegion: VttRegion = {
  id: '',
  width: 100,
  lines: 3,
  regionAnchorX: 0,
  regionAnchorY: 100,
  viewportAnchorX: 0,
  viewportAnchorY: 100,
  scroll: '',
};

function parseAnchor(value: string): [x: number, y: number] | null {
  const comma = value.indexOf(',');
  if (comma < 0) return null;
  const x = parsePercentage(value.slice(0, comma));
  const y = parsePercentage(value.slice(comma + 1));
  return x === null || y === null ? null : [x, y];
}
