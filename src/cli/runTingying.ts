import { chooseCliLocale, type CliLocale } from './chooseCliLocale.js';
import { commands, type CommandEntry } from './commands.js';
import type { Terminal } from './Terminal.js';

/** Runs `tingying <command> …`, and gives the exit code: 2 where there is no such command. */
export async function runTingying(
  args: readonly string[],
  terminal: Terminal,
  known: Readonly<Record<string, CommandEntry>> = commands,
): Promise<number> {
  const locale = chooseCliLocale(terminal.env);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = name === 'help' ? rest[0] : undefined;
    if (asked !== undefined && Object.hasOwn(known, asked))
      return runTingying([asked, '--help'], terminal, known);
    (name === undefined ? terminal.err : terminal.out)(writeHelp(locale, known));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!command) {
    terminal.err(`${words[locale].unknown(name)}\n\n${writeHelp(locale, known)}`);
    return 2;
  }
  try {
    return await (await command.load()).run(rest, terminal);
  } catch (error) {
    // What nobody foresaw is no finding: 1 would say that something was looked at.
    terminal.err(
      words[locale].broken(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    return 2;
  }
}

function writeHelp(locale: CliLocale, known: Readonly<Record<string, CommandEntry>>): string {
  const { usage, more } = words[locale];
  const lines = Object.entries(known).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary[locale]}`);
  return [usage, '', ...lines, '', more].join('\n');
}

const words = {
  en: {
    usage: 'Usage: tingying <command> [options]',
    more: 'tingying <command> --help tells what a command takes.',
    broken: (error: string) =>
      `tingying: something went wrong that should not have, and the command was broken off. Please report this:\n${error}`,
    unknown: (name: string) => `tingying: there is no command “${name}”. Nothing was done. Use one of these:`,
  },
  'zh-CN': {
    usage: '用法：tingying <命令> [选项]',
    more: '用 tingying <命令> --help 查看某个命令的选项。',
    broken: (error: string) =>
      `tingying: 程序出了意料之外的错，命令中断了。请把下面的内容报告给我们：\n${error}`,
    unknown: (name: string) => `tingying: 没有“${name}”这个命令，什么也没做。可用的命令有：`,
  },
} as const;
