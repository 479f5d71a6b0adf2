import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { MyPage } from '../../../demo/gate/MyPage.js';
import { StaffPage } from '../../../demo/gate/StaffPage.js';
import { pageWords } from '../../../demo/gate/pageWords.js';
import { createGateClient, createMockGate } from '../../../src/gate-client/index.js';
import { openGate } from './openGate.js';

const ways = () => document.querySelectorAll('[data-part=passkey-sign-in]');

describe('the theatre’s own pages, to who is not signed in', () => {
  test('offer one way in on the viewer’s page, not one in each of its parts', async () => {
    openGate(<MyPage />, { signedIn: false });
    await waitFor(() => expect(ways()).toHaveLength(1));
    expect(screen.queryByText('Where you are signed in')).toBeNull();
  });

  test('say on the staff’s page what to do, and nothing that is meant for developers', async () => {
    document.documentElement.lang = 'zh-CN';
    const { fetch } = createMockGate({ signedIn: false });
    openGate(<StaffPage client={createGateClient({ fetch, locale: 'zh-CN' })} />, { signedIn: false });
    expect(await screen.findByText(pageWords('zh-CN').forStaff)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.body.textContent).not.toMatch(/tingying:|401/);
  });
});

test('who is signed in finds on their page where, and what is kept', async () => {
  openGate(<MyPage />, { signedIn: true });
  expect(await screen.findByText('Where you are signed in')).toBeTruthy();
  expect(await screen.findByText('What is kept')).toBeTruthy();
  expect(ways()).toHaveLength(0);
});
