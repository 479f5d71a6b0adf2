import type { ConsentNotice, FieldOffer, ProblemCode } from '../GateApi.js';
import type { DecisionReason, VerificationState } from '../Verification.js';

/** What the server itself says to a viewer. Written to be heard: short, and the next step last. */
export type ServerWords = {
  problems: Readonly<Record<ProblemCode, string>>;
  reasons: Readonly<Record<DecisionReason, string>>;
  states: Readonly<Record<VerificationState, string>>;
  /** About one field of what was sent. */
  fields: Readonly<Record<'missing' | 'unknown' | 'wrong-type' | 'too-long' | 'wrong', string>>;
  labels: Readonly<Record<FieldOffer['name'], string>>;
  entitlement: Readonly<Record<'active' | 'none' | 'expired' | 'revoked', string>>;
  /** Blanks: `{operator}`, `{contact}`. */
  notice: Readonly<
    Record<ConsentNotice['sections'][number]['id'], { readonly heading: string; readonly text: string }>
  >;
  /** Said of a demo, in front of everything else. */
  demo: string;
};

const en: ServerWords = {
  problems: {
    'invalid-input': 'Something you gave needs another look. Nothing is lost.',
    'consent-missing': 'Your consent is needed first. Nothing is sent before you give it.',
    'wrong-state': 'That cannot be done with your application as it stands now. Look at where it stands.',
    'changed-meanwhile': 'It was changed in another place meanwhile. Load it again, then go on.',
    'open-case-exists': 'You already have an application under way. Go on with that one.',
    'not-signed-in': 'Please sign in first, or verify once.',
    'not-entitled': 'This film is free for people who are blind or cannot read print. Verify once to watch.',
    'entitlement-expired': 'Your verification has run out. Renew it to watch; it takes a moment.',
    'not-allowed': 'This page is for staff of the theatre.',
    'cross-site': 'This came from another site and was not carried out. Please use the theatre’s own page.',
    'too-many-plays': 'Films are already playing with your account in other places. End one of them to watch here.',
    'play-ended': 'This film was ended elsewhere. Press Play to go on here.',
    'film-window-closed': 'This film is not offered at the moment: its licence does not cover today.',
    'film-region-closed': 'This film may not be offered where you are.',
    'rate-limited': 'That was very often in a short time. Wait a little; or call us, and a person helps you.',
    'provider-unavailable': 'The registry does not answer. Your application is kept; we will tell you. You need not stay.',
    replayed: 'That answer has been used already. Start this step once more.',
    'step-up-required': 'To be sure it is you: please confirm with your passkey.',
    'not-found': 'There is nothing here.',
    'method-not-allowed': 'That cannot be done here.',
    'body-too-large': 'That is too long. Please shorten it.',
    'unsupported-media': 'The theatre cannot read this form of message.',
    'range-not-satisfiable': 'That part of the film does not exist.',
    unavailable: 'The theatre has a fault at the moment. What you gave is kept. Try again in a minute.',
    internal: 'Something went wrong on our side. What you gave is kept. Try again, or call us.',
  },
  reasons: {
    confirmed: 'Your certificate was confirmed.',
    'not-found': 'No certificate was found under this number and name. Check both, or ask a person to look at it.',
    'does-not-match': 'Name and number do not belong together in the registry. Check both.',
    'not-eligible': 'This certificate does not open the theatre. If you think it should, appeal: a person looks at it.',
    'certificate-expired': 'The certificate has run out. With a renewed one you can try again.',
    'certificate-claimed':
      'This certificate is already in use with another account. If it is yours, appeal and you get it back.',
    'number-needed-again': 'Please give your number once more. We do not store it, and our system was restarted.',
    'code-unknown': 'This code is not known. Check it, or ask for a new one.',
    'code-expired': 'This code is no longer valid. Ask for a new one.',
    'evidence-unreadable': 'What you sent could not be read. Please give it again.',
    'call-back-unanswered': 'We called and did not reach you. Tell us when we may call again.',
    'provider-silent': 'The registry does not answer. Your application is kept; we will tell you. You need not stay.',
    'sign-in-cancelled': 'The sign-in on the other page was not finished. You can start it again.',
    'taken-back-by-owner': 'The owner of this certificate has taken it back.',
    fraud: 'This verification was withdrawn after a check. You can appeal.',
    'withdrawn-by-viewer': 'You withdrew this application.',
    other: 'A reviewer decided. Their note says why.',
  },
  states: {
    draft: 'Your application is begun and saved. Answer the questions, then send it.',
    submitted: 'Your application is sent.',
    checking: 'Your application is being checked. You need not stay; we keep it.',
    'needs-evidence': 'Your application needs one thing more.',
    verified: 'You are verified. All films are now free for you.',
    rejected: 'Your application was refused. You can appeal; another person then looks at it.',
    appealed: 'Your appeal is with a reviewer who has not decided before.',
    expired: 'Your verification has run out. Renew it; you need not begin again.',
    revoked: 'Your verification was withdrawn. You can appeal.',
    withdrawn: 'Your application is withdrawn, and what you gave is deleted.',
  },
  fields: {
    missing: 'This is needed.',
    unknown: 'This is not asked for.',
    'wrong-type': 'This has the wrong form.',
    'too-long': 'This is too long.',
    wrong: 'This needs another look.',
  },
  labels: {
    name: 'Name, as on the certificate',
    number: 'Certificate number',
    code: 'Code',
    phone: 'Telephone number',
    when: 'When may we call?',
    note: 'What should we know?',
  },
  entitlement: {
    active: 'All films are free for you.',
    none: 'You are not verified yet. Verify once, about 3 minutes, no photo.',
    expired: 'Your verification has run out. Renew it; you need not begin again.',
    revoked: 'Your verification was withdrawn. You can appeal.',
  },
  notice: {
    who: {
      heading: 'Who asks',
      text: '{operator} runs this theatre and answers for your data. You reach us here: {contact}.',
    },
    purpose: {
      heading: 'What for',
      text: 'To confirm that you may watch described films free of charge, as copyright law allows. For nothing else.',
    },
    necessity: {
      heading: 'Why it is needed',
      text: 'The law opens these films only to people who can prove that they cannot read print. No photo, no face, no camera.',
    },
    effect: {
      heading: 'What it means for you',
      text: 'That you are verified is sensitive data. It is shown to nobody and is in no address and no log. If you do not want this, a person can help you by telephone.',
    },
    retention: {
      heading: 'How long',
      text: 'Your number and name are not stored: they are checked and forgotten. That you are verified, and until when, is kept until it runs out, and 30 days more. A record without your person shows that we worked lawfully.',
    },
    rights: {
      heading: 'Your rights',
      text: 'On the page “My data” you can see, copy, correct and delete everything, and take your consent back, at any time and by yourself.',
    },
  },
  demo: 'For trying out only: nobody is really asked.',
};

