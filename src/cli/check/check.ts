import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import {
  checkScript,
  fixScript,
  measureSound,
  writeGitHub,
  writeHtml,
  writeJson,
  writeJUnit,
  writeSarif,
  writeText,
  type CheckedFile,
  type CheckScriptOptions,
  type ScriptReport,
  type Severity,
} from '../../audit/index.js';
import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import { severities } from '../../core/scriptQuality/Finding.js';
import { splitLists } from '../readWords.js';
import type { Command } from '../Terminal.js';
import { listRules, writeCheckHelp } from './checkHelp.js';
import { checkWords } from './checkWords.js';
import { decodeUnicode, type DecodedUnicode } from './decodeUnicode.js';
import { parseCheckArgs, type CheckArgs } from './parseCheckArgs.js';

/** `tingying check <script…>`: the quality of description scripts. Exit codes: 0 clean, 1 findings, 2 could not run. */
export const check: Command = {
  async run(words, terminal) {
    const parsed = parseCheckArgs(words, terminal.env);
    if (!parsed.ok) {
      terminal.err(`tingying: ${parsed.reason}`);
      return 2;
    }
    const { args } = parsed;
    if (args.help || args.listRules) {
      terminal.out(args.help ? writeCheckHelp(args.locale) : listRules(args.locale));
      return 0;
    }
    try {
      const film = await readFilm(args);
      const scripts: CheckedFile[] = [];
      for (const path of args.scripts) scripts.push(await checkOne(path, args, film));
      const report = { locale: args.locale, scripts };
      const isFailure = failsOn(args.failOn);
      const written = writeReport(report, args, isFailure);
      if (args.output === null) terminal.out(written);
      else await writeFile(args.output, `${written}\n`).catch(cannotWrite(args, args.output));
      return scripts.some(({ check: one }) => one.findings.some(({ severity }) => isFailure(severity)))
        ? 1
        : 0;
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error;
      terminal.err(`tingying: ${error.message}`);
      return 2;
    }
  },
};

/** Why nothing can be checked, in the viewer’s words; thrown to the command and no further. */
class CannotCheck extends Error {}

interface Film extends Pick<CheckScriptOptions, 'captions' | 'duration' | 'sound' | 'episodes'> {
  /** LUFS; null where it was not measured. */
  readonly loudness: number | null;
}

async function readFilm(args: CheckArgs): Promise<Film> {
  const { locale, media } = args;
  const words = checkWords[locale];
  const captions = args.noDialogue ? '' : args.captions && (await readText(args.captions, args)).text;
  if (captions && parseWebVtt(captions).problems.some(({ reason }) => reason === 'signature-missing'))
    throw new CannotCheck(words.noCaptions(args.captions ?? ''));
  const measured = media === null ? null : await measureSound(media);
  if (measured && 'failed' in measured)
    throw new CannotCheck(
      measured.failed === 'not-installed'
        ? words.noFfmpeg(media ?? '')
        : words.noMedia(media ?? '', measured.detail),
    );
  const episodes: { fileName: string; script: string }[] = [];
  // A comma may be part of a file's name.
  for (const path of args.episodes.flatMap((given) => (existsSync(given) ? [given] : splitLists([given]))))
    episodes.push({ fileName: path, script: (await readText(path, args)).text });
  return {
    captions,
    episodes,
    duration: args.duration ?? measured?.duration ?? null,
    sound: measured?.sound ?? null,
    loudness: measured?.loudness ?? null,
  };
}

async function checkOne(path: string, args: CheckArgs, { loudness, ...film }: Film): Promise<CheckedFile> {
  const { locale, rules, settings, scriptLanguage } = args;
  const words = checkWords[locale];
  const options = {
    ...film,
    locale,
    rules,
    settings,
    fileName: path,
    ...(scriptLanguage !== null && { language: scriptLanguage }),
  };
  const { text, encoding } = await readText(path, args);
  const remarks = [
    ...(args.media === null ? [] : [film.sound ? words.heard : words.noSound]),
    ...(loudness === null ? [] : [words.loudness(loudness)]),
  ];
  // What is written is UTF-8: where a character was lost in reading, it would be lost for good.
  const isLossy = encoding !== null && text.includes('\ufffd');
  if (!args.fix || isLossy)
    return {
      path,
      check: checkScript(text, { ...options, encoding }),
      fixes: [],
      fixesWritten: false,
      remarks,
    };

  const fixed = fixScript(text, options);
  const changed = fixed.fixes.length > 0;
  if (changed && args.write) await writeFile(path, fixed.text).catch(cannotWrite(args, path));
  const result = checkScript(fixed.text, { ...options, encoding: changed && args.write ? null : encoding });
  return {
    path,
    check: result,
    fixes: fixed.fixes.map(({ message }) => message),
    fixesWritten: changed && args.write,
    remarks: [
      ...remarks,
      ...(fixed.refused ? [words.refused] : []),
      ...(changed ? [args.write ? words.written : words.notWritten] : []),
      ...(changed && result.format !== 'webvtt' ? [words.writtenAnew] : []),
    ],
  };
}

const readText = async (path: string, { locale }: CheckArgs): Promise<DecodedUnicode> => {
  try {
    return decodeUnicode(await readFile(path));
  } catch (error) {
    throw new CannotCheck(checkWords[locale].cannotRead(path, codeOf(error)));
  }
};

const cannotWrite =
  ({ locale }: CheckArgs, path: string) =>
  (error: unknown): never => {
    throw new CannotCheck(checkWords[locale].cannotWrite(path, codeOf(error)));
  };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const failsOn =
  (least: Severity | 'never') =>
  (severity: Severity): boolean =>
    least !== 'never' && severities.indexOf(severity) <= severities.indexOf(least);

function writeReport(
  report: ScriptReport,
  { format }: CheckArgs,
  isFailure: (severity: Severity) => boolean,
): string {
  switch (format) {
    case 'text':
      return writeText(report);
    case 'json':
      return writeJson(report);
    case 'html':
      return writeHtml(report);
    case 'junit':
      return writeJUnit(report, isFailure);
    case 'sarif':
      return writeSarif(report);
    case 'github':
      return writeGitHub(report);
  }
}
