import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { CaptionsChoice } from '../CaptionsDialog.js';
import { DescriptionChoice } from '../DescriptionDialog.js';
import { QualityChoice } from '../QualityDialog.js';
import { SoundChoice } from '../SoundDialog.js';
import { SpeedChoice } from '../SpeedDialog.js';
import type { Tell } from './DialogStatus.js';

/**
 * What this film is heard and seen by, open and first. `data-speaks-for` tells the announcer whose words the focused
 * radio button says itself.
 */
export function EverydayChoices({ tell }: { tell: Tell }) {
  const player = usePlayer();
  const translate = useTranslate();
  return (
    <>
      <div data-speaks-for="description-dialog">
        <DescriptionChoice />
      </div>
      <div data-speaks-for="captions-dialog">
        <CaptionsChoice />
      </div>
      <div data-speaks-for="sound-dialog">
        <SoundChoice />
      </div>
      <div data-speaks-for="speed-dialog">
        <SpeedChoice />
        <button
          type="button"
          data-part="normal-speed-button"
          onClick={() => {
            player.setRate(1);
            tell(translate('said.speedNormal'));
          }}
        >
          {translate('command.normalSpeed')}
        </button>
      </div>
      <div data-speaks-for="quality-dialog">
        <QualityChoice />
      </div>
    </>
  );
}
