import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { createGateTranslate } from '../../../src/core/gate/i18n/createGateTranslate.js';
import { judgeField } from '../../../src/react/gate/flow/judgeField.js';
import { VerificationFlow, VerificationStatus } from '../../../src/react/index.js';
import { anApplication } from '../../../stories/gate/cases.js';
import { openGate } from './openGate.js';

// Pages one after another, asked for by role: seconds in jsdom, when the machine has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const heading = (name: string | RegExp) =>
  screen.findByRole('heading', { level: 2, name }, { timeout: 10_000 });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: string | RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));
const field = () => screen.getByRole<HTMLInputElement>('textbox');
const give = async (text: string) => {
  field().focus();
  await userEvent.paste(text);
  await press('Continue');
};
const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

const sensitive = /^I agree that this sensitive proof/;
const passingOn = 'I agree that it is passed on to the Disabled Persons’ Federation';

async function toWay() {
  await heading('Before you begin');
  await tick(sensitive);
  await press('Continue');
  await heading('How do you want to verify?');
}
async function toName(way = 'By certificate') {
  await toWay();
  await userEvent.click(screen.getByRole('radio', { name: way }));
  await press('Continue');
  if (way === 'By certificate') {
    await heading('Passing on');
    await tick(passingOn);
    await press('Continue');
  }
  await heading('Your name');
}
async function toNumber() {
  await toName();
  await give('Lin Wan');
  await heading('Certificate number');
}

/** An application with its consents, at the page that asks for the number. */
const atNumber = () =>
  openGate(<VerificationFlow />, { signedIn: true, verifications: [anApplication({ given: ['name'] })] });

describe('a viewer verifies', () => {
  test('from the notice to the films, one question a page: each heard by its heading, then once where one is', async () => {
    const { gate, said, container } = openGate(<VerificationFlow />);
    await heading('Before you begin');
    expect(said()).toBe('');
    await toWay();
    await waitFor(() => expect(said()).toBe('Step 2.'));
    await userEvent.click(screen.getByRole('radio', { name: 'By certificate' }));
    await press('Continue');
    expect(document.activeElement).toBe(await heading('Passing on'));
    await waitFor(() => expect(said()).toBe('Saved. Step 3 of 6.'));
    await tick(passingOn);
    await press('Continue');
    expect(document.activeElement).toBe(await heading('Your name'));
    await give('Lin Wan');
    expect(document.activeElement).toBe(await heading('Certificate number'));
    await give('1101 0519 4912 3100 2x11');
    const question = await heading('1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X, 1 1. Is that right?');
    expect(document.activeElement).toBe(question);
    await waitFor(() => expect(said()).toBe('Saved. Step 6 of 6.'));
    await press('Yes, send');
    const end = await heading('Verified');
    await waitFor(() => expect(said()).toBe('You are verified. All films are now free for you.'));
    expect(document.activeElement).toBe(end);
    expect(gate.state.entitlement).toBe('active');
    expect(container.querySelectorAll('h2')).toHaveLength(1);
  });

  test('and nothing that was given is left in the page’s address or the browser’s storage', async () => {
    atNumber();
    await heading('Certificate number');
    await give('11010519491231002X11');
    await press('Yes, send');
    await heading('Verified');
    const left = [
      location.href,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
    ];
    expect(left.join()).not.toMatch(/1101051949|Lin Wan/);
    expect(document.body.textContent).not.toMatch(/1101 ?0519/);
  });

  test('without a camera, and by more ways than one, a person on the telephone among them', async () => {
    const { container } = openGate(<VerificationFlow />);
    await toWay();
    const ways = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
    expect(ways).toHaveLength(4);
    expect(ways).toContain('With a person, by telephone');
    expect(container.querySelector('[type=file], [capture], video, canvas, img')).toBeNull();
    expect(screen.getByText('No way needs a camera.')).toBeTruthy();
  });
});

