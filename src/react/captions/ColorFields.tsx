import { useId, type CSSProperties } from 'react';
import { cleanColor } from '../../core/captions/cleanColor.js';
import type { CaptionColorName } from '../../core/captions/captionColors.js';
import type { HexColor } from '../../core/captions/contrast.js';
import type { Translate } from '../../core/i18n/createTranslate.js';

export interface ColorFieldsProps {
  readonly legend: string;
  /** Colours that have a name. */
  readonly palette: Readonly<Partial<Record<CaptionColorName, HexColor>>>;
  readonly chosen: HexColor;
  readonly onChoose: (color: HexColor) => void;
  readonly translate: Translate;
}

/** A colour: one of a few by name, as native radios, or any other by the browser's own field. */
export function ColorFields({ legend, palette, chosen, onChoose, translate }: ColorFieldsProps) {
  const name = useId();
  const color = cleanColor(chosen, '#000000');
  const named = Object.entries(palette) as [CaptionColorName, HexColor][];
  const isOther = named.every(([, one]) => one !== color);
  // Figures only where no name says which colour it is: a voice spells them out. Of which colour, where nothing else tells
  // one field from the next.
  const other = isOther ? translate('color.other', { color }) : translate('color.another', { what: legend });
  return (
    <fieldset data-part="choice">
      <legend>{legend}</legend>
      <div data-part="color-options">
        {named.map(([key, one]) => (
          <label key={key} data-part="choice-option">
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === color}
              onChange={() => onChoose(one)}
            />
            <Swatch color={one} />
            <span>{translate(`color.${key}`)}</span>
          </label>
        ))}
        <div data-part="choice-option">
          {isOther && <input type="radio" name={name} value={color} aria-label={other} checked readOnly />}
          <label data-part="color-other">
            <input type="color" value={color} onChange={(event) => onChoose(event.currentTarget.value)} />
            <span>{other}</span>
          </label>
        </div>
      </div>
    </fieldset>
  );
}

/** The name beside it says the colour; this shows it. */
const Swatch = ({ color }: { readonly color: HexColor }) => (
  <span data-part="color-swatch" aria-hidden="true" style={{ '--color': color } as CSSProperties} />
);
