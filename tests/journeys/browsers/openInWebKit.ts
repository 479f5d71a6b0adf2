import { setTimeout as sleep } from 'node:timers/promises';
import { startDesktop } from '../../listen/session/startDesktop.js';
import type { ViewerPage } from './ViewerPage.js';

const miniBrowser = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** WebDriver's name for an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebDriver sends keys that have no character from Unicode's private corner. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

export interface WebKitPage extends ViewerPage {
  /** Role and name of what has the focus, as the engine computes them for assistive technology. */
  describeFocus(): Promise<{ role: string; name: string }>;
  close(): Promise<void>;
}

/**
 * WebKitGTK has no headless mode and speaks nothing but WebDriver.
 * @param env what it is told besides by its environment
 */
export async function openInWebKit(url: string, env: NodeJS.ProcessEnv = {}): Promise<WebKitPage> {
  const desktop = await startDesktop();
  const port = 20_000 + (process.pid % 10_000);
  desktop.start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    // Its sandbox wants rights that containers do not give; the pages are our own.
    env: { ...desktop.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', ...env },
  });
  const driver = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await fetch(`${driver}/status`).catch(() => null)); waited += 100) {
    if (waited > 20_000) throw new Error('WebKitWebDriver did not start within 20 seconds.');
    await sleep(100);
  }

  const options = { binary: miniBrowser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await send('POST', `${driver}/session`, { capabilities })) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  const find = async (using: 'css selector' | 'xpath', value: string) =>
    ((await send('POST', `${session}/element`, { using, value })) as Record<string, string>)[elementKey]!;
  await send('POST', `${session}/url`, { url });

  return {
    async press(keys) {
      const key = keyCodes[keys] ?? keys;
      const actions = [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ];
      await send('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async click(role, name) {
      const native = role === 'button' ? 'button' : `input[@type="${role}"]`;
      const element = await find(
        'xpath',
        `//${native}[@aria-label="${name}" or normalize-space()="${name}"]`,
      );
      await send('POST', `${session}/element/${element}/click`, {});
    },
    ask: (question, given) =>
      send('POST', `${session}/execute/sync`, {
        script: `return (${question.toString()})(arguments[0])`,
        args: [given ?? null],
      }) as never,
    async describeFocus() {
      const element = await find('css selector', ':focus');
      const role = await send('GET', `${session}/element/${element}/computedrole`);
      const name = await send('GET', `${session}/element/${element}/computedlabel`);
      return { role: String(role), name: String(name) };
    },
    async close() {
      await send('DELETE', session).catch(() => undefined);
      await desktop.close();
    },
  };
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok)
    throw new Error(`WebKit refused ${method} ${address}: ${value?.message ?? response.statusText}`);
  return value;
}
