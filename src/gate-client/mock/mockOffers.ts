import { chooseText } from '../../core/i18n/chooseText.js';
import { composeNotice } from '../../core/gate/i18n/composeNotice.js';
import type { GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { FieldOffer, ProviderOffer, Providers } from '../../core/gate/GateApi.js';

type Words = Readonly<Record<'en' | 'zh-CN', string>>;

const fields: Readonly<Record<FieldOffer['name'], Omit<FieldOffer, 'label' | 'hint'>>> = {
  name: { name: 'name', autocomplete: 'name', required: true, secret: true },
  number: {
    name: 'number',
    autocomplete: 'off',
    inputMode: 'text',
    required: true,
    secret: true,
    certificateNumber: true,
    identityNumber: true,
  },
  code: { name: 'code', autocomplete: 'one-time-code', required: true, secret: true },
  phone: { name: 'phone', autocomplete: 'tel', inputMode: 'tel', required: true, secret: false },
  when: { name: 'when', required: false, secret: false },
  note: { name: 'note', required: false, secret: false },
};

const labels: Readonly<Record<FieldOffer['name'], { label: Words; hint?: Words }>> = {
  name: { label: { en: 'Your name', 'zh-CN': '姓名' } },
  number: {
    label: { en: 'Certificate number', 'zh-CN': '残疾人证号' },
    hint: {
      en: '20 places, the last two after those of the identity card. Spaces do no harm.',
      'zh-CN': '共 20 位，前 18 位就是身份证号。有空格也没关系。',
    },
  },
  code: {
    label: { en: 'Code', 'zh-CN': '代码' },
    hint: { en: 'From the library, school or association.', 'zh-CN': '图书馆、学校或协会给您的。' },
  },
  phone: { label: { en: 'Telephone', 'zh-CN': '电话' } },
  when: {
    label: { en: 'When may we call?', 'zh-CN': '什么时候方便接电话' },
    hint: { en: 'Such as: in the morning.', 'zh-CN': '比如：上午。' },
  },
  note: { label: { en: 'What we should know', 'zh-CN': '想告诉我们的话' } },
};

interface MockOffer {
  readonly offer: Pick<ProviderOffer, 'id' | 'kind' | 'minutes'>;
  readonly name: Words;
  readonly says: Words;
  readonly asks: readonly FieldOffer['name'][];
  readonly receiver?: Words;
}

const offers: readonly MockOffer[] = [
  {
    offer: { id: 'registry', kind: 'registry', minutes: 1 },
    name: { en: 'By certificate', 'zh-CN': '用证件' },
    says: { en: 'Give your name and certificate number.', 'zh-CN': '填姓名和证件号。' },
    asks: ['name', 'number'],
    receiver: { en: 'the Disabled Persons’ Federation', 'zh-CN': '残疾人联合会' },
  },
  {
    offer: { id: 'federation', kind: 'oidc', minutes: 3 },
    name: { en: 'On the federation’s page', 'zh-CN': '到残联网页' },
    says: { en: 'Sign in there; you come back by yourself.', 'zh-CN': '在那边登录，会自己回来。' },
    asks: [],
    receiver: { en: 'the Disabled Persons’ Federation', 'zh-CN': '残疾人联合会' },
  },
  {
    offer: { id: 'attestation', kind: 'attestation', minutes: 0 },
    name: { en: 'With a code', 'zh-CN': '用代码' },
    says: {
      en: 'A library, school or association that knows you gives you a code.',
      'zh-CN': '认识您的图书馆、学校或协会给您一个代码。',
    },
    asks: ['name', 'code'],
  },
  {
    offer: { id: 'human', kind: 'human', minutes: 2880 },
    name: { en: 'With a person, by telephone', 'zh-CN': '人工，打电话' },
    says: { en: 'We call you and ask what is needed.', 'zh-CN': '我们给您打电话，问需要的事。' },
    asks: ['name', 'phone', 'when', 'note'],
  },
];

/** What the mocked gate offers, in the viewer's language. */
export function mockOffers(say: GateTranslate): Providers {
  const inWords = (words: Words) => chooseText(words, say.locale).text;
  return {
    providers: offers.map(({ offer, name, says, asks, receiver }) => ({
      ...offer,
      name: inWords(name),
      says: inWords(says),
      ...(receiver ? { receiver: inWords(receiver) } : {}),
      fields: asks.map((field) => {
        const { label, hint } = labels[field];
        return { ...fields[field], label: inWords(label), ...(hint ? { hint: inWords(hint) } : {}) };
      }),
    })),
    notice: composeNotice(say, {
      operator: inWords({ en: 'the Lantern Theatre', 'zh-CN': '灯影剧场' }),
      contact: phone,
    }),
    help: { phone, hours: inWords({ en: 'daily from 9 to 21', 'zh-CN': '每天 9 点到 21 点' }) },
  };
}

const phone = '400-000-0000';
