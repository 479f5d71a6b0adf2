import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import { escapeMarkup as text } from './escapeMarkup.js';
import { htmlPageStyle } from './htmlPageStyle.js';

/** What a report puts into its page. `body` is markup, with what comes from outside escaped. */
export interface HtmlPage {
  readonly locale: CheckLocale;
  readonly title: string;
  /** What this report needs beyond the looks that all have. */
  readonly style: string;
  readonly body: string;
}

/** A page that needs nothing beside itself: no script, no font, no address. */
export const writeHtmlPage = ({ locale, title, style, body }: HtmlPage): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${htmlPageStyle}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