describe('a viewer is told before anything is asked', () => {
  test('who asks, for what, why it is needed, what it means, how long it is kept, and what their rights are', async () => {
    const { container, gate } = openGate(<VerificationFlow />);
    await heading('Before you begin');
    const told = [...container.querySelectorAll<HTMLElement>('[data-section]')];
    expect(told.map(({ dataset }) => dataset['section'])).toEqual([
      'who',
      'purpose',
      'necessity',
      'effect',
      'retention',
      'rights',
    ]);
    for (const section of told) {
      expect(section.querySelector('h3')?.textContent).not.toBe('');
      expect(section.querySelector('p')?.textContent.length).toBeGreaterThan(20);
    }
    expect(container.querySelectorAll('input:not([type=checkbox])')).toHaveLength(0);
    expect(gate.asked.filter((one) => !one.startsWith('GET'))).toEqual([]);
  });

  test('and agrees by a box that is not ticked for them; without it nothing goes on', async () => {
    const { gate } = openGate(<VerificationFlow />);
    await heading('Before you begin');
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: sensitive });
    expect(box.checked).toBe(false);
    await press('Continue');
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(described(box)).toContain('Without your agreement we may not ask.');
    expect(gate.asked.filter((one) => !one.startsWith('GET'))).toEqual([]);
    await toWay();
  });

  test('and agrees to sensitive data and to passing on each by itself, the receiver by name', async () => {
    const { gate } = openGate(<VerificationFlow />);
    await toWay();
    await userEvent.click(screen.getByRole('radio', { name: 'By certificate' }));
    await press('Continue');
    await heading('Passing on');
    expect(gate.lastBody('POST /verifications')).toEqual({
      provider: 'registry',
      consents: { sensitive: true, notice: '2026-11' },
    });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: passingOn }).checked).toBe(false);
    await tick(passingOn);
    await press('Continue');
    await heading('Your name');
    expect(gate.lastBody('PUT /verifications/*/answers')).toEqual({ consents: { passingOn: true } });
  });

  test('and agrees again where the notice is a new one, and nothing that was given is lost', async () => {
    const { gate } = openGate(<VerificationFlow />, {
      signedIn: true,
      noticeVersion: '2027-01',
      verifications: [anApplication({ given: ['name', 'number'] })],
    });
    await heading('The notice has changed');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: sensitive }).checked).toBe(false);
    await tick(sensitive);
    await press('Continue');
    await heading('Is this right?');
    expect(gate.state.verifications[0]?.consents).toMatchObject({ sensitive: true, notice: '2027-01' });
  });

  test('and again before a renewal, and is led back to where it stands; who thinks better of it has lost nothing', async () => {
    const { gate, said } = openGate(<VerificationStatus />, {
      signedIn: true,
      noticeVersion: '2027-01',
      verifications: [anApplication({ state: 'expired', consents: { sensitive: true, notice: '2026-11' } })],
    });
    await heading('Run out');
    await press('Renew');
    expect(document.activeElement).toBe(await heading('The notice has changed'));
    await press('Back');
    expect(document.activeElement).toBe(await heading('Run out'));
    await press('Renew');
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: sensitive });
    expect(box.checked).toBe(false);
    await press('Continue');
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(gate.asked.some((one) => one.endsWith('/renew'))).toBe(false);
    await tick(sensitive);
    await press('Continue');
    // A receiver that is new since is agreed to by itself.
    expect(document.activeElement).toBe(await heading('Passing on'));
    await tick(passingOn);
    await press('Continue');
    const end = await heading('Something is missing');
    await waitFor(() => expect(document.activeElement).toBe(end));
    expect(gate.lastBody('POST /verifications/*/renew')).toEqual({
      consents: { sensitive: true, passingOn: true, notice: '2027-01' },
    });
    await waitFor(() => expect(said()).toMatch(/number/i));
  });

  test('and is not left outside where the notice changes while the page is open', async () => {
    const { gate, said } = openGate(<VerificationStatus />, {
      signedIn: true,
      verifications: [anApplication({ state: 'expired' })],
    });
    await heading('Run out');
    gate.state.noticeVersion = '2027-01';
    await press('Renew');
    await waitFor(() => expect(said()).not.toBe(''));
    await waitFor(async () => {
      await press('Renew');
      expect(screen.queryByRole('heading', { name: 'The notice has changed' })).not.toBeNull();
    });
  });
});

