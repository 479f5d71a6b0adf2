import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startProgram } from '../../listen/session/startProgram.js';
import { decodeSound } from './decodeSound.js';
import type { Signal } from './signal.js';

const run = promisify(execFile);
const results = 'test-results/journeys';

/** A sound card that nobody hears: what programs play on it can be recorded. */
export interface SoundCard {
  /** For the programs that shall play on it. */
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Records until stopped. The recording is kept in `test-results/journeys/` for human ears. */
  record(name: string): Promise<{ stop(): Promise<Signal> }>;
  close(): Promise<void>;
}

export async function startSoundCard(): Promise<SoundCard> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-sound-'));
  const socket = join(folder, 'native');
  const env = {
    ...process.env,
    PULSE_SERVER: `unix:${socket}`,
    PULSE_RUNTIME_PATH: folder,
    PULSE_COOKIE: join(folder, 'cookie'),
  };
  const server = startProgram(
    'pulseaudio',
    [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--disallow-exit=1', '--use-pid-file=no'],
      ...['--realtime=no', '--high-priority=no'],
      ...['-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`],
      ...['-L', 'module-null-sink sink_name=card rate=48000 channels=2'],
    ],
    { env, log: join(folder, 'pulseaudio.log') },
  );
  for (let waited = 0; !(await run('pactl', ['info'], { env }).catch(() => null)); waited += 100) {
    if (waited > 20_000) throw new Error('PulseAudio did not start within 20 seconds.');
    await sleep(100);
  }

  return {
    env,
    async record(name) {
      mkdirSync(results, { recursive: true });
      const file = join(results, `${name}.wav`);
      const recorder = spawn(
        'parecord',
        ['-d', 'card.monitor', '--file-format=wav', '--latency-msec=20', file],
        { env },
      );
      await sleep(300);
      return {
        async stop() {
          recorder.kill('SIGINT');
          await once(recorder, 'exit');
          return decodeSound(file);
        },
      };
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
