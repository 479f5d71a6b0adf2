import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { describeWith, soundPackages, speechPackages } from '../../listen/session/findMissing.js';
import { type Desktop, startDesktop } from '../../listen/session/startDesktop.js';
import { measureLoudness, sampleRate } from '../../journeys/sound/signal.js';
import { type SoundCard, startSoundCard } from '../../journeys/sound/startSoundCard.js';
import type { Served } from '../../pages/servePages.js';
import { serveVoicesPage } from '../../pages/serveSite.js';
import type { Asked, SpeakingPage } from '../../pages/voices.js';
import { type Speaker, type SpeakerPage, speakers } from './speechd/startSpeakers.js';
import { type Said, type Speechd, startSpeechd } from './speechd/startSpeechd.js';

declare const speaking: SpeakingPage;

const results = 'test-results/listen';
let pages: Served;
beforeAll(async () => {
  pages = await serveVoicesPage();
});
afterAll(() => pages.close());

let count = 0;
const asking = (text: string, more: Partial<Asked> = {}): Asked => ({
  ...{ id: `a${(count += 1)}`, text, language: 'en-US', rate: 1, volume: 1 },
  ...more,
});
const speak = (page: SpeakerPage, ...all: Asked[]) =>
  page.ask((asked: Asked[]) => asked.forEach((one) => speaking.speak(one)), all);
const readTold = (page: SpeakerPage, { id }: Asked) =>
  page.ask((about: string) => speaking.told.filter(({ utterance }) => utterance === about), id);

async function until<Answer>(what: string, ask: () => Promise<Answer | undefined | false>): Promise<Answer> {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - began > 40_000) throw new Error(`Waited 40 seconds in vain: ${what}.`);
    await sleep(30);
  }
}
const untilTold = (page: SpeakerPage, asked: Asked, type: string) =>
  until(`${asked.text} is ${type}`, async () =>
    (await readTold(page, asked)).find((event) => event.type === type),
  );
const untilReady = (page: SpeakerPage) =>
  until('there is a Mandarin voice', () =>
    page.ask(() => speaking.find('zh-CN') !== null && speaking.readiness.at(-1)?.zh === 'ready'),
  );