describe('a viewer gives what is asked', () => {
  test('and loses nothing by going back: what was saved, and what was only typed', async () => {
    openGate(<VerificationFlow />);
    await toNumber();
    await userEvent.paste('');
    field().focus();
    await userEvent.paste('1101 0519');
    await press('Back');
    await heading('Your name');
    expect(field().value).toBe('Lin Wan');
    await press('Back');
    await heading('Passing on');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: passingOn }).checked).toBe(true);
    await press('Continue');
    await heading('Your name');
    await press('Continue');
    await heading('Certificate number');
    expect(field().value).toBe('1101 0519');
  });

  test.each([
    ['1101 0519 0002 2900 2511', /check the birth date, places 7 to 14\./, '19 0002 29'],
    ['11010519491231002X81', /check place 19/, '8'],
    ['01010519490101002812', /check the region, places 1 to 6/, '010105'],
    [
      '3101 0119 0002 0312 37',
      /check the birth date, places 7 to 14, and place 18/,
      '3101 0119 0002 0312 37',
    ],
    ['1101051949', /has 10 places; a certificate has 20, an identity card 18/, ''],
    ['', /Certificate number: please give this/, ''],
  ])('is told which group of the number is wrong, at its field: %s', async (number, words, selected) => {
    atNumber();
    await heading('Certificate number');
    if (number) await give(number);
    else await press('Continue');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(described(field())).toMatch(words);
    const chosen = ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
      value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    await waitFor(() => expect(chosen(field())).toBe(selected));
    expect(field().value).toBe(number);
  });

  test.each([
    ['pasted with spaces', '1101 0519 4912 3100 2x11'],
    ['in full-width characters', '１１０１０５１９４９１２３１００２Ｘ１１'],
    ['dictated', '一一零一零五一九四九一二三一零零二X一一'],
  ])('as they can: %s', async (_how, number) => {
    const { gate } = atNumber();
    await heading('Certificate number');
    await give(number);
    await heading(/Is that right\?$/);
    expect(gate.lastBody('PUT /verifications/*/answers')).toEqual({ number: '11010519491231002X11' });
  });

  test('by the number of their identity card, where the way takes it: read back, and sent as it is', async () => {
    const { gate } = atNumber();
    await heading('Certificate number');
    await give('110105 19491231 002x');
    await heading('1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X. Is that right?');
    expect(gate.lastBody('PUT /verifications/*/answers')).toEqual({ number: '11010519491231002X' });
    await press('Yes, send');
    await heading('Verified');
  });

  test('and where it does not, is told so exactly', () => {
    const say = createGateTranslate('en');
    const offer = {
      name: 'number',
      label: 'Number',
      required: true,
      secret: true,
      certificateNumber: true,
    } as const;
    expect(judgeField(offer, '11010519491231002X', false, say)).toEqual({
      ok: false,
      error: 'That is the 18-digit number of an identity card. Add the last 2 digits of the certificate.',
    });
    expect(judgeField(offer, '1101051949123100', false, say)).toMatchObject({
      error: expect.stringContaining('20 are needed') as string,
    });
  });

  test('a number that is no certificate’s is taken as it is typed: whoever it is for knows what it should look like', () => {
    const say = createGateTranslate('en');
    const card = { name: 'number', label: 'Reader’s card', required: true, secret: true } as const;
    for (const typed of ['B 20-417', '4711', '11010519491231002X15'])
      expect(judgeField(card, ` ${typed} `, false, say)).toEqual({ ok: true, keep: typed });
    expect(judgeField(card, '  ', false, say)).toMatchObject({ ok: false });
  });

  test('and need not give what the way can do without: it says so, and goes on', async () => {
    const { gate } = openGate(<VerificationFlow />);
    await toName('With a person, by telephone');
    await give('Lin Wan');
    await heading('Telephone');
    await give('010-0000-0000');
    await heading('When may we call?');
    expect(field().hasAttribute('aria-required')).toBe(false);
    expect(described(field())).toContain('You may leave this empty.');
    await press('Continue');
    await heading('What we should know');
    await press('Continue');
    await heading('Is this right?');
    await press('Yes, send');
    await waitFor(() => expect(gate.asked.some((one) => /^POST .*submit/.test(one))).toBe(true));
    expect(JSON.stringify(gate.state.verifications[0]?.answers)).not.toMatch(/when|note/);
  });

  test('in a field with a name, what is wanted, and what becomes of it, before they type', async () => {
    atNumber();
    await heading('Certificate number');
    expect(screen.getByRole('textbox', { name: 'Certificate number' })).toBe(field());
    expect(described(field())).toMatch(/20 places.*Used for the check, never stored\./s);
  });

  test('in fields that the browser may fill in, and that nothing keeps from pasting', async () => {
    const { container } = openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [anApplication({ provider: 'human' })],
    });
    await heading('Your name');
    expect(field().autocomplete).toBe('name');
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    field().dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(false);
    await give('Lin Wan');
    await heading('Telephone');
    expect([field().autocomplete, field().type, field().inputMode]).toEqual(['tel', 'tel', 'tel']);
    expect(container.querySelector('[onpaste], [maxlength]')).toBeNull();
  });

  test('a code is no memory test: the browser may bring it, and there is no hurry', async () => {
    openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [anApplication({ provider: 'attestation', given: ['name'] })],
    });
    await heading('Code');
    expect(field().autocomplete).toBe('one-time-code');
    expect(described(field())).toMatch(/Take your time/);
    await give('19497 19495 19498 19496 19490 19492 19499 19491 19494 19493');
    await heading('Is this right?');
    await press('Yes, send');
    await heading('Verified');
  });

  test('and is shown all of it once more before it is sent, each with a way to change it', async () => {
    openGate(<VerificationFlow />);
    await toNumber();
    await give('11010519491231002X11');
    await heading(/Is that right\?$/);
    expect(screen.getByText('Lin Wan')).toBeTruthy();
    await press('Change: Your name');
    await heading('Your name');
    expect(field().value).toBe('Lin Wan');
  });

  test('and need not give again what the gate has forgotten and the page still knows', async () => {
    const { gate } = openGate(<VerificationFlow />);
    await toNumber();
    await give('11010519491231002X11');
    await heading(/Is that right\?$/);
    gate.state.verifications = gate.state.verifications.map((one) => ({ ...one, given: [] }));
    await press('Yes, send');
    // Whichever machine answers has what it needs: the page sends along what was typed in it, however long ago.
    await heading('Verified');
    expect(gate.lastBody('POST /verifications/*/submit')).toEqual({
      name: 'Lin Wan',
      number: '11010519491231002X11',
    });
  });

  test('and is asked for it where neither the gate nor the page has it, at its own page, with the rest kept', async () => {
    openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [
        {
          id: 'case-1',
          state: 'draft',
          provider: 'registry',
          version: 3,
          answers: {},
          given: ['name'],
          consents: { sensitive: true, passingOn: true, notice: '2026-11' },
          createdAt: '2026-11-26T08:00:00Z',
          updatedAt: '2026-11-26T08:00:00Z',
        },
      ],
    });
    await heading('Certificate number');
  });

  test('and takes what they gave along to another way', async () => {
    const { gate } = openGate(<VerificationFlow />);
    await toNumber();
    for (const page of ['Your name', 'Passing on', 'How do you want to verify?']) {
      await press('Back');
      await heading(page);
    }
    await userEvent.click(screen.getByRole('radio', { name: 'With a code' }));
    await press('Continue');
    await heading('Your name');
    expect(field().value).toBe('Lin Wan');
    expect(gate.state.verifications.map(({ provider, state }) => [provider, state])).toEqual([
      ['attestation', 'draft'],
      ['registry', 'withdrawn'],
    ]);
    expect(gate.state.verifications[0]?.given).toEqual(['name']);
  });

  test('and goes on where they stopped, on another day', async () => {
    openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [anApplication({ provider: 'human', given: ['name'], answers: { phone: '010' } })],
    });
    await heading('Is this right?');
    expect(screen.getByText('010')).toBeTruthy();
    expect(screen.getByText('given, not shown')).toBeTruthy();
  });

  test('and is told where nothing could be kept, and it is still there', async () => {
    const { gate, said } = atNumber();
    await heading('Certificate number');
    gate.state.network = 'gone';
    await give('11010519491231002X11');
    await waitFor(() =>
      expect(said()).toBe('There is no network. Nothing is lost; try again when it is back.'),
    );
    expect(field().value).toBe('11010519491231002X11');
    gate.state.network = 'there';
    await press('Continue');
    await heading(/Is that right\?$/);
  });
});

