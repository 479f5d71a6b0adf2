import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { FrameAuditOptions } from '../../../src/audit/testing/index.js';

afterEach(cleanup);

declare module 'vitest/browser' {
  interface BrowserCommands {
    auditFrame(options?: FrameAuditOptions): Promise<void>;
  }
}

test('what a test has rendered passes its audit', async () => {
  render(<button type="button">Play</button>);
  await commands.auditFrame();
});

test('a button without a name fails it, and the test is told', async () => {
  render(<button type="button" />);
  await expect(commands.auditFrame({ name: 'film--play' })).rejects.toThrow(/film--play[^]*axe\/button-name/);
});
