import { parseArgs } from 'node:util';
import { severities, type Severity } from '../../core/scriptQuality/Finding.js';
import { defaultQualitySettings, type QualitySettings } from '../../core/scriptQuality/QualitySettings.js';
import { qualityRules } from '../../core/scriptQuality/qualityRules.js';
import { chooseCliLocale, type CliLocale } from '../chooseCliLocale.js';
import { createReadChoice, readRefusal, refuse, splitLists, type ReadChoice } from '../readWords.js';

export const formats = ['text', 'json', 'html', 'junit', 'sarif', 'github'] as const;
export type ReportFormat = (typeof formats)[number];

export interface CheckArgs {
  readonly locale: CliLocale;
  readonly help: boolean;
  readonly listRules: boolean;
  readonly scripts: readonly string[];
  readonly captions: string | null;
  readonly noDialogue: boolean;
  readonly duration: number | null;
  readonly media: string | null;
  readonly scriptLanguage: string | null;
  /** Scripts of other episodes, as they were given: one, or several with commas between them. */
  readonly episodes: readonly string[];
  readonly format: ReportFormat;
  readonly output: string | null;
  readonly fix: boolean;
  readonly write: boolean;
  readonly failOn: Severity | 'never';
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly settings: Partial<QualitySettings>;
}

/** What was asked for, or why it cannot be done: a sentence in the language asked for. */
export type ParsedCheckArgs =
  | { readonly ok: true; readonly args: CheckArgs }
  | { readonly ok: false; readonly locale: CliLocale; readonly reason: string };

