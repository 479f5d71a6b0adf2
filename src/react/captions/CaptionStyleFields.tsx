'use client';
import { captionBackgrounds, captionColors } from '../../core/captions/captionColors.js';
import { charactersInWord, readingSpeeds } from '../../core/captions/estimateReading.js';
import { captionEdges, captionFonts, captionPositions } from '../../core/captions/cleanCaptionStyle.js';
import type { Translate } from '../../core/i18n/createTranslate.js';
import { defaultPreferences } from '../../core/preferences/defaultPreferences.js';
import { defaultManner } from '../../core/preferences/morePreferences.js';
import { cleanSpacing } from '../../core/preferences/TextSpacing.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';
import { ChoiceFields } from '../dialogs/ChoiceFields.js';
import { RangeField } from '../dialogs/RangeField.js';
import { CheckField } from '../dialogs/settings/CheckField.js';
import { CaptionSample } from './CaptionSample.js';
import { ColorFields } from './ColorFields.js';
import { SpacingFields } from './SpacingFields.js';

export interface CaptionStyleFieldsProps {
  readonly style: CaptionStyle;
  /** Called with the whole style at every change. */
  readonly onChange: (style: CaptionStyle) => void;
  /** Called when the viewer has the look restored, after `onChange`: nothing else tells it to who does not see it. */
  readonly onRestore?: () => void;
  readonly translate: Translate;
  /** False leaves the sample out, where captions themselves are in sight beside the fields. */
  readonly preview?: boolean;
}

/** How captions look, one native field for each thing, with a sample that follows every change. */
export function CaptionStyleFields({
  style,
  onChange,
  onRestore,
  translate,
  preview = true,
}: CaptionStyleFieldsProps) {
  const change = (part: Partial<CaptionStyle>) => onChange({ ...style, ...part });
  const { size, font, color, background, backgroundOpacity, edge, position } = style;
  const opacity = Math.round(backgroundOpacity * 100);
  return (
    <div data-part="caption-style">
      {preview && (
        <CaptionSample
          captionStyle={style}
          label={translate('captionStyle.preview.label')}
          text={translate('captionStyle.preview.text')}
        />
      )}
      <RangeField
        label={translate('captionStyle.size.label')}
        min={50}
        max={300}
        step={10}
        value={Math.round(size)}
        valueText={translate('captionStyle.size.value', { percent: Math.round(size) })}
        onChange={(percent) => change({ size: percent })}
      />
      <ChoiceFields
        legend={translate('captionStyle.font.label')}
        choices={captionFonts.map((id) => ({ id, text: translate(`captionStyle.font.${id}`) }))}
        chosen={font}
        onChoose={(id) => change({ font: id as CaptionStyle['font'] })}
      />
      <SpacingFields spacing={cleanSpacing(style)} onChange={change} translate={translate} />
      <ColorFields
        legend={translate('captionStyle.color.label')}
        palette={captionColors}
        chosen={color}
        onChoose={(chosen) => change({ color: chosen })}
        translate={translate}
      />
      <ColorFields
        legend={translate('captionStyle.background.label')}
        palette={captionBackgrounds}
        chosen={background}
        onChoose={(chosen) => change({ background: chosen })}
        translate={translate}
      />
      <RangeField
        label={translate('captionStyle.backgroundOpacity.label')}
        min={0}
        max={100}
        step={10}
        value={opacity}
        valueText={translate('captionStyle.backgroundOpacity.value', { percent: opacity })}
        onChange={(percent) => change({ backgroundOpacity: percent / 100 })}
      />
      <CheckField
        label={translate('captionStyle.standing.label')}
        note={translate('captionStyle.standing.note')}
        checked={style.standing === true}
        onChange={(standing) => change({ standing })}
      />
      <ChoiceFields
        legend={translate('captionStyle.stay.label')}
        choices={readingSpeeds.map((speed) => ({
          id: String(speed),
          text:
            speed === 0
              ? translate('captionStyle.stay.author')
              : translate('captionStyle.stay.speed', { words: speed, characters: speed * charactersInWord }),
        }))}
        chosen={String(style.readingSpeed ?? 0)}
        onChoose={(id) => change({ readingSpeed: Number(id) })}
      />
      {(style.readingSpeed ?? 0) > 0 && (
        <CheckField
          label={translate('captionStyle.hold.label')}
          note={translate('captionStyle.hold.note')}
          checked={style.holdToRead === true}
          onChange={(holdToRead) => change({ holdToRead })}
        />
      )}
      <ChoiceFields
        legend={translate('captionStyle.edge.label')}
        choices={captionEdges.map((id) => ({ id, text: translate(`captionStyle.edge.${id}`) }))}
        chosen={edge}
        onChoose={(id) => change({ edge: id as CaptionStyle['edge'] })}
      />
      <ChoiceFields
        legend={translate('captionStyle.position.label')}
        choices={captionPositions.map((id) => ({ id, text: translate(`captionStyle.position.${id}`) }))}
        chosen={position}
        onChoose={(id) => change({ position: id as CaptionStyle['position'] })}
      />
      <button
        type="button"
        onClick={() => {
          onChange({ ...defaultPreferences.captions.style, ...defaultManner });
          onRestore?.();
        }}
      >
        {translate('captionStyle.reset.label')}
      </button>
    </div>
  );
}
