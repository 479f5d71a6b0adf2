import { useSyncExternalStore } from 'react';
import type { MixReason } from '../../../core/sound/chooseMixPath.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { usePreferences } from '../../player/usePreferences.js';
import { useSpokenDelivery, type SpokenDelivery } from '../../player/useSpokenDelivery.js';
import { RangeField } from '../RangeField.js';
import { CheckField } from './CheckField.js';
import type { Tell } from './DialogStatus.js';
import { DuckFields } from './DuckFields.js';
import { findDelivered } from './findDelivered.js';
import { OutputField } from './OutputField.js';
import { PanField } from './PanField.js';
import { SettingsSection } from './SettingsSection.js';
import { useDescriber } from './useDescriber.js';

/** The film's sound in every film; and together with a description, where one is spoken beside it. */
export function MixSettings({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  const { nightMode } = usePreferences();
  const delivered = findDelivered(usePlayerState((state) => state.description));
  const spoken = useSpokenDelivery(true);
  const mix = useMixState(spoken);
  const { recorded, spoken: isMixed } = delivered;
  const canDuck = mix?.path !== 'none';
  // `waiting` will be the graph as soon as the film plays.
  const hasGraph = mix === null || mix.path === 'graph' || mix.reason === 'waiting';
  if (!isMixed && !hasGraph) return null;
  const reason = mix?.reason ? reasons[mix.reason] : null;
  const percent = Math.round(describer.volume * 100);
  // A voice of the browser cannot be louder than it is, and a screen reader has a volume of its own.
  const loudest = recorded ? 200 : 100;
  return (
    <SettingsSection heading={translate(isMixed ? 'mixSettings.heading' : 'mixSettings.filmHeading')}>
      {reason && <p data-part="note">{translate(reason)}</p>}
      {isMixed && (recorded || describer.textTo !== 'screen-reader') && (
        <RangeField
          label={translate('mixSettings.volume.label')}
          min={0}
          max={loudest}
          step={10}
          value={percent}
          valueText={translate('volume.value', { percent: Math.min(loudest, percent) })}
          onChange={(value) => change({ volume: value / 100 })}
        />
      )}
      {isMixed && canDuck && <DuckFields />}
      {recorded && (
        <PanField
          label={translate('mixSettings.pan.label')}
          pan={describer.pan}
          onChange={(pan) => change({ pan })}
        />
      )}
      {hasGraph && (
        <PanField
          label={translate('mixSettings.filmPan.label')}
          pan={describer.filmPan}
          onChange={(filmPan) => change({ filmPan })}
        />
      )}
      {hasGraph && (
        <CheckField
          label={translate('mixSettings.nightMode.label')}
          checked={nightMode}
          onChange={(on) => preferences.update((before) => ({ ...before, nightMode: on }))}
        />
      )}
      {recorded && spoken && <OutputField bus={spoken.mix.description} tell={tell} />}
    </SettingsSection>
  );
}

/** What the viewer misses, and what is done instead. What only waits for the film to play needs no words. */
const reasons = {
  waiting: null,
  tainted: 'mixSettings.reason.tainted',
  system: 'mixSettings.reason.system',
  'native-stream': 'mixSettings.reason.browser',
  'no-web-audio': 'mixSettings.reason.browser',
  device: 'mixSettings.reason.browser',
} as const satisfies Record<MixReason, string | null>;

const never = () => () => undefined;

const useMixState = (spoken: SpokenDelivery | null) =>
  useSyncExternalStore(spoken?.mix.subscribe ?? never, () => spoken?.mix.getState() ?? null);
