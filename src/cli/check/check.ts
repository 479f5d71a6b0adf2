import { readFile } from 'node:fs/promises';
import { checkScript, writeFinding } from '../../audit/index.js';
import type { Command } from '../Terminal.js';
import { parseCheckArgs } from './parseCheckArgs.js';

/** `tingying check <script…>`: the quality of description scripts. Exit codes: 0 clean, 1 findings, 2 could not run. */
export const check: Command = {
  async run(args, terminal) {
    const parsed = parseCheckArgs(args, terminal.env);
    if (!parsed.ok) {
      terminal.err(`tingying: ${parsed.reason}`);
      return 2;
    }
    const { scripts, captions, locale, duration } = parsed.args;
    let failed = false;
    for (const path of scripts) {
      const { findings } = checkScript(await readFile(path, 'utf8'), {
        fileName: path,
        captions: captions && (await readFile(captions, 'utf8')),
        duration,
        locale,
      });
      for (const finding of findings) terminal.out(writeFinding(path, finding));
      failed ||= findings.some(({ severity }) => severity === 'error');
    }
    return failed ? 1 : 0;
  },
};