const zh: ServerWords = {
  problems: {
    'invalid-input': '有内容需要再核对一下。已填的都还在。',
    'consent-missing': '需要您先同意。同意之前，什么都不会发送。',
    'wrong-state': '申请目前的状态不能这样操作。请先听一下申请的进度。',
    'changed-meanwhile': '内容刚才在别处改过了。请重新载入，再继续。',
    'open-case-exists': '您已经有一份申请在办理。请接着办那一份。',
    'not-signed-in': '请先登录，或者先认证一次。',
    'not-entitled': '本片供视障人士和其他阅读障碍者免费观看。认证一次就能看。',
    'entitlement-expired': '您的认证到期了。续期后就能接着看，只要一会儿。',
    'not-allowed': '这个页面只供剧场工作人员使用。',
    'cross-site': '这个操作来自别的网站，没有执行。请在剧场自己的页面上操作。',
    'too-many-plays': '您的账号正在别处播放。停掉其中一处，就能在这里看。',
    'play-ended': '这部影片已在别处停掉。按播放键，可以在这里接着看。',
    'film-window-closed': '本片目前不在授权期内，暂时不能观看。',
    'film-region-closed': '本片在您所在的地区不能提供。',
    'rate-limited': '短时间内次数太多了。请稍等一会儿，也可以打电话，由工作人员帮您办。',
    'provider-unavailable': '认证系统没有回应。您的申请已保存，有结果会通知您，不必等在这里。',
    replayed: '这个结果已经用过了。请重新办这一步。',
    'step-up-required': '为了确认是您本人，请用通行密钥再验证一次。',
    'not-found': '这里没有内容。',
    'method-not-allowed': '这里不能这样操作。',
    'body-too-large': '内容太长了，请缩短一些。',
    'unsupported-media': '剧场读不懂这种格式的消息。',
    'range-not-satisfiable': '影片没有这一段。',
    unavailable: '剧场暂时出了故障。您填的都已保存，请过一分钟再试。',
    internal: '我们这边出错了。您填的都已保存，请再试一次，或者打电话给我们。',
  },
  reasons: {
    confirmed: '您的证件已确认。',
    'not-found': '没有查到这个号码和姓名对应的证件。请核对两项，也可以请工作人员人工查看。',
    'does-not-match': '登记的姓名和号码对不上。请核对两项。',
    'not-eligible': '这本证件不能开通剧场。如果您认为不对，可以申诉，由工作人员查看。',
    'certificate-expired': '证件已过有效期。换证后可以再来办理。',
    'certificate-claimed': '这本证件已被另一个账号使用。如果证件是您的，请申诉，就能收回。',
    'number-needed-again': '请再报一次号码。我们不保存号码，而系统刚刚重新启动过。',
    'code-unknown': '没有这个代码。请核对，或者要一个新的。',
    'code-expired': '这个代码已经失效。请要一个新的。',
    'evidence-unreadable': '您给的内容无法辨认，请再给一次。',
    'call-back-unanswered': '我们打过电话，没有联系上您。请告诉我们什么时候方便再打。',
    'provider-silent': '认证系统没有回应。您的申请已保存，有结果会通知您，不必等在这里。',
    'sign-in-cancelled': '在另一个页面上的登录没有完成。可以重新开始。',
    'taken-back-by-owner': '证件的主人已经把证件收回。',
    fraud: '核查后撤销了这次认证。您可以申诉。',
    'withdrawn-by-viewer': '您撤回了这份申请。',
    other: '审核员已作出决定，理由在附言里。',
  },
  states: {
    draft: '申请已经开始，内容都已保存。答完问题后提交。',
    submitted: '申请已提交。',
    checking: '申请正在核对。不必等在这里，申请会一直保留。',
    'needs-evidence': '申请还差一项内容。',
    verified: '认证通过。所有影片现在都可以免费观看。',
    rejected: '申请没有通过。您可以申诉，由另一位工作人员查看。',
    appealed: '申诉已交给另一位审核员，不是原先作决定的那位。',
    expired: '认证到期了。续期就行，不用从头再来。',
    revoked: '认证已被撤销。您可以申诉。',
    withdrawn: '申请已撤回，您填的内容已删除。',
  },
  fields: {
    missing: '这一项要填。',
    unknown: '不需要这一项。',
    'wrong-type': '这一项的格式不对。',
    'too-long': '这一项太长了。',
    wrong: '这一项需要再核对。',
  },
  labels: {
    name: '姓名，与证件一致',
    number: '证件号码',
    code: '代码',
    phone: '电话号码',
    when: '什么时候打电话方便？',
    note: '还想告诉我们什么？',
  },
  entitlement: {
    active: '所有影片都可以免费观看。',
    none: '您还没有认证。认证一次，约 3 分钟，不用拍照。',
    expired: '认证到期了。续期就行，不用从头再来。',
    revoked: '认证已被撤销。您可以申诉。',
  },
  notice: {
    who: {
      heading: '谁在收集',
      text: '本剧场由{operator}运营，并对您的信息负责。联系方式：{contact}。',
    },
    purpose: {
      heading: '用来做什么',
      text: '只用来确认：依照著作权法，您可以免费观看口述影片。不作他用。',
    },
    necessity: {
      heading: '为什么需要',
      text: '法律规定，这些影片只向能出示证明的阅读障碍者提供。不拍照，不刷脸，不用摄像头。',
    },
    effect: {
      heading: '对您有什么影响',
      text: '您通过认证这件事属于敏感个人信息。我们不向任何人出示，也不写进网址和日志。如果您不愿意，可以打电话，由工作人员帮您办。',
    },
    retention: {
      heading: '保存多久',
      text: '号码和姓名不保存，核对完就忘掉。只保存您已通过认证和有效期，到期后再过 30 天删除。另有一份不含个人信息的记录，用来证明我们依法办事。',
    },
    rights: {
      heading: '您的权利',
      text: '在“我的信息”页，您随时可以自己查看、复制、更正、删除全部信息，也可以撤回同意。',
    },
  },
  demo: '仅供试用，不会真的去查询。',
};

/** The words of the server in the language nearest to what is wished: Chinese where Chinese is wished, English else. */
export function chooseServerWords(locale: string): ServerWords {
  return /^zh\b/i.test(locale) ? zh : en;
}
