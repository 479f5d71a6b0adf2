/** Pages of the same origin that a page links to, without fragments. */
export function findLinks(): readonly string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
    .map(({ href }) => href.split('#')[0] ?? '')
    .filter((href) => URL.canParse(href) && new URL(href).origin === location.origin)
    .filter(
      (href) =>
        !/\.(pdf|zip|jpe?g|png|gif|svg|webp|mp4|webm|mp3|m4a|wav|vtt|srt|xml|json|m3u8|mpd|docx?)([?]|$)/i.test(
          href,
        ),
    );
  return [...new Set(links)];
}