describe('a viewer is never alone', () => {
  test('help stands at the end of every page, the telephone first', async () => {
    const { container } = openGate(<VerificationFlow />);
    const isThere = () => {
      const help = container.querySelector('[data-part=gate-help]')!;
      expect(help.querySelector('a')?.getAttribute('href')).toBe('tel:4000000000');
      expect(help.nextElementSibling?.getAttribute('role')).toBe('status');
      const buttons = container.querySelectorAll('[data-part=button-row]');
      expect(
        buttons[buttons.length - 1]!.compareDocumentPosition(help) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).toBeTruthy();
    };
    await heading('Before you begin');
    isThere();
    await toWay();
    isThere();
    await userEvent.click(screen.getByRole('radio', { name: 'With a code' }));
    await press('Continue');
    await heading('Your name');
    isThere();
  });

  test('someone may type for them; agreeing and sending stays theirs', async () => {
    const { gate } = openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [anApplication({ given: ['name', 'number'] })],
    });
    await heading('Is this right?');
    await tick('Someone is typing for me');
    await press('Yes, send');
    const own = screen.getByRole('checkbox', { name: /^I am the person this is for/ });
    await waitFor(() => expect(document.activeElement).toBe(own));
    expect(described(own)).toContain('The person it is for has to confirm.');
    expect(gate.asked).not.toContain('POST /verifications/case-1/submit');
    await userEvent.click(own);
    await press('Yes, send');
    await heading('Not accepted');
  });

  test('who goes on at a page of somebody else’s is told whose, and goes by their own step', async () => {
    openGate(<VerificationFlow />);
    await toWay();
    await userEvent.click(screen.getByRole('radio', { name: 'On the federation’s page' }));
    await press('Continue');
    await heading('Passing on');
    await tick(passingOn);
    await press('Continue');
    await heading('Is this right?');
    await press('Yes, send');
    await heading('On to the Disabled Persons’ Federation');
    expect(
      within(document.body).getByRole('link', { name: 'Go to the Disabled Persons’ Federation' }),
    ).toHaveProperty('href', 'https://federation.example/sign-in');
  });

  test('who was refused hears why, objects in their own words, or takes another way', async () => {
    const { gate, said } = openGate(<VerificationFlow />, {
      signedIn: true,
      verifications: [anApplication({ state: 'rejected', reason: 'not-found' })],
    });
    await heading('Not accepted');
    expect(screen.getByText(/The registry does not find what you gave/)).toBeTruthy();
    await press('Object');
    await press('Send objection');
    expect(described(field())).toMatch(/Say in a few words/);
    field().focus();
    await userEvent.paste('It was renewed last year.');
    await press('Send objection');
    await heading('Objection made');
    expect(gate.lastBody('POST /verifications/*/appeal')).toEqual({ words: 'It was renewed last year.' });
    await waitFor(() => expect(said()).toMatch(/^Your objection is made/));
  });
});
