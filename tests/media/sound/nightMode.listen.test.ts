import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browsers } from '../../journeys/browsers/browsers.js';
import type { OpenBrowser } from '../../journeys/browsers/ViewerPage.js';
import { startSoundCard, type SoundCard } from '../../journeys/sound/startSoundCard.js';
import { describeWith, soundPackages } from '../../listen/session/findMissing.js';
import type { Served } from '../../pages/servePages.js';
import { serveSoundPage } from '../../pages/serveSite.js';
import { followTone, percentile, readChannels } from './measure.js';
import { note } from './note.js';
import { openStage } from './openStage.js';

/** A second of thunder at -6 dB, as long a whisper at -40 dB, over and over. */
const sound = '0.5*sin(2*PI*100*t)*lt(mod(t,2),1)+0.01*sin(2*PI*2200*t)*gte(mod(t,2),1)';
/** One of each, seconds. */
const round = 2;

const chromium = browsers.filter(({ name }) => name === 'Chromium');

for (const { name, needs, start } of chromium) {
  describeWith([needs, ...soundPackages], `night mode in ${name}`, () => {
    let site: Served;
    let folder: string;
    let card: SoundCard;
    let browser: OpenBrowser;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tingying-night-'));
      const made = ['-f', 'lavfi', '-i', `aevalsrc='${sound}':s=48000:d=60`, join(folder, 'night.wav')];
      await promisify(execFile)('ffmpeg', ['-v', 'error', '-y', ...made]);
      site = await serveSoundPage({ '/sounds/': folder });
      card = await startSoundCard();
      browser = await start(card.env);
    });
    afterAll(async () => {
      await browser.close();
      await card.close();
      await site.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('makes the loud quieter and the whisper louder, and leaves nothing behind when it is off', async () => {
      const stage = await openStage(browser, site);
      await stage.act((stage) => {
        stage.mix = stage.createMix(stage.film);
        return stage.load('/sounds/night.wav');
      });
      // As the browser plays it, before Web Audio has it.
      await stage.begin((stage) => stage.film.play());
      const hear = async (title: string) => {
        await stage.act((stage) => stage.sleep(700));
        const recorder = await card.record(`${name}, ${title}`);
        await stage.actWith(round * 1000 + 300, (stage, ms) => stage.sleep(ms));
        await recorder.stop();
        const heard = (await readChannels(recorder.file, 2))[0]!;
        const level = (hertz: number) =>
          20 * Math.log10(percentile([...followTone(heard, hertz).levels], 0.75));
        return { thunder: level(100), whisper: level(2200) };
      };
      const plain = await hear('plain');
      await stage.begin((stage) => stage.mix.unlock());
      await stage.act((stage) => stage.until(() => stage.mix.ability === 'graph'));
      const past = await hear('past night mode');
      await stage.act((stage) => stage.mix.set({ nightMode: true }));
      const night = await hear('in night mode');
      await stage.act((stage) => stage.mix.set({ nightMode: false }));
      const after = await hear('after night mode');
      const figures = {
        thunder: night.thunder - plain.thunder,
        whisper: night.whisper - plain.whisper,
        pastThunder: past.thunder - plain.thunder,
        pastWhisper: past.whisper - plain.whisper,
        afterThunder: after.thunder - plain.thunder,
        afterWhisper: after.whisper - plain.whisper,
      };
      note(`${name}, night mode`, figures);
      expect(figures.thunder).toBeLessThan(-3);
      expect(figures.whisper).toBeGreaterThan(8);
      for (const left of [
        figures.pastThunder,
        figures.pastWhisper,
        figures.afterThunder,
        figures.afterWhisper,
      ])
        expect(Math.abs(left)).toBeLessThan(0.2);
    });
  });
}
