import type { serveWords } from './serveWords.js';

type Words = (typeof serveWords)['en' | 'zh-CN'];

/** Why the theatre was not opened, in one sentence. A port that may not be had is told by `listen` alone: a folder is none. */
export function explainOpening(error: unknown, port: number, words: Words): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === 'listen' && code === 'EADDRINUSE') return `tingying: ${words.portTaken(port)}`;
  if (syscall === 'listen' && code === 'EACCES') return `tingying: ${words.portForbidden(port)}`;
  return message.startsWith('tingying:') ? message : `tingying: ${message}`;
}
