import type { RulePage } from '../../definePageRule.js';
import { findGateForms, type FoundGateForm } from './findGateForms.js';

/** What a form did when it was sent with nothing in it. */
export interface EmptySubmit {
  readonly form: FoundGateForm;
  /** Null where it could not be tried without the risk of leaving the page. */
  readonly seen: SeenErrors | null;
}

export interface SeenErrors {
  /** The browser itself stops the form and tells why. */
  readonly byBrowser: boolean;
  /** Text that was not there before, somewhere in or around the form. */
  readonly newText: string;
  /** For each field, by its place: told to be wrong, the text that is now tied to it, and what had been seen tied to it before. */
  readonly fields: readonly { readonly invalid: boolean; readonly told: string; readonly hint: string }[];
  /** The page tried to leave, or to call its server, and was held. */
  readonly held: boolean;
}

/** Sends each form of the gate empty, with all doors out of the page shut, once. */
export async function submitEmpty(page: RulePage): Promise<readonly EmptySubmit[]> {
  const tried: EmptySubmit[] = [];
  for (const form of await page.once(findGateForms)) {
    const answers = await page.driver.evaluateInFrames(sendEmpty, { order: form.order });
    const seen = answers.find(({ frame }) => frame === form.frame)?.value ?? null;
    tried.push({ form, seen });
  }
  return tried;
}

interface Marked {
  readonly home: HTMLElement;
  readonly fields: readonly HTMLInputElement[];
}

/** Runs in the page. */
async function sendEmpty({ order }: { readonly order: number }): Promise<SeenErrors | null> {
  const forms = Reflect.get(globalThis, Symbol.for('tingying.audit.gate')) as readonly Marked[] | undefined;
  const found = forms?.[order];
  const { navigation } = globalThis as { navigation?: EventTarget };
  // Without it nothing holds a script that sets the address.
  if (!found || !navigation) return null;
  const { home, fields } = found;
  const button = home.querySelector<HTMLElement>(
    'button:not([type=button]):not([type=reset]):not(:disabled),input[type=submit]:not(:disabled),input[type=image]:not(:disabled)',
  );
  const fallback = [...home.querySelectorAll<HTMLElement>('button,[role=button]')].filter(
    (one) => !one.matches(':disabled,[aria-disabled=true]'),
  );
  const send = button ?? (fallback.length === 1 ? fallback[0] : undefined);
  if (
    !send ||
    fields.some((field) => field.value !== '' && /text|password|tel|email|number/.test(field.type))
  )
    return null;

  let held = false;
  const hold = () => {
    held = true;
    return new Promise<never>(() => undefined);
  };
  const doors: [object, string, unknown][] = [];
  const shut = (home: object, name: string, instead: unknown) => {
    doors.push([home, name, Reflect.get(home, name)]);
    Reflect.set(home, name, instead);
  };
  shut(globalThis, 'fetch', hold);
  shut(globalThis, 'open', () => ((held = true), null));
  shut(XMLHttpRequest.prototype, 'send', () => void (held = true));
  shut(Navigator.prototype, 'sendBeacon', () => (held = true));
  shut(HTMLFormElement.prototype, 'submit', () => void (held = true));
  const stay = (event: Event) => {
    if (!event.cancelable) return;
    held = true;
    event.preventDefault();
  };
  const stopSubmit = (event: Event) => {
    if (!event.defaultPrevented) held = true;
    event.preventDefault();
  };
  navigation.addEventListener('navigate', stay);
  addEventListener('submit', stopSubmit);

  const textOf = (element: Element | null) =>
    ((element as HTMLElement | null)?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();
  const linesOf = (element: HTMLElement) => element.innerText.split('\n').map((line) => line.trim());
  const before = new Set(linesOf(document.body));
  const isInvalid = (element: Element) => !['false', null].includes(element.getAttribute('aria-invalid'));
  /** Of a choice it is told as a whole, at its group. */
  const groupOf = (field: HTMLInputElement) =>
    /^(radio|checkbox)$/.test(field.type) ? field.closest('[role=radiogroup],[role=group],fieldset') : null;
  const textsAt = (element: Element): HTMLElement[] => {
    const root = element.getRootNode() as Document | ShadowRoot;
    return `${element.getAttribute('aria-errormessage') ?? ''} ${element.getAttribute('aria-describedby') ?? ''}`
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((id) => root.getElementById(id) ?? []);
  };
  const toldAt = (element: Element): string[] => textsAt(element).map(textOf);
  /** What stands at a field and can be seen: an error that is only uncovered later is no hint. */
  const hintsAt = (element: Element): string[] =>
    textsAt(element)
      .filter((text) => text.checkVisibility())
      .map(textOf);
  const hintsBefore = fields.map(
    (field) => new Set([field, groupOf(field)].flatMap((one) => (one ? hintsAt(one) : []))),
  );
  /** What stood at fields before, where nothing was wrong yet. */
  const hints = new Set(
    fields
      .filter((field) => {
        const group = groupOf(field);
        return group === null || !isInvalid(group);
      })
      .flatMap(toldAt),
  );
  const stopped: Event[] = [];
  const noteInvalid = (event: Event) => {
    if (!event.defaultPrevented) stopped.push(event);
  };
  addEventListener('invalid', noteInvalid, true);
  try {
    send.focus();
    send.click();
    await new Promise((done) => setTimeout(done, 700));
    const seen = fields.map((field, index) => {
      const group = groupOf(field);
      const holder = !isInvalid(field) && group && isInvalid(group) ? group : field;
      // Or at the button of it to which the focus is led.
      const led =
        holder === group
          ? fields
              .filter((one) => group.contains(one))
              .flatMap(toldAt)
              .filter((text) => !hints.has(text))
          : [];
      const own = toldAt(holder);
      const stood = own.filter((text) => hintsBefore[index]?.has(text));
      const news = own.filter((text) => !stood.includes(text));
      return {
        invalid: isInvalid(holder),
        told: [...news, ...led].join(' ').trim(),
        hint: stood.join(' ').trim(),
      };
    });
    const newText = linesOf(document.body)
      .filter((line) => line !== '' && !before.has(line))
      .join(' ')
      .slice(0, 300);
    return {
      byBrowser: stopped.length > 0 && !(home as HTMLFormElement).noValidate,
      newText,
      fields: seen,
      held,
    };
  } finally {
    for (const [home, name, was] of doors) Reflect.set(home, name, was);
    navigation.removeEventListener('navigate', stay);
    removeEventListener('submit', stopSubmit);
    removeEventListener('invalid', noteInvalid, true);
  }
}
