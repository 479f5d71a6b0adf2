import type { MessageKey } from '../../../core/i18n/en.js';
import type { Translate } from '../../../core/i18n/createTranslate.js';
import {
  colorThemes,
  type ControlPreferences,
  controlTextBounds,
  type HideableControl,
  hideableControls,
  type OrderedControl,
  orderedControls,
} from '../../../core/preferences/ControlPreferences.js';
import { changeMore } from '../../../core/preferences/morePreferences.js';
import { moveControl } from '../../../core/preferences/orderControls.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { useMorePreferences } from '../../player/useMorePreferences.js';
import { usePlayerContext } from '../../player/usePlayerContext.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { RangeField } from '../RangeField.js';
import { CheckField } from './CheckField.js';
import type { Tell } from './DialogStatus.js';
import { OrderList } from './OrderList.js';
import { SettingsSection } from './SettingsSection.js';

/** Which controls there are for this viewer, how large, in what colours, and by which keys. */
export function ControlsSettings({ tell }: { readonly tell: Tell }) {
  const { player, openDialog } = usePlayerContext();
  const translate = useTranslate();
  const { controls } = useMorePreferences();
  const change = (part: Partial<ControlPreferences>) =>
    player.preferences.update((before) => changeMore(before, 'controls', part));
  const setShown = (part: HideableControl, shown: boolean) =>
    change({
      hidden: hideableControls.filter((one) => (one === part ? !shown : controls.hidden.includes(one))),
    });
  return (
    <SettingsSection heading={translate('controlsSettings.heading')}>
      <button type="button" onClick={() => openDialog('profiles')}>
        {translate('profiles.open')}
      </button>
      {(['simple', 'large', 'haptics'] as const).map((name) => (
        <CheckField
          key={name}
          label={translate(`controlsSettings.${name}.label`)}
          checked={controls[name]}
          onChange={(on) => change({ [name]: on })}
        />
      ))}
      <RangeField
        label={translate('controlsSettings.textSize.label')}
        min={controlTextBounds[0]}
        max={controlTextBounds[1]}
        step={10}
        value={controls.textSize}
        valueText={translate('controlsSettings.textSize.value', { percent: controls.textSize })}
        onChange={(textSize) => change({ textSize })}
      />
      <CheckField
        label={translate('controlsSettings.remote.label')}
        note={translate('controlsSettings.remote.note')}
        checked={controls.remote}
        onChange={(remote) => change({ remote })}
      />
      <ChoiceFields
        legend={translate('controlsSettings.theme.label')}
        choices={colorThemes.map((id) => ({ id, text: translate(`controlsSettings.theme.${id}`) }))}
        chosen={controls.theme}
        onChoose={(id) => {
          const theme = colorThemes.find((one) => one === id);
          if (theme) change({ theme });
        }}
      />
      <fieldset data-part="choice">
        <legend>{translate('controlsSettings.shown.label')}</legend>
        <p data-part="note">{translate('controlsSettings.shown.note')}</p>
        {hideableControls.map((part) => (
          <CheckField
            key={part}
            label={translate('controlsSettings.shown.one', { control: nameControl(part, translate) })}
            checked={!controls.hidden.includes(part)}
            onChange={(shown) => setShown(part, shown)}
          />
        ))}
      </fieldset>
      <button
        type="button"
        onClick={() => {
          change({ hidden: [], simple: false });
          tell(translate('controlsSettings.shown.allDone'));
        }}
      >
        {translate('controlsSettings.shown.all')}
      </button>
      <details data-part="controls-order">
        <summary>{translate('controlsSettings.order.label')}</summary>
        <OrderList
          items={(controls.order.length > 0 ? controls.order : orderedControls).map((id) => ({
            id,
            name: nameControl(id, translate),
          }))}
          tell={tell}
          onMove={(control, by) => change({ order: moveControl(controls.order, control, by) })}
        />
        <button
          type="button"
          onClick={() => {
            change({ order: [] });
            tell(translate('controlsSettings.order.restored'));
          }}
        >
          {translate('controlsSettings.order.restore')}
        </button>
      </details>
    </SettingsSection>
  );
}

const plain = {
  'play-button': 'play.label',
  'description-button': 'description.label',
  'find-your-way-button': 'more.label',
  'settings-button': 'settings.label',
  'description-choice-button': 'descriptionChoice.label',
  'repeat-description-button': 'repeatDescription.label',
  'long-back-button': 'control.longBack',
  'long-forward-button': 'control.longForward',
  seek: 'seek.label',
  time: 'control.time',
  'mute-button': 'mute.label',
  'volume-slider': 'volume.label',
  'captions-button': 'captions.label',
  'captions-choice-button': 'captionsChoice.label',
  'speed-button': 'speed.label',
  'chapters-button': 'chapters.label',
  'help-button': 'help.label',
  'picture-in-picture-button': 'pictureInPicture.label',
  'fullscreen-button': 'fullscreen.label',
} as const satisfies Partial<Record<OrderedControl, MessageKey>>;

/** A control by the name that it has on the bar. */
function nameControl(part: OrderedControl, translate: Translate): string {
  if (part === 'back-button') return translate('back.label', { seconds: 10 });
  if (part === 'forward-button') return translate('forward.label', { seconds: 10 });
  return translate(plain[part]);
}
