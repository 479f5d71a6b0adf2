import { useRef, useState } from 'react';
import { describeChanges } from '../../core/preferences/describeChanges.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import { applyProfile, type ProfileName, profileNames } from '../../core/preferences/profiles.js';
import { ChoiceFields } from '../dialogs/ChoiceFields.js';
import { PlayerDialog } from '../dialogs/PlayerDialog.js';
import { useDialogStatus } from '../dialogs/settings/DialogStatus.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePreferences } from '../player/usePreferences.js';

/**
 * A first set of choices in one step: told before it holds, undone by one press. Which one was chosen is this dialog's alone,
 * and gone with it: what a viewer needs says something of their health, and is nobody's to keep (PIPL art. 28, 29).
 */
export function ProfilesDialog() {
  const translate = useTranslate();
  return (
    <PlayerDialog part="profiles-dialog" title={translate('profiles.label')}>
      <ProfileFields />
    </PlayerDialog>
  );
}

function ProfileFields() {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const now = usePreferences();
  const { status, tell, show } = useDialogStatus();
  const [name, setName] = useState<ProfileName | null>(null);
  const [before, setBefore] = useState<Preferences | null>(null);
  const apply = useRef<HTMLButtonElement>(null);
  const changes = name === null ? [] : describeChanges(now, applyProfile(name, now), translate);
  return (
    <>
      <p>{translate('profiles.intro')}</p>
      <ChoiceFields
        legend={translate('profiles.legend')}
        choices={profileNames.map((one) => ({ id: one, text: translate(`profiles.${one}`) }))}
        chosen={name ?? ''}
        onChoose={(id) => {
          const chosen = profileNames.find((one) => one === id) ?? null;
          setName(chosen);
          if (chosen === null) return;
          const told = describeChanges(now, applyProfile(chosen, now), translate);
          tell(
            ...(told.length === 0
              ? [translate('profiles.nothing')]
              : [translate('profiles.changes'), ...told]),
          );
        }}
      />
      <div data-part="button-row">
        <button
          ref={apply}
          type="button"
          data-part="button-link"
          aria-disabled={changes.length === 0}
          onClick={() => {
            if (name === null || changes.length === 0) {
              if (name !== null) show(translate('profiles.nothing'));
              return;
            }
            setBefore(now);
            preferences.update((all) => applyProfile(name, all));
            show(translate('profiles.applied', { count: changes.length }));
          }}
        >
          {translate('profiles.apply')}
        </button>
        {before && (
          <button
            type="button"
            data-part="button-link"
            onClick={() => {
              preferences.update(() => before);
              setBefore(null);
              apply.current?.focus();
              show(translate('profiles.undone'));
            }}
          >
            {translate('profiles.undo')}
          </button>
        )}
      </div>
      {status}
    </>
  );
}
