import type { Severity } from '../../core/scriptQuality/Finding.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** One workflow command of GitHub Actions, on a line of its own whatever the words are. */
export function writeGitHubCommand(
  severity: Severity,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const named = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${named.join(',')}::${escapeText(message)}`;
}

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
