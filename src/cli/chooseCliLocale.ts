/** Languages that the commands speak. */
export type CliLocale = 'en' | 'zh-CN';

/** The language of a terminal's user, as POSIX says it: LC_ALL, LC_MESSAGES, LANG, the first that is set. */
export function chooseCliLocale(env: Readonly<Record<string, string | undefined>>): CliLocale {
  const told = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((one) => one);
  return /^zh/i.test(told ?? '') ? 'zh-CN' : 'en';
}
