import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { listOutputs, requestOutputs, type AudioOutputs } from '../../../media/index.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import type { SpokenDelivery } from '../../player/useSpokenDelivery.js';
import type { Tell } from './DialogStatus.js';

const same = '';

export interface OutputFieldProps {
  readonly bus: SpokenDelivery['mix']['description'];
  readonly tell: Tell;
}

/** Where the description comes out: in the headphones, say, while the film stays on the loudspeaker. Not there where no page may choose. */
export function OutputField({ bus, tell }: OutputFieldProps) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [found, setFound] = useState<AudioOutputs | null>(null);
  const output = useSyncExternalStore(bus.subscribe, () => bus.output);
  useEffect(() => {
    let current = true;
    const look = () => void listOutputs().then((outputs) => current && setFound(outputs));
    look();
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    devices?.addEventListener('devicechange', look);
    return () => {
      current = false;
      devices?.removeEventListener('devicechange', look);
    };
  }, []);
  if (!found || found.availability === 'unsupported') return null;
  // Nameless ones are there before the viewer has let the page see them.
  const named = found.outputs.filter(({ label }) => label !== '');

  const ask = async () => {
    const asked = await requestOutputs().catch(() => null);
    const count = asked?.outputs.filter(({ label }) => label !== '').length ?? 0;
    if (!asked || count === 0) {
      tell(translate('mixSettings.output.refused'));
      return;
    }
    setFound(asked);
    tell(translate('mixSettings.output.found', { count }));
    select.current?.focus();
  };
  const choose = (chosen: string | null) => {
    const wish = named.find(({ id }) => id === chosen) ?? null;
    bus.chooseOutput(wish?.id ?? null).then(
      // Kept only once it sounds there.
      () => preferences.update((before) => ({ ...before, descriptionOutput: wish })),
      () => tell(translate('mixSettings.output.failed')),
    );
  };
  return (
    <>
      {named.length > 0 && (
        <div data-part="field">
          <label htmlFor={id}>{translate('mixSettings.output.label')}</label>
          <select
            ref={select}
            id={id}
            value={output ?? same}
            onChange={(event) => choose(event.currentTarget.value || null)}
          >
            <option value={same}>{translate('mixSettings.output.same')}</option>
            {named.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="button" aria-describedby={`${id}ask`} onClick={() => void ask()}>
        {translate('mixSettings.output.ask.label')}
      </button>
      <p id={`${id}ask`} data-part="note">
        {translate('mixSettings.output.ask.note')}
      </p>
    </>
  );
}
