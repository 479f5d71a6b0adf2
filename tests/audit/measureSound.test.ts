import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { measureSound } from '../../src/audit/index.js';
import { findSoundStretches } from '../../src/core/scriptQuality/sound/findSoundStretches.js';
import { createFolder, run } from '../cli/runCheck.js';
import { theKey } from '../core/scriptQuality/films.js';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'sound-'));
const film = join(folder, 'film.wav');

test.skipIf(process.platform === 'win32')(
  'a film whose measuring broke off in its middle is not taken for a silent one',
  async () => {
    const broken = createFolder({
      ffmpeg: `#!/bin/sh
echo "  Duration: 00:10:00.00, start: 0.0" >&2
echo "  Stream #0:0: Audio: aac" >&2
head -c 80000 /dev/zero
echo "Invalid data found when processing input" >&2
exit 1
`,
    }).path('ffmpeg');
    chmodSync(broken, 0o755);
    expect(await measureSound('film.mp4', broken)).toEqual({
      failed: 'unreadable',
      detail: 'Invalid data found when processing input',
    });
  },
);

describe.skipIf(!hasFfmpeg)('a film measured with ffmpeg', () => {
  beforeAll(() => {
    // Twenty seconds of a quiet tone; silence from 5 to 8, and a tone ten times as loud from 12 to 14.
    const volume = "volume='if(between(t,5,8),0,if(between(t,12,14),1,0.1))':eval=frame";
    spawnSync('ffmpeg', ['-y', '-f', 'lavfi', '-i', 'sine=frequency=300:duration=20', '-af', volume, film]);
  });

  test('its length, its silence and its loudest passage are found', async () => {
    const measured = await measureSound(film);
    if ('failed' in measured) throw new Error(measured.detail);
    expect(measured.duration).toBeCloseTo(20, 1);
    expect(measured.sound?.map(({ kind }) => kind)).toEqual(['silent', 'loud']);
    const [silent, loud] = measured.sound ?? [];
    expect(Math.abs((silent?.startTime ?? 0) - 5)).toBeLessThanOrEqual(0.3);
    expect(Math.abs((silent?.endTime ?? 0) - 8)).toBeLessThanOrEqual(0.3);
    expect(Math.abs((loud?.startTime ?? 0) - 12)).toBeLessThanOrEqual(0.3);
    expect(Math.abs((loud?.endTime ?? 0) - 14)).toBeLessThanOrEqual(0.3);
  });

  test('its loudness is that of the standard, and the check writes it as film.json has it', async () => {
    // EBU Tech 3341, case 1: a stereo tone of 1 kHz at -23 dBFS is -23 LUFS.
    const tone = join(folder, 'tone.wav');
    const source = "aevalsrc='0.0708*sin(2000*PI*t)|0.0708*sin(2000*PI*t)':d=20:s=48000";
    spawnSync('ffmpeg', ['-y', '-f', 'lavfi', '-i', source, tone]);
    const measured = await measureSound(tone);
    if ('failed' in measured) throw new Error(measured.detail);
    expect(Math.abs((measured.loudness ?? 0) + 23)).toBeLessThanOrEqual(0.1);
    const silence = join(folder, 'silence.wav');
    spawnSync('ffmpeg', ['-y', '-f', 'lavfi', '-i', 'anullsrc', '-t', '3', silence]);
    expect(await measureSound(silence)).toMatchObject({ loudness: null });
    const files = createFolder({ 'a.vtt': theKey.script });
    const { out } = await run(['check', files.path('a.vtt'), '--no-dialogue', '--media', tone]);
    expect(out).toMatch(/"loudness": -(22\.9|23|23\.1)$/m);
  });

  test('the check takes its length from it, and says what levels can tell', async () => {
    const files = createFolder({ 'a.vtt': theKey.script });
    const { out, code } = await run(['check', files.path('a.vtt'), '--no-dialogue', '--media', film]);
    expect(out).toContain('[past-end]');
    expect(out).toContain('a loud passage may be speech, music or noise');
    expect(code).toBe(1);
  });

  test('what it cannot read is told', async () => {
    const files = createFolder({ 'a.vtt': theKey.script });
    const { err, code } = await run(['check', files.path('a.vtt'), '--media', files.path('a.mp4')]);
    expect(err).toMatch(/ffmpeg cannot read .*a\.mp4/);
    expect(code).toBe(2);
  });
});

test('without ffmpeg that is told, with how to get it', async () => {
  const measured = await measureSound(film, 'ffmpeg-that-is-not-there');
  expect(measured).toMatchObject({ failed: 'not-installed' });
});

test('a film that is as loud all through has no loudest passage', () => {
  expect(findSoundStretches(new Array<number>(400).fill(-20), 0.25)).toEqual([]);
  expect(findSoundStretches([], 0.25)).toEqual([]);
});
