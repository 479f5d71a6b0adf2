import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SoundCard } from '../../../journeys/sound/startSoundCard.js';
import type { Desktop } from '../../../listen/session/startDesktop.js';

/** One thing that a browser had spoken, as speech-dispatcher's voice was given it. */
export interface Said {
  readonly text: string;
  /** `en1`, `en2` or `zh1`. */
  readonly voice: string;
  /** SSIP's: -100 to 100, 0 is the voice's own. */
  readonly rate: number;
  readonly volume: number;
  /** Seconds since 1970. */
  readonly begun: number;
  /** Null where it was silenced, or is still being said. */
  readonly ended: number | null;
}

export interface Speechd {
  /** What was said so far by the voice that writes, oldest first. */
  said(): Said[];
}

const logSpeech = fileURLToPath(new URL('logSpeech.mjs', import.meta.url));

/**
 * Debian's own speech service, on a desktop of its own, where browsers look for it. `writes`: three voices that write
 * down what they are given, in two Englishes and Mandarin. `speaks`: eSpeak, to be heard on the sound card.
 */
export async function startSpeechd(
  desktop: Desktop,
  sound: SoundCard,
  kind: 'writes' | 'speaks',
): Promise<Speechd> {
  const { PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE } = sound.env;
  const env = { ...desktop.env, PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE };
  const folder = join(desktop.folder, `speechd-${kind}`);
  const log = join(folder, 'said.tsv');
  const sockets = join(desktop.env.XDG_RUNTIME_DIR!, 'speech-dispatcher');
  await mkdir(join(folder, 'modules'), { recursive: true });
  await mkdir(join(folder, 'clients'));
  await mkdir(sockets, { recursive: true, mode: 0o700 });
  if (kind === 'writes') await writeFile(join(folder, 'modules', 'writes.conf'), log);
  else await cp('/etc/speech-dispatcher/modules/espeak-ng.conf', join(folder, 'modules', 'espeak-ng.conf'));
  await writeFile(join(folder, 'speechd.conf'), describeService(kind, folder, PULSE_SERVER!));
  const socket = join(sockets, 'speechd.sock');
  const place = ['-C', folder, '-L', folder, '-P', join(folder, 'pid'), '-c', 'unix_socket', '-S', socket];
  // Even the voice that only writes does not start without a sound card.
  desktop.start('speech-dispatcher', ['-s', '-t', '0', ...place], { env });
  for (let waited = 0; !existsSync(socket); waited += 50) {
    if (waited > 10_000) throw new Error('speech-dispatcher opened no socket within 10 seconds.');
    await sleep(50);
  }
  return { said: () => (existsSync(log) ? parseLog(readFileSync(log, 'utf8')) : []) };
}

const describeService = (kind: 'writes' | 'speaks', folder: string, pulse: string): string => `
LogLevel 3
LogDir "${folder}"
AudioOutputMethod "pulse"
AudioPulseServer "${pulse}"
AudioPulseDevice "default"
DefaultRate 0
DefaultVolume 100
DefaultLanguage "en"
${
  kind === 'writes'
    ? `AddModule "writes" "${logSpeech}" "writes.conf"\nDefaultModule writes`
    : 'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\nDefaultModule espeak-ng'
}
`;

function parseLog(log: string): Said[] {
  const lines = log
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  return lines
    .filter(([what]) => what === 'begun')
    .map(([, id, at, voice = '', rate, volume, text = '']) => {
      const end = lines.find(([what, of]) => what === 'ended' && of === id)?.[2];
      return {
        text: text.trim(),
        voice,
        rate: Number(rate),
        volume: Number(volume),
        begun: Number(at),
        ended: end === undefined ? null : Number(end),
      };
    });
}
