import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildSite } from '../../../scripts/buildSite.mjs';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import { runTingying } from '../../../src/cli/runTingying.js';
import { pressThere, untilShown, write } from '../browsers/viewer.js';
import { until, type ViewerPage } from '../browsers/ViewerPage.js';

/** Somebody at a keyboard of their own, in whatever browser. */
export interface Visitor {
  readonly viewer: ViewerPage;
  /** Goes there by Tab, and presses Enter. */
  press(name: string): Promise<void>;
  untilShown(words: string): Promise<void>;
  /** Ticks what begins so, and goes on. */
  agree(): Promise<void>;
  /** Chooses among radio buttons, and goes on. */
  choose(name: string): Promise<void>;
  answer(question: string, text: string): Promise<void>;
  /** Proves one's right by the registry, from the locked film on to the answer. */
  verify(person: { readonly name: string; readonly certificate: string }): Promise<void>;
}

/** In a Chromium that shares nothing with the others’. */
export interface ChromiumVisitor extends Visitor {
  readonly page: Page;
  /** What axe finds on the page as it stands. */
  findFaults(): Promise<string[]>;
}

/** The theatre as `tingying serve` opens it: its built page, its gate, its database, in a folder of its own. */
export interface OpenTheatre {
  readonly url: string;
  /** What was told to whoever runs it. */
  readonly said: readonly string[];
  readonly trouble: readonly string[];
  enter(): Promise<ChromiumVisitor>;
  close(): Promise<void>;
}

export async function openTheatre(...more: readonly string[]): Promise<OpenTheatre> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-evening-'));
  await buildSite(join(folder, 'site'));
  const said: string[] = [];
  const trouble: string[] = [];
  const args = ['serve', '--data', join(folder, 'data'), '--films', resolve('demo/films')];
  const ended = runTingying(
    [...args, '--site', join(folder, 'site'), ...(more.length > 0 ? more : ['--port', '0'])],
    {
      env: { LANG: 'en' },
      out: (text) => void said.push(text),
      err: (text) => void trouble.push(text),
    },
  );
  let url: string | undefined;
  while (url === undefined) {
    [, url] = /open at (\S+)/.exec(said.join('\n')) ?? [];
    const [code] = await Promise.race([ended.then((code) => [code]), sleep(100, [])]);
    if (code !== undefined) throw new Error(`ended with ${String(code)}: ${trouble.join('\n')}`);
  }
  /** Started for the first who enters in it: some come in a browser of their own. */
  let browser: Promise<Browser> | null = null;
  const launch = async () => {
    const found = await findChromium();
    return chromium.launch({
      executablePath: found!.executablePath,
      env: { ...process.env, ...found!.env },
      args: chromiumArgs,
    });
  };
  return {
    url,
    said,
    trouble,
    async enter() {
      browser ??= launch();
      return visit(await (await browser).newPage({ locale: 'en' }));
    },
    async close() {
      await (await browser)?.close();
      process.emit('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function visit(page: Page): ChromiumVisitor {
  return {
    ...visitBy({
      press: (keys) => page.keyboard.press(keys),
      click: (role, name) => page.getByRole(role, { name, exact: true }).click(),
      ask: (question, given) => page.evaluate(question as never, given),
    }),
    page,
    async findFaults() {
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
    },
  };
}

/** What a visitor does, by keyboard alone. */
export function visitBy(viewer: ViewerPage): Visitor {
  const press = (name: string) => pressThere(viewer, name);
  const shown = (words: string) => untilShown(viewer, words);
  /** Stands on the field whose label begins so: among radios, Tab comes to one only. */
  const stand = (label: string) =>
    until(
      viewer,
      `there is “${label}”`,
      (wanted) => {
        const field = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].find((one) =>
          one.labels?.[0]?.textContent.trim().startsWith(wanted),
        );
        field?.focus();
        return field !== undefined;
      },
      label,
    );
  const choose = async (label: string) => {
    await stand(label);
    await viewer.press('Space');
    await press('Continue');
  };
  const agree = () => choose('I agree');
  const answer = async (question: string, text: string) => {
    const isWritten = () => Boolean((document.activeElement as Partial<HTMLInputElement> | null)?.value);
    // A page that has just come takes the focus to its heading: who was quicker begins again.
    do {
      await stand(question);
      await write(viewer, text);
    } while (!(await viewer.ask(isWritten)));
    await viewer.press('Enter');
  };
  return {
    viewer,
    press,
    untilShown: shown,
    agree,
    choose,
    answer,
    async verify({ name, certificate }) {
      await press('Verify');
      await shown('Before you begin');
      await agree();
      await shown('How do you want to verify?');
      await choose('Disability certificate');
      await answer('Name', name);
      await answer('Certificate number', certificate);
      await shown('Is that right?');
      await press('Yes, send');
    },
  };
}