const options = {
  captions: { type: 'string' },
  'no-dialogue': { type: 'boolean' },
  duration: { type: 'string' },
  media: { type: 'string' },
  rate: { type: 'string' },
  lang: { type: 'string' },
  'script-lang': { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  fix: { type: 'boolean' },
  write: { type: 'boolean' },
  'fail-on': { type: 'string' },
  rules: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  names: { type: 'string', multiple: true },
  'allow-words': { type: 'string', multiple: true },
  episodes: { type: 'string', multiple: true },
  'list-rules': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the words behind `tingying check`. What is not known is refused: a mistyped option that is passed over is a check that was not made. */
export function parseCheckArgs(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCheckArgs {
  let locale = chooseCliLocale(env);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (values.lang !== undefined) locale = /^zh/i.test(values.lang) ? 'zh-CN' : 'en';
    const say = words[locale];
    const one = createReadChoice(say.choice);
    const number = (name: string, given: string): number => {
      const value = Number(given);
      return given.trim() !== '' && Number.isFinite(value) && value >= 0
        ? value
        : refuse(say.number(name, given));
    };

    if (values.lang !== undefined) one('--lang', values.lang, ['zh', 'zh-CN', 'en']);
    const isWish = values.help === true || values['list-rules'] === true;
    if (positionals.length === 0 && !isWish) refuse(say.noScript);
    if (values.write === true && values.fix !== true) refuse(say.writeAlone);
    if (values.captions !== undefined && values['no-dialogue'] === true) refuse(say.bothDialogue);
    if (positionals.length > 1 && (values.captions !== undefined || values.media !== undefined))
      refuse(say.manyScripts);
    return {
      ok: true,
      args: {
        locale,
        help: values.help ?? false,
        listRules: values['list-rules'] ?? false,
        scripts: positionals,
        captions: values.captions ?? null,
        noDialogue: values['no-dialogue'] ?? false,
        duration:
          values.duration === undefined
            ? null
            : readDuration(values.duration, () => refuse(say.duration(values.duration ?? ''))),
        media: values.media ?? null,
        scriptLanguage: values['script-lang'] ?? null,
        episodes: values.episodes ?? [],
        format: one('--format', values.format ?? 'text', formats),
        output: values.output ?? null,
        fix: values.fix ?? false,
        write: values.write ?? false,
        failOn: one('--fail-on', values['fail-on'] ?? 'error', [...severities, 'never']),
        rules: Object.fromEntries(
          splitLists(values.rules).flatMap((given, _index, all) => readRule(given, all, one)),
        ),
        settings: {
          ...readRate(values.rate, number),
          ...Object.fromEntries(splitLists(values.set).map((given) => readSetting(given, one, number))),
          ...(values.names && { names: splitLists(values.names) }),
          ...(values['allow-words'] && { allowedWords: splitLists(values['allow-words']) }),
        },
      },
    };
  } catch (error) {
    return { ok: false, locale, reason: readRefusal(error, words[locale].args) };
  }
}

/** `116`, `1:56`, `1:32:05.5`. */
function readDuration(given: string, refuse: () => never): number {
  const parts = given.split(':').map(Number);
  const isTime =
    parts.length <= 3 && parts.every((part) => Number.isFinite(part) && part >= 0) && given.trim() !== '';
  return isTime ? parts.reduce((sum, part) => sum * 60 + part, 0) : refuse();
}

const ids = qualityRules.map(({ id }) => id);

/** `tense=off`, `unused-gap=warning`; ids alone: only these. */
function readRule(given: string, all: readonly string[], one: ReadChoice): [string, Severity | 'off'][] {
  const [name = '', wish] = given.split('=');
  const id = one('--rules', name.trim(), ids);
  if (wish !== undefined) return [[id, one(`--rules ${id}=`, wish.trim(), [...severities, 'off'])]];
  const asked = all.map((item) => item.split('=')[0]?.trim());
  return ids.filter((other) => !asked.includes(other)).map((other) => [other, 'off']);
}

/** What the check calls a setting, by the name it has on the command line. */
const settingNames = {
  'overlap-warning': 'overlapWarning',
  'overlap-error': 'overlapError',
  'shortest-cue': 'shortestCue',
  'usable-gap': 'usableGap',
  'long-gap': 'longGap',
  'longest-silence': 'longestSilence',
  'repeat-within': 'repeatWithin',
} as const satisfies Record<string, keyof QualitySettings>;

type SettingName = keyof typeof settingNames;

/** As they are told in the help, each with its default. */
export const listSettings = (): readonly string[] =>
  Object.entries(settingNames).map(([name, key]) => `${name}=${defaultQualitySettings[key]}`);

function readSetting(
  given: string,
  one: ReadChoice,
  number: (name: string, given: string) => number,
): [keyof QualitySettings, number] {
  const [name = '', value = ''] = given.split('=');
  const known = one('--set', name.trim(), Object.keys(settingNames) as SettingName[]);
  return [settingNames[known], number(`--set ${known}=`, value)];
}

/** Characters a second are single digits, words a minute are hundreds: one number says which it is. */
function readRate(
  given: string | undefined,
  number: (name: string, given: string) => number,
): Partial<QualitySettings> {
  if (given === undefined) return {};
  const rate = number('--rate', Number(given) > 0 ? given : '');
  return rate <= 20 ? { charactersPerSecond: rate } : { wordsPerMinute: rate };
}

const words = {
  en: {
    args: (message: string) =>
      `${message.split('\n')[0] ?? ''} Nothing was checked. tingying check --help tells what there is.`,
    choice: (name: string, given: string, choices: string) =>
      `${name} cannot be “${given}”. Nothing was checked. Use one of: ${choices}.`,
    number: (name: string, given: string) =>
      `${name} wants a number, not “${given}”. Nothing was checked. Write digits, such as 20.`,
    duration: (given: string) =>
      `--duration cannot be “${given}”. Nothing was checked. Write seconds, or 1:32:05.`,
    noScript:
      'No script was named, so there is nothing to check. Name a file: tingying check descriptions/zh.vtt',
    writeAlone: '--write writes what --fix has mended. Nothing was checked. Give both, or neither.',
    bothDialogue:
      '--captions and --no-dialogue contradict each other. Nothing was checked. Give one of them.',
    manyScripts:
      'Captions and media belong to one film, and several scripts were named. Nothing was checked. Check them one by one.',
  },
  'zh-CN': {
    args: (message: string) =>
      `参数有误（${message.split('\n')[0] ?? ''}），没有检查。用 tingying check --help 查看有哪些选项。`,
    choice: (name: string, given: string, choices: string) =>
      `${name} 不能是“${given}”，没有检查。可以用：${choices}。`,
    number: (name: string, given: string) =>
      `${name} 要一个数字，不能是“${given}”，没有检查。请写数字，比如 20。`,
    duration: (given: string) => `--duration 不能是“${given}”，没有检查。请写秒数，或者 1:32:05。`,
    noScript: '没有指定脚本，无从检查。请写上文件名：tingying check descriptions/zh.vtt',
    writeAlone: '--write 用来写回 --fix 的修改，没有检查。两个一起用，或者都不用。',
    bothDialogue: '--captions 和 --no-dialogue 相互矛盾，没有检查。只用一个。',
    manyScripts: '字幕和影片只对应一部片子，却指定了好几个脚本，没有检查。请逐个检查。',
  },
} as const;
