import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { VerificationFlow } from '../../../src/react/index.js';
import { openGate } from './openGate.js';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: string | RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));
const focused = () => document.activeElement?.textContent;

/** Up to the page that asks for the name. */
async function toName() {
  await heading('Before you begin');
  await tick(/^I agree that this sensitive proof/);
  await press('Continue');
  await heading('How do you want to verify?');
  await userEvent.click(screen.getByRole('radio', { name: 'By certificate' }));
  await press('Continue');
  await heading('Passing on');
  await tick('I agree that it is passed on to the Disabled Persons’ Federation');
  await press('Continue');
  await heading('Your name');
}
async function toNumber() {
  await toName();
  await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Lin Wan');
  await press('Continue');
  await heading('Certificate number');
}
async function toCheck(number = '1101 0519 4912 3100 2X11') {
  await toNumber();
  await userEvent.type(screen.getByRole('textbox', { name: 'Certificate number' }), number);
  await press('Continue');
}

describe('a viewer verifies', () => {
  test('from the notice to the films, one question a page, heading by heading', async () => {
    const { gate, said } = openGate(<VerificationFlow />);
    await toCheck();
    const question = await heading('1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X, 1 1. Is that right?');
    expect(document.activeElement).toBe(question);
    await press('Yes, send');
    await heading('Verified');
    await waitFor(() => expect(said()).toBe('You are verified. All films are now free for you.'));
    expect(focused()).toBe('Verified');
    expect(gate.state.entitlement).toBe('active');
    expect(within(document.body).getAllByRole('heading', { level: 2 })).toHaveLength(1);
  });
});
