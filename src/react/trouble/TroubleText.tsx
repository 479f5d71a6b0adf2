import { describeTrouble } from '../../core/announcements/describeTrouble.js';
import type { Trouble } from '../../core/playback/Trouble.js';
import { useTranslate } from '../i18n/useTranslate.js';

/** What happened, then what to do. */
export function TroubleText({ trouble }: { readonly trouble: Trouble }) {
  const { title, message } = describeTrouble(trouble, useTranslate());
  return (
    <>
      <p data-part="trouble-title">{title}</p>
      <p>{message}</p>
    </>
  );
}
