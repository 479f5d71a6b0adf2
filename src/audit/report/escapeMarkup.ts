/** Characters that XML 1.0 cannot hold, not even as references; halves of surrogate pairs are among them. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** Text for HTML and XML, in elements and in attributes. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(impossible, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
