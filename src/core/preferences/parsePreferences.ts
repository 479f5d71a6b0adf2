import { canonicalTag } from '../i18n/canonicalTag.js';
import { type ChosenKeys, type CommandId, commandIds, commands, findKeys } from '../keyboard/commands.js';
import { readKey } from '../keyboard/readKey.js';
import { defaultPreferences } from './defaultPreferences.js';
import type { Preferences } from './Preferences.js';

/** One stored value that could not be taken as it was; the default, or the nearest value that can be, stands in its place. */
export interface PreferenceProblem {
  /** Such as `captions.style.size`; empty for the whole. */
  readonly path: string;
  readonly found: unknown;
}

/**
 * Cleans what was stored, field by field, so that one bad value never costs the viewer the others. Never throws.
 * A missing field is no problem: it was stored before there was such a choice. Unknown fields are left out.
 */
export function parsePreferences(stored: unknown): {
  readonly preferences: Preferences;
  readonly problems: readonly PreferenceProblem[];
} {
  const problems: PreferenceProblem[] = [];
  const read = readerOf(problems);
  const whole = read.fields('', stored);
  if (whole['version'] !== undefined && whole['version'] !== 1) {
    problems.push({ path: 'version', found: whole['version'] });
  }
  const captions = read.fields('captions', whole['captions']);
  const style = read.fields('captions.style', captions['style']);
  const description = read.fields('description', whole['description']);
  const shortcuts = read.fields('shortcuts', whole['shortcuts']);
  const first = defaultPreferences;
  const look = first.captions.style;

  const preferences: Preferences = {
    version: 1,
    locale: read.language('locale', whole['locale']),
    volume: read.number('volume', whole['volume'], first.volume, 0, 1),
    muted: read.flag('muted', whole['muted'], first.muted),
    rate: read.number('rate', whole['rate'], first.rate, 0.5, 2.5),
    captions: {
      on: read.flag('captions.on', captions['on'], first.captions.on),
      language: read.language('captions.language', captions['language']),
      style: {
        size: read.number('captions.style.size', style['size'], look.size, 50, 300),
        font: read.oneOf('captions.style.font', style['font'], look.font, [
          'sans',
          'serif',
          'mono',
          'rounded',
          'kai',
        ]),
        color: read.color('captions.style.color', style['color'], look.color),
        background: read.color('captions.style.background', style['background'], look.background),
        backgroundOpacity: read.number(
          'captions.style.backgroundOpacity',
          style['backgroundOpacity'],
          look.backgroundOpacity,
          0,
          1,
        ),
        edge: read.oneOf('captions.style.edge', style['edge'], look.edge, [
          'none',
          'outline',
          'shadow',
          'raised',
        ]),
        position: read.oneOf('captions.style.position', style['position'], look.position, [
          'author',
          'bottom',
          'top',
          'below',
        ]),
      },
    },
    description: {
      on: read.flag('description.on', description['on'], first.description.on),
      language: read.language('description.language', description['language']),
      textTo: read.oneOf('description.textTo', description['textTo'], first.description.textTo, [
        'screen-reader',
        'none',
      ]),
    },
    announcements: read.oneOf('announcements', whole['announcements'], first.announcements, [
      'all',
      'changes',
      'errors',
      'off',
    ]),
    shortcuts: {
      on: read.flag('shortcuts.on', shortcuts['on'], first.shortcuts.on),
      keys: readKeys(read.fields('shortcuts.keys', shortcuts['keys']), problems),
    },
    controlsAlways: read.flag('controlsAlways', whole['controlsAlways'], first.controlsAlways),
    nativeControls: read.flag('nativeControls', whole['nativeControls'], first.nativeControls),
  };
  return { preferences, problems };
}

/** Reads one value each; what it cannot take it notes and replaces. */
function readerOf(problems: PreferenceProblem[]) {
  const refuse = <Value>(path: string, found: unknown, instead: Value): Value => {
    problems.push({ path, found });
    return instead;
  };
  return {
    fields(path: string, found: unknown): Readonly<Record<string, unknown>> {
      if (typeof found === 'object' && found !== null && !Array.isArray(found)) {
        return found as Readonly<Record<string, unknown>>;
      }
      return found === undefined ? {} : refuse(path, found, {});
    },
    flag(path: string, found: unknown, fallback: boolean): boolean {
      if (typeof found === 'boolean') return found;
      return found === undefined ? fallback : refuse(path, found, fallback);
    },
    number(path: string, found: unknown, fallback: number, least: number, most: number): number {
      if (found === undefined) return fallback;
      if (typeof found !== 'number' || !Number.isFinite(found)) return refuse(path, found, fallback);
      const near = Math.min(most, Math.max(least, found));
      return near === found ? near : refuse(path, found, near);
    },
    oneOf<Value extends string>(
      path: string,
      found: unknown,
      fallback: Value,
      values: readonly Value[],
    ): Value {
      if (found === undefined) return fallback;
      return values.find((value) => value === found) ?? refuse(path, found, fallback);
    },
    language(path: string, found: unknown): string | null {
      if (found === undefined || found === null) return null;
      return (typeof found === 'string' ? canonicalTag(found) : null) ?? refuse(path, found, null);
    },
    color(path: string, found: unknown, fallback: string): string {
      if (found === undefined) return fallback;
      return typeof found === 'string' && /^#[0-9a-f]{6}$/i.test(found)
        ? found.toLowerCase()
        : refuse(path, found, fallback);
    },
  };
}

/** Keys are taken in the order of the commands; one that an earlier command has already is left out, so no key means two things. */
function readKeys(stored: Readonly<Record<string, unknown>>, problems: PreferenceProblem[]): ChosenKeys {
  let keys: ChosenKeys = {};
  const refuse = (command: string, found: unknown) =>
    problems.push({ path: `shortcuts.keys.${command}`, found });
  for (const command of Object.keys(stored)) {
    if (!Object.hasOwn(commands, command)) refuse(command, stored[command]);
  }
  const wanted = commandIds.filter(
    (command) => Object.hasOwn(stored, command) && stored[command] !== undefined,
  );
  // First what is taken away, so that a key given over to another command is free by then.
  for (const command of wanted) if (stored[command] === '') keys = { ...keys, [command]: '' };
  for (const command of wanted) {
    const found = stored[command];
    if (found === '') continue;
    const key = typeof found === 'string' && command !== 'percent' ? readKey(found) : null;
    if (key === null) refuse(command, found);
    else keys = { ...keys, [command]: key };
  }
  return dropClashes(keys, refuse);
}

/** Takes back, last first, any chosen key that another command has too. Ends, for each round leaves one choice fewer. */
function dropClashes(keys: ChosenKeys, refuse: (command: string, found: unknown) => void): ChosenKeys {
  const holders = (key: string) =>
    commandIds.filter((command: CommandId) => findKeys(command, keys).includes(key));
  const clash = commandIds.findLast((command) => {
    const key = Object.hasOwn(keys, command) ? keys[command] : undefined;
    return key !== undefined && key !== '' && holders(key).length > 1;
  });
  if (clash === undefined) return keys;
  refuse(clash, keys[clash]);
  const { [clash]: _taken, ...rest } = keys;
  return dropClashes(rest, refuse);
}
