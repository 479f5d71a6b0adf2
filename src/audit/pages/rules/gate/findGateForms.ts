import type { PageProbe } from '../../inPage/PageProbe.js';
import type { RulePage } from '../../definePageRule.js';
import type { GateField, GateForm, GateSurroundings } from './GateForm.js';

/** A gate's form and the frame that it stands in. */
export interface FoundGateForm extends GateForm {
  /** Its place among those of its frame. */
  readonly order: number;
  readonly frame: string;
  readonly around: GateSurroundings;
}

/** The forms of a page that ask who somebody is: a password, a number of a document, a certificate, a code. */
export async function findGateForms({ driver }: RulePage): Promise<readonly FoundGateForm[]> {
  const frames = await driver.evaluateInFrames(collectGateForms, null);
  return frames.flatMap(({ frame, value }) =>
    value.forms.map((form, order) => ({ ...form, order, frame, around: value.around })),
  );
}

/** Runs in the page. Marks each form's place by `Symbol.for('tingying.audit.gate')`, for those that use it afterwards. */
function collectGateForms(): { forms: GateForm[]; around: GateSurroundings } {
  const page = Reflect.get(globalThis, Symbol.for('tingying.audit')) as PageProbe;
  const asksWho =
    /passw|passcode|\bpin\b|certificat|disab|identity|id.?(card|no|num)|national.?id|passport|licen[cs]e|ssn|social.?security|birth|\botp\b|one.?time|verification.?code|security.?code|member.?(no|num|id)|密码|口令|身份|证件|证号|残疾|持证|护照|出生|验证码|动态码|姓名/i;
  const fieldsIn = page
    .findAll('input,select,textarea')
    .filter(
      (element) =>
        page.isVisible(element) &&
        !element.matches(
          '[type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=range],[role=slider],:disabled',
        ),
    ) as (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[];
  const clean = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

  const see = (element: (typeof fieldsIn)[number], index: number): GateField => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const seen = (one: Element | null) => (one && page.isVisible(one) ? clean(one.textContent) : '');
    const label = clean(
      [
        ...[...(element.labels ?? [])].map(seen),
        ...(element.getAttribute('aria-labelledby') ?? '')
          .split(/\s+/)
          .filter(Boolean)
          .map((id) => seen(root.getElementById(id))),
      ].join(' '),
    );
    const name = page.nameOf(element);
    const autocomplete = clean(element.getAttribute('autocomplete')).toLowerCase();
    const code = `${element.name} ${element.id}`.trim();
    return {
      index,
      target: page.targetOf(element),
      type: element.type,
      name,
      label,
      placeholder: clean(element.getAttribute('placeholder')),
      autocomplete,
      code,
      required: element.required || element.getAttribute('aria-required') === 'true',
      identifies:
        element.type === 'password' ||
        /current-password|new-password|one-time-code/.test(autocomplete) ||
        asksWho.test(`${name} ${label} ${code.replaceAll(/([a-z])([A-Z])/g, '$1 $2')}`),
    };
  };

  const groups = new Map<Element, (typeof fieldsIn)[number][]>();
  for (const field of fieldsIn) {
    const home =
      field.form ??
      field.closest('fieldset,[role=form],dialog,section,main') ??
      field.parentElement ??
      document.body;
    groups.set(home, [...(groups.get(home) ?? []), field]);
  }
  const kept = [...groups].filter(([, fields]) =>
    fields.some((field, index) => see(field, index).identifies),
  );
  Reflect.set(
    globalThis,
    Symbol.for('tingying.audit.gate'),
    kept.map(([home, fields]) => ({ home, fields })),
  );

  const refresh = document.querySelector('meta[http-equiv="refresh" i]');
  const delay = /^\s*(\d+(?:\.\d+)?)/.exec(refresh?.getAttribute('content') ?? '')?.[1];
  const vendors =
    /recaptcha|hcaptcha|challenges\.cloudflare|turnstile|arkoselabs|funcaptcha|geetest|captcha-api|gt4|aliyun.*captcha|captcha\.qq|turing\.captcha|yidun|dun\.163|friendlycaptcha|datadome/i;
  const puzzles: GateSurroundings['puzzles'][number][] = [];
  for (const element of page.findAll(
    'iframe[src],script[src],.g-recaptcha,.h-captcha,.cf-turnstile,.geetest_holder',
  )) {
    const what = element.getAttribute('src') ?? element.getAttribute('class') ?? '';
    if (vendors.test(what))
      puzzles.push({ kind: 'vendor', what: what.slice(0, 120), target: page.targetOf(element) });
  }
  for (const element of page.findAll('img,canvas,svg[role=img]')) {
    const words = ['src', 'alt', 'id', 'class', 'aria-label']
      .map((key) => element.getAttribute(key) ?? '')
      .join(' ');
    if (page.isVisible(element) && /captcha|verif(y|ication).?(code|image)|验证码|图形码|vcode/i.test(words))
      puzzles.push({ kind: 'picture', what: clean(words).slice(0, 120), target: page.targetOf(element) });
  }
  const puzzleWords =
    /what is \d+\s*[-+x×*]\s*\d+|\d+\s*[-+×x*]\s*\d+\s*=\s*\??$|select all (the )?(images|squares)|type the (characters|letters|text) (you see|in the|shown)|not a robot|prove (that )?you.{0,8}human|drag .{0,24}(slider|piece)|拖动.{0,8}(滑块|拼图)|点选|依次点击|计算结果|看图|看不清|输入图中/i;
  const texts = kept.map(([home]) => clean((home as HTMLElement).innerText));
  kept.forEach(([home], index) => {
    const match = puzzleWords.exec(texts[index] ?? '');
    if (match) puzzles.push({ kind: 'question', what: match[0].slice(0, 120), target: page.targetOf(home) });
  });

  return {
    forms: kept.map(([home, fields], index) => ({
      target: page.targetOf(home),
      fields: fields.map(see),
      text: (texts[index] === '' ? clean(document.body.innerText) : (texts[index] ?? '')).slice(0, 4000),
    })),
    around: { refresh: delay === undefined ? null : Number(delay), puzzles },
  };
}
