import { useTranslate } from '../../i18n/useTranslate.js';
import { PictureFields } from '../../picture/PictureFields.js';
import type { Tell } from './DialogStatus.js';
import { SettingsSection } from './SettingsSection.js';

/** The picture for who sees little, where all other choices are. */
export function PictureSection({ tell }: { readonly tell: Tell }) {
  return (
    <SettingsSection heading={useTranslate()('picture.label')}>
      <PictureFields tell={tell} />
    </SettingsSection>
  );
}
