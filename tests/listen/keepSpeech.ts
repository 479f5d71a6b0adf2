import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One key, or another thing that was done, and what was heard after it. */
export interface SpeechEntry {
  readonly did: string;
  /** The part that had focus then (`data-part`), null where that was none of ours; absent where nothing was pressed. */
  readonly on?: string | null;
  readonly heard: readonly string[];
  /** Whether something else should have been heard. */
  readonly astray: boolean;
}

/** What one test heard of a screen reader. */
export interface SpeechRecord {
  readonly test: string;
  readonly passed: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reader: { readonly name: string; readonly version: string };
  readonly browser: { readonly name: string; readonly version: string };
  readonly language: 'en' | 'zh-CN';
  readonly entries: readonly SpeechEntry[];
}

/** Where a run leaves what it heard, for the report (`npm run report`). */
const folder = 'test-results/speech';

export function keepSpeech(record: SpeechRecord): void {
  mkdirSync(folder, { recursive: true });
  const name = `${record.test} ${record.browser.name} ${record.language}`.replace(/[^\p{L}\p{N}]+/gu, '-');
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
}

/** `41.1`, as the screen reader names itself; empty where it will not. */
export function findOrcaVersion(): string {
  try {
    return /\d+(\.\d+)+/.exec(execFileSync('orca', ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  } catch {
    return '';
  }
}
