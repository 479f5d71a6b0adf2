/** Whether a MIME type names something a player could play: streams, video and sound. */
export function isMediaType(type: string): boolean {
  const bare = type.split(';')[0]?.trim() ?? '';
  return /^(application\/(vnd\.apple\.mpegurl|x-mpegurl|dash\+xml)|(video|audio)\/[\w.+-]+)$/i.test(bare);
}
