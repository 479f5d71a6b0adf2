import { captionBackgrounds, captionColors } from '../../core/captions/captionColors.js';
import {
  plainReadingLook,
  readingBounds,
  readingFonts,
  type ReadingFont,
} from '../../core/reading/ReadingPreferences.js';
import { ColorFields } from '../captions/ColorFields.js';
import { SpacingFields } from '../captions/SpacingFields.js';
import { ChoiceFields } from '../dialogs/ChoiceFields.js';
import { RangeField } from '../dialogs/RangeField.js';
import { CheckField } from '../dialogs/settings/CheckField.js';
import { useDialogStatus } from '../dialogs/settings/DialogStatus.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { useReading } from './useReading.js';

/** How what is read beside the film looks. The lines below follow every change: they are the sample. */
export function ReadingLookFields() {
  const translate = useTranslate();
  const [look, change] = useReading();
  const { status, tell } = useDialogStatus();
  return (
    <details data-part="reading-look">
      <summary>{translate('readingLook.label')}</summary>
      <RangeField
        label={translate('readingLook.size')}
        min={readingBounds.textSize[0]}
        max={readingBounds.textSize[1]}
        step={25}
        value={look.textSize}
        valueText={translate('spacing.value', { percent: look.textSize })}
        onChange={(textSize) => change({ textSize })}
      />
      <ChoiceFields
        legend={translate('captionStyle.font.label')}
        choices={readingFonts.map((id) => ({
          id,
          text: translate(id === 'page' ? 'readingLook.font.page' : `captionStyle.font.${id}`),
        }))}
        chosen={look.textFont}
        onChoose={(id) => change({ textFont: id as ReadingFont })}
      />
      <SpacingFields spacing={look} onChange={change} translate={translate} />
      <CheckField
        label={translate('readingLook.colored')}
        checked={look.textColored}
        onChange={(textColored) => change({ textColored })}
      />
      {look.textColored && (
        <>
          <ColorFields
            legend={translate('captionStyle.color.label')}
            palette={captionColors}
            chosen={look.textColor}
            onChoose={(textColor) => change({ textColor })}
            translate={translate}
          />
          <ColorFields
            legend={translate('captionStyle.background.label')}
            palette={captionBackgrounds}
            chosen={look.textBackground}
            onChoose={(textBackground) => change({ textBackground })}
            translate={translate}
          />
        </>
      )}
      <button
        type="button"
        onClick={() => {
          change(plainReadingLook);
          tell(translate('readingLook.restored'));
        }}
      >
        {translate('readingLook.reset')}
      </button>
      {status}
    </details>
  );
}
