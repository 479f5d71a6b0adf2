import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startDesktop } from '../../listen/session/startDesktop.js';
import { startSoundCard } from '../../journeys/sound/startSoundCard.js';
import { serveVoicesPage } from '../../pages/serveSite.js';
import type { Asked, SpeakingPage } from '../../pages/voices.js';
import { speakers } from './speechd/startSpeakers.js';
import { startSpeechd } from './speechd/startSpeechd.js';

declare const speaking: SpeakingPage;

test('experiment', async () => {
  const pages = await serveVoicesPage();
  const sound = await startSoundCard();
  const desktop = await startDesktop('en');
  const speechd = await startSpeechd(desktop, sound, 'writes');
  const browser = await speakers[0]!.start(desktop.env);
  const load = Array.from({ length: Number(process.env['LOAD'] ?? 4) }, () => spawn('sh', ['-c', 'while :; do :; done']));
  const rows: string[] = [];
  try {
    const page = await browser.open(pages.url + '/voices.html');
    await page.click();
    for (let waited = 0; waited < 200 && !(await page.ask(() => speaking.find('zh-CN') !== null)); waited++) await sleep(50);
    const trials = Number(process.env['TRIALS'] ?? 36);
    const follow = process.env['FOLLOW'] === '1';
    for (let n = 0; n < trials; n++) {
      const gap = [2, 10, 30, 60, 100, 150, 200, 300][n % 8]!;
      const one: Asked = { id: `t${n}`, text: `Trial ${n} of a sentence that is long enough to be cut off before its end.`, language: 'en-US', rate: 2, volume: 1 };
      const two: Asked = { ...one, id: `u${n}`, text: `Second ${n}.` };
      const at = await page.ask(({ one, two, gap, follow }: { one: Asked; two: Asked; gap: number; follow: boolean }) =>
        new Promise<{ begun: number | null; asked: number }>((resolve) => {
          const t0 = performance.now();
          speaking.speak(one);
          setTimeout(() => {
            const begun = speaking.told.some((e) => e.utterance === one.id && e.type === 'begun');
            if (follow) speaking.speak(two); else speaking.silence();
            resolve({ begun: begun ? 1 : null, asked: performance.now() - t0 });
          }, gap);
        }), { one, two, gap, follow });
      await sleep(follow ? 2600 : 2000);
      const said = speechd.said();
      const mine = said.find(({ text }) => text.startsWith(`Trial ${n} `));
      const second = said.find(({ text }) => text.startsWith(`Second ${n}.`));
      const told = follow ? await page.ask((id: string) => speaking.told.filter((e) => e.utterance === id).map((e) => e.type).join(), two.id) : '';
      rows.push([n, gap, at.begun, mine ? 'began' : '-', mine?.ended ? 'ENDED' : '-', second?.ended ? 'second' : '-', told, second && mine ? (second.begun - mine.begun).toFixed(2) : ''].join('\t'));
    }
    const all = speechd.said();
    const lost = all.filter(({ text, ended }) => text.startsWith('Trial') && ended !== null).length;
    const seconds = all.filter(({ text, ended }) => text.startsWith('Second') && ended !== null).length;
    rows.push(`spoken on: ${lost} of ${trials}; begun at all: ${all.filter(({ text }) => text.startsWith('Trial')).length}; seconds heard: ${seconds}`);
  } finally {
    writeFileSync(process.env['OUT'] ?? '/tmp/engine-bench/calledoff.tsv', rows.join('\n') + '\n');
    for (const one of load) one.kill('SIGKILL');
    await browser.close();
    await desktop.close();
    await sound.close();
    await pages.close();
  }
  expect(rows.length).toBeGreaterThan(1);
}, 300_000);
