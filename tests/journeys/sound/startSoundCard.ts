import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Bytes before the sound in a WAV file, at the most. */
const wavHeader = 100;

/** A loudspeaker, or headphones. */
export interface Sink {
  readonly name: string;
  /** 2, or 6 for a surround sound. */
  readonly channels: 2 | 6;
}

const surround = 'front-left,front-right,front-center,lfe,rear-left,rear-right';
const asHas = ({ channels }: Sink): readonly string[] =>
  channels === 6 ? ['channels=6', `channel_map=${surround}`] : ['channels=2'];

/** A sound card that nobody hears: what programs play on it can be recorded. */
export interface SoundCard {
  /** For the programs that shall play on it. */
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Records until stopped. The recording is kept in `test-results/journeys/` for human ears. */
  record(name: string, sink?: string): Promise<Recorder>;
  close(): Promise<void>;
}

export interface Recorder {
  /** The whole recording, in all its channels. */
  readonly file: string;
  /** Ends it; what was heard, as one channel. */
  stop(): Promise<Signal>;
}

/** The first sink is where programs play that choose none. */
export async function startSoundCard(
  sinks: readonly Sink[] = [{ name: 'card', channels: 2 }],
): Promise<SoundCard> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-sound-'));
  const socket = join(folder, 'native');
  const env = {
    ...process.env,
    PULSE_SERVER: `unix:${socket}`,
    PULSE_RUNTIME_PATH: folder,
    PULSE_COOKIE: join(folder, 'cookie'),
    PULSE_CONFIG: join(folder, 'daemon.conf'),
  };
  // Chromium asks the server, not the loudspeakers, how many channels there are.
  const own =
    sinks[0]?.channels === 6 ? `default-sample-channels = 6\ndefault-channel-map = ${surround}\n` : '';
  writeFileSync(env.PULSE_CONFIG, own);
  const server = startProgram(
    'pulseaudio',
    [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--disallow-exit=1', '--use-pid-file=no'],
      ...['--realtime=no', '--high-priority=no'],
      ...['-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`],
      ...sinks.flatMap((sink) => [
        '-L',
        `module-null-sink sink_name=${sink.name} rate=48000 ${asHas(sink).join(' ')} sink_properties=device.description=${sink.name}`,
      ]),
      // A microphone that hears nothing: without one, browsers tell no page of its loudspeakers.
      ...['-L', 'module-null-source source_name=microphone'],
    ],
    { env, log: join(folder, 'pulseaudio.log') },
  );
  const [first] = sinks;
  for (let waited = 0; !(await run('pactl', ['info'], { env }).catch(() => null)); waited += 100) {
    if (waited > 20_000) throw new Error('PulseAudio did not start within 20 seconds.');
    await sleep(100);
  }
  if (first) await run('pactl', ['set-default-sink', first.name], { env });
  await run('pactl', ['set-default-source', 'microphone'], { env });

  return {
    env,
    async record(name, sinkName = sinks[0]?.name ?? 'card') {
      mkdirSync(results, { recursive: true });
      const { channels } = sinks.find((sink) => sink.name === sinkName) ?? { channels: 2 };
      const file = join(results, `${name}.wav`);
      rmSync(file, { force: true });
      const recorder = spawn(
        'parecord',
        [
          ...['-d', `${sinkName}.monitor`, '--file-format=wav', '--latency-msec=20'],
          ...[
            '--rate=48000',
            `--channels=${channels}`,
            ...(channels === 6 ? [`--channel-map=${surround}`] : []),
          ],
          file,
        ],
        { env },
      );
      // A busy machine takes its time, and what plays before then would not be in it.
      for (
        let waited = 0;
        (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= wavHeader;
        waited += 20
      ) {
        if (waited > 20_000) throw new Error('The recorder did not begin within 20 seconds.');
        await sleep(20);
      }
      return {
        file,
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
