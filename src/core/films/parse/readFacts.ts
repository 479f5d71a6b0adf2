import type { VoiceKind } from '../Film.js';
import { refuse, type Spot, tell } from './Spot.js';

export function readAddress(spot: Spot, cost: string): string {
  const { found } = spot;
  const remedy = 'Give an address, absolute or relative to the page.';
  if (typeof found !== 'string' || found.trim() === '') {
    refuse(spot, { found: tell(found), cost, remedy });
    return '';
  }
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(found)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'blob', 'data', 'file'].includes(scheme)) {
    refuse(spot, { found: `is “${found}”, and a player loads nothing from ${scheme}:`, cost, remedy });
    return '';
  }
  return found.trim();
}

export function readDuration(spot: Spot): number {
  if (typeof spot.found === 'number' && Number.isFinite(spot.found) && spot.found > 0) return spot.found;
  refuse(spot, {
    found: tell(spot.found),
    cost: 'The length cannot be told before playing.',
    remedy: 'Give seconds as a number above 0, or leave it out.',
  });
  return 0;
}

export function readFlag(spot: Spot): boolean {
  if (typeof spot.found === 'boolean') return spot.found;
  refuse(spot, {
    found: tell(spot.found),
    cost: 'Nobody knows whether it holds.',
    remedy: 'Give true or false, or leave it out.',
  });
  return false;
}

export function readVoiceKind(spot: Spot): VoiceKind {
  if (spot.found === 'recorded' || spot.found === 'synthesised') return spot.found;
  refuse(spot, {
    found: tell(spot.found),
    cost: 'The viewer cannot be told whether a person or a machine speaks.',
    remedy: 'Give recorded or synthesised, or leave it out.',
  });
  return 'recorded';
}
