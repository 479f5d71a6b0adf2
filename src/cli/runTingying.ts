import { chooseCliLocale, type CliLocale } from './chooseCliLocale.js';
import { commands } from './commands.js';
import type { Terminal } from './Terminal.js';

/** Runs `tingying <command> …`, and gives the exit code: 2 where there is no such command. */
export async function runTingying(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = chooseCliLocale(terminal.env);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = name === 'help' ? rest[0] : undefined;
    if (asked !== undefined && Object.hasOwn(commands, asked))
      return runTingying([asked, '--help'], terminal);
    (name === undefined ? terminal.err : terminal.out)(writeHelp(locale));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.err(`${words[locale].unknown(name)}\n\n${writeHelp(locale)}`);
    return 2;
  }
  return (await command.load()).run(rest, terminal);
}

function writeHelp(locale: CliLocale): string {
  const { usage, more } = words[locale];
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(8)} ${summary[locale]}`,
  );
  return [usage, '', ...lines, '', more].join('\n');
}

const words = {
  en: {
    usage: 'Usage: tingying <command> [options]',
    more: 'tingying <command> --help tells what a command takes.',
    unknown: (name: string) => `tingying: there is no command “${name}”. Nothing was done. Use one of these:`,
  },
  'zh-CN': {
    usage: '用法：tingying <命令> [选项]',
    more: '用 tingying <命令> --help 查看某个命令的选项。',
    unknown: (name: string) => `tingying: 没有“${name}”这个命令，什么也没做。可用的命令有：`,
  },
} as const;
