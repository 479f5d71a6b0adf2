import { useId, type ReactNode } from 'react';

export interface SettingsSectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** Choices for every film, closed until they are asked for: a listener passes them by their headings, a line each. */
export function SettingsSection({ heading, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <details data-part="settings-section">
      <summary>
        <h3 id={id}>{heading}</h3>
      </summary>
      <fieldset aria-labelledby={id}>{children}</fieldset>
    </details>
  );
}