/** speech-dispatcher itself makes full-width signs narrow, and drops spaces at the ends. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const join = (said: readonly Said[]) => squeeze(said.map(({ text }) => text).join(''));

describe.each(speakers)('$name', ({ name, needs, start }) => {
  describeWith([...speechPackages, ...soundPackages, needs], 'gives its speech to the device', () => {
    let sound: SoundCard;
    let desktop: Desktop;
    let speechd: Speechd;
    let browser: Speaker;
    let from = 0;
    const said = () => speechd.said().slice(from);

    beforeAll(async () => {
      sound = await startSoundCard();
      desktop = await startDesktop('en');
      speechd = await startSpeechd(desktop, sound, 'writes');
      browser = await start(desktop.env);
    });
    afterAll(async () => {
      await browser.close();
      await desktop.close();
      await sound.close();
    });
    /** A page that its viewer has clicked on, with nothing said yet. */
    const open = async () => {
      const page = await browser.open(pages.url + '/voices.html');
      await page.click();
      await untilReady(page);
      from = speechd.said().length;
      return page;
    };

    const keepTable = (readiness: SpeakingPage['readiness'], rows: readonly string[]) => {
      const head = 'asked: language\trate\tvolume\ttext\tarrived: voice\trate\tvolume\ttext';
      mkdirSync(results, { recursive: true });
      const facts = `${browser.version}; voices: ${JSON.stringify(readiness)}`;
      writeFileSync(`${results}/spoken-${name}.tsv`, [facts, head, ...rows, ''].join('\n'));
    };

    test('text, language and rate arrive, in English and in Chinese', async () => {
      const page = await open();
      const readiness = await page.ask(() => speaking.readiness);
      const rows: string[] = [];
      const sayOne = async (asked: Asked) => {
        const before = speechd.said().length;
        await speak(page, asked);
        const spoken = await untilTold(page, asked, 'spoken');
        const [begun] = await readTold(page, asked);
        const arrived = speechd.said().slice(before);
        for (const one of arrived)
          rows.push(
            [
              asked.language,
              asked.rate,
              asked.volume,
              asked.text,
              one.voice,
              one.rate,
              one.volume,
              one.text,
            ].join('\t'),
          );
        expect(begun?.type).toBe('begun');
        expect(join(arrived)).toBe(squeeze(asked.text));
        expect(arrived.every(({ ended }) => ended !== null)).toBe(true);
        const lasted = arrived.at(-1)!.ended! - arrived[0]!.begun;
        expect((spoken as { seconds: number }).seconds).toBeGreaterThan(lasted - 0.3);
        expect((spoken as { seconds: number }).seconds).toBeLessThan(lasted + 1);
        return arrived;
      };
      onTestFinished(() => keepTable(readiness, rows));
      const english = 'It’s dawn; "fog" & 3.5 °C.';
      const chinese = '安娜推开门，走进3号船舱：“谁在那儿？”';
      const plain = await sayOne(asking(english));
      expect(plain[0]).toMatchObject({ voice: 'en1', rate: 0 });
      expect((await sayOne(asking(english, { language: 'en-GB' })))[0]?.voice).toBe('en2');
      expect((await sayOne(asking(chinese, { language: 'zh-CN' })))[0]).toMatchObject({
        voice: 'zh1',
        rate: 0,
      });
      expect((await sayOne(asking(chinese, { language: 'zh' })))[0]?.voice).toBe('zh1');
      expect((await sayOne(asking(chinese, { language: 'cmn-Hans' })))[0]?.voice).toBe('zh1');
      const rates: number[] = [];
      for (const rate of [0.5, 1.5, 2, 3])
        rates.push((await sayOne(asking(chinese, { language: 'zh-CN', rate })))[0]!.rate);
      const [half, faster, twice, thrice] = rates as [number, number, number, number];
      expect(half).toBeLessThan(0);
      expect(faster).toBeGreaterThan(0);
      expect(twice).toBeGreaterThan(faster);
      // Where a browser has no more to give, three times is as fast as it goes.
      expect(thrice).toBeGreaterThanOrEqual(twice);
      await sayOne(asking(english, { volume: 0.3 }));
    });

    test('a language that no voice speaks is told, and nothing is said in another', async () => {
      const page = await open();
      const cantonese = asking('佢行入嚟。', { language: 'zh-HK' });
      await speak(page, cantonese);
      expect(await untilTold(page, cantonese, 'failed')).toMatchObject({ reason: 'no-voice' });
      await sleep(300);
      expect(said()).toEqual([]);
    });

    test('a long description arrives whole, in pieces', async () => {
      const page = await open();
      const english =
        'Mist lies on the ferry at dawn, and Anna walks along the boards with a lantern in her hand. '
          .repeat(7)
          .trim();
      const chinese = '渡口的清晨，雾还没有散；安娜提着一盏灯笼，沿着木板路走向码头。'.repeat(7);
      for (const [text, language] of [
        [english, 'en-US'],
        [chinese, 'zh-CN'],
      ] as const) {
        const asked = asking(text, { language, rate: 3 });
        from = speechd.said().length;
        await speak(page, asked);
        await untilTold(page, asked, 'spoken');
        expect(join(said())).toBe(squeeze(text));
        expect(said().length).toBeGreaterThan(1);
        expect((await readTold(page, asked)).map(({ type }) => type)).toEqual(['begun', 'spoken']);
      }
    });

    const long = 'This sentence is long enough to be cut off before it comes to its end.';
    /** Spoken to its end, it lasts two seconds. */
    const askingLong = () => asking(long);

    test('silence breaks it off, and nothing more is told', async () => {
      const page = await open();
      const asked = askingLong();
      await speak(page, asked);
      await untilTold(page, asked, 'begun');
      await sleep(400);
      await page.ask(() => speaking.silence());
      await sleep(2800);
      expect(said().filter(({ ended }) => ended !== null)).toEqual([]);
      expect((await readTold(page, asked)).map(({ type }) => type)).toEqual(['begun']);
    });

    test('silence at once leaves nothing to be heard', async () => {
      const page = await open();
      const asked = askingLong();
      await page.ask((one: Asked) => {
        speaking.speak(one);
        speaking.silence();
      }, asked);
      await sleep(2800);
      expect(said().filter(({ ended }) => ended !== null)).toEqual([]);
      expect(await readTold(page, asked)).toEqual([]);
    });

    test.each([0, 20, 150])(
      'of two askings %s ms apart, only the second is heard to its end',
      async (gap) => {
        const page = await open();
        const first = askingLong();
        const second = asking('The second one.');
        await page.ask(
          ({ one, two, ms }: { one: Asked; two: Asked; ms: number }) => {
            speaking.speak(one);
            if (ms === 0) speaking.speak(two);
            else setTimeout(() => speaking.speak(two), ms);
          },
          { one: first, two: second, ms: gap },
        );
        await untilTold(page, second, 'spoken');
        await sleep(2000);
        expect(
          said()
            .filter(({ ended }) => ended !== null)
            .map(({ text }) => text),
        ).toEqual(['The second one.']);
        expect((await readTold(page, first)).map(({ type }) => type)).not.toContain('spoken');
      },
    );

    test('what others on the page say is waited for, told as busy, and never cut', async () => {
      const page = await open();
      const news =
        'The news, read by another part of the page, to the very end: a long way, and none of it is lost.';
      const asked = asking('Anna opens the door.');
      await page.ask((text: string) => {
        const other = new SpeechSynthesisUtterance(text);
        other.voice = speechSynthesis.getVoices().find(({ lang }) => lang === 'en-GB') ?? null;
        Object.assign(globalThis, { other });
        speechSynthesis.speak(other);
      }, news);
      await sleep(300);
      await speak(page, asked);
      expect(await untilTold(page, asked, 'failed')).toMatchObject({ reason: 'busy' });
      await page.ask(() => speaking.silence());
      await until('the news is read', () => Promise.resolve(said().some(({ ended }) => ended !== null)));
      expect(said()).toHaveLength(1);
      expect(squeeze(said()[0]!.text)).toBe(squeeze(news));
      const again = asking('Anna opens the door.');
      await speak(page, again);
      await untilTold(page, again, 'spoken');
    });

    test('what is said unasked is refused where the browser asks for a gesture, and then said after one', async () => {
      const page = await browser.open(pages.url + '/voices.html?unasked');
      from = speechd.said().length;
      const asked = { ...asking('Unasked.'), id: 'unasked' };
      // To Chromium, a question of the test is a viewer's gesture.
      await sleep(3000);
      const answer = await until('an answer', async () =>
        (await readTold(page, asked)).find(({ type }) => type !== 'begun'),
      );
      console.log(`${browser.version}, unasked: ${JSON.stringify(answer)}`);
      if (name === 'Chromium') {
        expect(answer).toMatchObject({ type: 'failed', reason: 'needs-gesture' });
        expect(said()).toEqual([]);
      } else expect(answer).toMatchObject({ type: 'spoken' });
      await page.click();
      const after = asking('Asked.');
      await speak(page, after);
      await untilTold(page, after, 'spoken');
    });
  });

  describeWith([...speechPackages, ...soundPackages, needs], 'is heard, by eSpeak', () => {
    test('one sentence in Chinese, among thousands of voices', async () => {
      const sound = await startSoundCard();
      const desktop = await startDesktop('en');
      const { PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE } = sound.env;
      let browser: Speaker | undefined;
      try {
        await startSpeechd(desktop, sound, 'speaks');
        browser = await start({ ...desktop.env, PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE });
        const page = await browser.open(pages.url + '/voices.html');
        await page.click();
        await untilReady(page);
        const facts = await page.ask(() => ({
          readiness: speaking.readiness,
          zh: speaking.find('zh-CN'),
          yue: speaking.find('zh-HK'),
          en: speaking.find('en-GB'),
        }));
        const recording = await sound.record(`spoken-${name}`);
        await sleep(700);
        const asked = asking('安娜推开门，走进船舱。', { language: 'zh-CN' });
        await speak(page, asked);
        const spoken = await untilTold(page, asked, 'spoken');
        await sleep(700);
        const heard = await recording.stop();
        const half = sampleRate / 2;
        const during = Math.max(
          ...Array.from({ length: Math.floor(heard.length / half) }, (_, at) =>
            measureLoudness(heard.subarray(at * half, (at + 1) * half)),
          ),
        );
        const after = measureLoudness(heard.subarray(-sampleRate * 0.3));
        console.log(`${browser.version}: ${JSON.stringify({ ...facts, spoken, during, after })}`);
        expect(facts.zh).toMatch(/mandarin|cmn/i);
        expect(facts.yue).toMatch(/cantonese|yue/i);
        expect(during).toBeGreaterThan(-35);
        expect(after).toBeLessThan(-60);
        expect((spoken as { seconds: number }).seconds).toBeGreaterThan(1);
      } finally {
        await browser?.close();
        await desktop.close();
        await sound.close();
      }
    });
  });
});
