import type { PageFinding } from './PageAudit.js';

/**
 * Knows a finding again in a later audit: by the page's path, the rule and the place. Words, the day, and the host are not in it, so that
 * it holds in another language and on a preview's address.
 */
export function keyOfFinding(
  url: string,
  rule: string,
  { target, viewport }: Pick<PageFinding, 'target' | 'viewport'>,
): string {
  const size = viewport === null ? '' : ` ${viewport.width}x${viewport.height}`;
  return `${pathOfPage(url)} ${rule} ${nameTarget(target)}${size}`;
}

/** `https://films.example/watch?film=3#/cast` → `/watch?film=3#/cast`; what is no address stays as it is. */
export function pathOfPage(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search, hash } = new URL(url);
  return `${pathname}${search}${hash}`;
}

/** A target's way through shadow roots and frames, in one line; empty for the page as a whole. */
export const nameTarget = (target: PageFinding['target']): string => target?.path.join(' >>> ') ?? '';
