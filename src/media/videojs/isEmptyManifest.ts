/**
 * Whether a manifest lists nothing that could ever play: an empty answer, a page instead of a manifest, a list without
 * entries. The engine would wait for the next version of it for ever. A live stream that has yet to begin is not empty.
 */
export function isEmptyManifest(text: string): boolean {
  const manifest = text.trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<MPD[\s>]/.test(manifest)) {
    return !manifest.includes('<Representation') && !manifest.includes('type="dynamic"');
  }
  if (!manifest.startsWith('#EXTM3U')) return true;
  if (/^#EXT(INF|-X-STREAM-INF|-X-PART)\b/m.test(manifest)) return false;
  return manifest.includes('#EXT-X-ENDLIST') || !manifest.includes('#EXT-X-TARGETDURATION');
}
