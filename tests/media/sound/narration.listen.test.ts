import { beforeAll, describe, expect, test } from 'vitest';
import { describeHeard } from './describeHeard.js';
import { findOnsets, findPasses, followTone, levelBetween, percentile, readChannels } from './measure.js';
import { note } from './note.js';
import type { OpenStage } from './openStage.js';

describeHeard('a narration beside the film', (heard) => {
  const { name } = heard;
  let stage: OpenStage;

  const open = async (narration: string) => {
    stage = await heard.openStage();
    await stage.actWith(narration, (stage, src) => {
      stage.mix = stage.createMix(stage.film);
      stage.narration = stage.createNarration(stage.film, {
        src,
        mix: stage.mix,
        ducking: () => ({ depthDb: -12, attack: 0.25, release: 0.25 }),
      });
      return stage.load('/sounds/film.mp4');
    });
    await stage.begin((stage) => {
      stage.mix.unlock();
      stage.narration.unlock();
      return stage.film.play();
    });
    await stage.act((stage) => stage.until(() => stage.narration.getState().phase === 'playing'));
    await stage.act((stage) =>
      stage.until(() => stage.mix.ability === 'graph' && stage.mix.description.running),
    );
  };

  /** How far each burst of the narration is from the film's, ms, as heard. */
  const hearOffsets = async (title: string, ms: number) => {
    const recorder = await heard.card.record(`${name}, ${title}`);
    await stage.actWith(ms, (stage, ms) => stage.sleep(ms));
    await recorder.stop();
    const recorded = (await readChannels(recorder.file, 2))[0]!;
    const film = findOnsets(recorded, 5000, 0.2);
    return findOnsets(recorded, 7000, 0.2).flatMap((onset) => {
      const [nearest] = film.map((one) => (onset - one) * 1000).sort((a, b) => Math.abs(a) - Math.abs(b));
      return nearest !== undefined && Math.abs(nearest) < 180 ? [nearest] : [];
    });
  };
  const nearestOffsets = (offsets: readonly number[]) => ({
    bursts: offsets.length,
    medianMs: percentile(offsets, 0.5),
    p50Ms: percentile(offsets.map(Math.abs), 0.5),
    p95Ms: percentile(offsets.map(Math.abs), 0.95),
    /** The third from the worst. */
    thirdMs: offsets.map(Math.abs).sort((a, b) => b - a)[2] ?? NaN,
  });

  describe('that goes on for as long as the film', () => {
    beforeAll(() => open('/sounds/narration.m4a'));

    test.each([1, 2.5])('is heard in step with it, at %s× and after seeks', async (rate) => {
      await stage.actWith(rate, async (stage, rate) => {
        stage.film.playbackRate = rate;
        await stage.sleep(3000);
      });
      const steady = nearestOffsets(await hearOffsets(`narration at ${rate}x`, 8000 / rate));
      note(`${name}, narration heard at ${rate}x, steady`, steady);
      const offsets: number[] = [];
      for (const to of [60, 20]) {
        await stage.actWith(to, async (stage, to) => {
          stage.film.currentTime = to;
          await stage.sleep(2000);
        });
        offsets.push(...(await hearOffsets(`narration at ${rate}x, sought ${to}`, 4500 / rate)));
      }
      const sought = nearestOffsets(offsets);
      note(`${name}, narration heard at ${rate}x, after seeks`, sought);
      // Of so few bursts the 95th percentile is the worst: a busy machine that drops a tenth of a second of one of the two sounds puts
      // them apart until that is set right. All but two are in step; the 95th of a hundred is told in bench/RESULTS.md.
      expect(steady.bursts).toBeGreaterThan(6);
      expect(steady.thirdMs).toBeLessThan(40);
      expect(sought.bursts).toBeGreaterThan(6);
      expect(sought.thirdMs).toBeLessThan(60);
    });
  });

  test('lets the film give way while it speaks, and only then, where no script tells when', async () => {
    const recorder = await heard.card.record(`${name}, narration ducks by its own loudness`);
    await open('/sounds/spoken.m4a');
    await stage.act((stage) => stage.until(() => stage.film.currentTime > 6.2));
    await recorder.stop();
    const recorded = (await readChannels(recorder.file, 2))[0]!;
    const film = followTone(recorded, 100);
    const voice = followTone(recorded, 250);
    const [spoken = NaN, silent = NaN] = findPasses(voice, -30);
    const figures = {
      during: levelBetween(film, spoken + 0.5, silent - 0.1) - levelBetween(film, silent + 2.2, silent + 3),
      lateMs:
        ((findPasses(film, levelBetween(film, silent + 2.2, silent + 3) - 6).find(
          (at) => at > spoken - 0.2,
        ) ?? NaN) -
          spoken) *
        1000,
    };
    note(`${name}, ducked by the narration's own loudness`, figures);
    expect(Math.abs(figures.during + 12)).toBeLessThan(0.5);
    expect(figures.lateMs).toBeLessThan(300);
  });
});
