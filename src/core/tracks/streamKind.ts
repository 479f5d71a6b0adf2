/** `type` is a MIME type as authors write it, with or without codecs. Null for what the browser plays by itself. */
export function streamKind(type: string): 'hls' | 'dash' | null {
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (/^(application|audio|video)\/(x-|vnd\.apple\.)?mpegurl$/.test(bare)) return 'hls';
  return bare === 'application/dash+xml' ? 'dash' : null;
}
