import type { GateField } from './GateForm.js';

/** Tokens of `autocomplete` that fit a field, as HTML has them; any of them will do. */
type Tokens = readonly string[];

/** The purposes of WCAG 2.2, section 7, that gates ask for, by the words they are asked with. */
const purposes: readonly (readonly [RegExp, Tokens])[] = [
  [/one.?time|\botp\b|verification.?code|security.?code|验证码|动态码|短信码/i, ['one-time-code']],
  [/new.?passw|新密码|设置密码|确认密码/i, ['new-password']],
  [/passw|密码|口令/i, ['current-password', 'new-password']],
  [/user.?name|login.?name|用户名|登录名|账号/i, ['username', 'email', 'tel']],
  [/e-?mail|邮箱|电子邮件/i, ['email', 'username']],
  [/phone|mobile|手机|电话/i, ['tel', 'tel-national', 'tel-local', 'username']],
  [/(first|given).?name|^名$/i, ['given-name']],
  [/(last|family).?name|surname|^姓$/i, ['family-name']],
  [/full.?name|your name|姓名|^name$/i, ['name']],
  [
    /birth.?(day|date)|date of birth|\bdob\b|出生(日期|年月)|生日/i,
    ['bday', 'bday-day', 'bday-month', 'bday-year'],
  ],
  [/post(al)?.?code|zip|邮编|邮政编码/i, ['postal-code']],
  [/(street|home|postal)?.?address|地址/i, ['street-address', 'address-line1']],
];

/** What is asked of somebody else, whom the visitor vouches for or applies for, is no purpose of WCAG 1.3.5: those are the visitor's own. */
const ofSomebodyElse =
  /\b(of|for) (the|a|this|that) (person|patient|child|member|reader|applicant)\b|(这个|这位|那位)(人|患者|读者|会员|申请人)|对方|被担保人|被证明人/i;

/**
 * What a field asks of the visitor, as `autocomplete` names it; null for what HTML has no token for (the number of a certificate),
 * and for fields that are no text.
 */
export function purposeOf({
  type,
  label,
  name,
  code,
}: Pick<GateField, 'type' | 'label' | 'name' | 'code'>): Tokens | null {
  if (/^(checkbox|radio|file|color|search|button)$/.test(type)) return null;
  const words = label || name;
  if (ofSomebodyElse.test(words)) return null;
  const found = purposes.find(([pattern]) => pattern.test(words));
  if (found) return found[1];
  if (type === 'password') return ['current-password', 'new-password'];
  if (type === 'email') return ['email', 'username'];
  if (type === 'tel') return ['tel', 'tel-national', 'tel-local', 'username', 'one-time-code'];
  // The page's own code is the last to ask: it often names a thing otherwise than the visitor reads it.
  return words === '' ? (purposes.find(([pattern]) => pattern.test(code))?.[1] ?? null) : null;
}

/** Whether the field's own `autocomplete` names the purpose. Its last word is the token, but for `webauthn` (HTML, autofill). */
export function namesPurpose(autocomplete: string, tokens: Tokens): boolean {
  const words = autocomplete.split(' ').filter((word) => word !== 'webauthn' && word !== '');
  return tokens.includes(words.at(-1) ?? '');
}
