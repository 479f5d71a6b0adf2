import type { Message } from '../../i18n/Message.js';
import type { ProblemCode } from '../GateApi.js';
import type { DecisionReason, NoticeCode, VerificationState } from '../Verification.js';

/** What must have a sentence, whatever else is said: the compiler asks for each. */
type Owed = Readonly<
  Record<
    | `problem.${ProblemCode | 'offline' | 'no-answer' | 'unreadable'}`
    | `reason.${DecisionReason}`
    | `state.${VerificationState}.label`
    | `state.${VerificationState}.say`
    | `news.${NoticeCode}`,
    Message
  >
>;

/**
 * Every word of the gate, in English. Keys name the moment; a sentence is always whole; what happened comes first, then
 * what to do. What a viewer cannot do is nowhere named, so that nobody beside them hears it: not in a problem, not in a
 * reason, not in a notice.
 */
export const gateEn = {
  // What went wrong.
  'problem.invalid-input': 'Something you gave is not right. Please check it.',
  'problem.consent-missing': 'Your agreement is needed first. Nothing has been passed on.',
  'problem.wrong-state': 'That cannot be done now. Look where your application stands.',
  'problem.changed-meanwhile':
    'Your application was changed in another place. It is shown as it is now; please try again.',
  'problem.open-case-exists': 'You have an application already. Go on with that one.',
  'problem.not-signed-in': 'You are not signed in. Sign in, or verify once.',
  'problem.not-entitled': 'This film is not open to you yet. Verify once; then all films are free.',
  'problem.entitlement-expired':
    'Your verification has run out. Renew it; you need not give everything again.',
  'problem.entitlement-revoked':
    'Your verification was taken back, so the films are closed here. You can object.',
  'problem.not-allowed': 'That is not open to you. Sign in with the account that it belongs to.',
  'problem.cross-site':
    'The request came from another site and was not carried out. Open this page itself and try again.',
  'problem.too-many-plays':
    'You are watching in as many places as are allowed. End one of them to watch here.',
  'problem.play-ended': 'Watching has ended here. Press Play to begin again.',
  'problem.film-window-closed':
    'This film may not be shown today: its time has not begun, or is over. Choose another film.',
  'problem.film-region-closed': 'This film may not be shown where you are. Choose another film.',
  'problem.rate-limited': 'Too many tries in a short time. Wait a little, then try again; nothing is lost.',
  'problem.provider-unavailable':
    'The registry does not answer. Your application is kept; we will tell you. You need not stay.',
  'problem.replayed': 'This link or code has been used already. Begin that step again.',
  'problem.step-up-required': 'Confirm with your passkey that it is you. Then try again.',
  'problem.not-found': 'That is not here. Go back and choose again.',
  'problem.method-not-allowed': 'That cannot be done here. Go back and choose again.',
  'problem.body-too-large': 'That is too much at once. Make it shorter and try again.',
  'problem.unsupported-media': 'That kind of file cannot be taken. Give it in words.',
  'problem.range-not-satisfiable': 'That part of the film is not there. Press Play to begin again.',
  'problem.unavailable': 'We cannot answer now. Nothing is lost; try again in a minute.',
  'problem.internal': 'Something went wrong with us. Nothing is lost; try again, or call us.',
  'problem.offline': 'There is no network. Nothing is lost; try again when it is back.',
  'problem.no-answer': 'No answer came. Nothing is lost; try again.',
  'problem.unreadable': 'The answer could not be understood. Try again, or call us.',

  // Why an application stands where it stands.
  'reason.confirmed': 'Your right to watch is confirmed.',
  'reason.not-found': 'The registry does not find what you gave. Check it, or choose another way.',
  'reason.does-not-match': 'Name and number do not belong together. Check both, or choose another way.',
  'reason.not-eligible':
    'By what the registry says, these films are not open to you. You can have a person look at it.',
  'reason.certificate-expired': 'Your certificate has run out. Once it is renewed, come back.',
  'reason.certificate-claimed':
    'This certificate has opened the films for another account. If it is yours, call us and take it back.',
  'reason.number-needed-again': 'Give your number once more: it is never kept. All else is still there.',
  'reason.code-unknown': 'This code is not known. Check it, or ask for a new one where you got it.',
  'reason.code-expired': 'This code has run out. Ask for a new one where you got it.',
  'reason.evidence-unreadable': 'What you gave could not be read. Give it again, or call us.',
  'reason.call-back-unanswered': 'We called and did not reach you. Say when we may call again.',
  'reason.provider-silent':
    'The registry does not answer. Your application is kept; we will tell you. You need not stay.',
  'reason.sign-in-cancelled': 'You came back without signing in there. Try again, or choose another way.',
  'reason.taken-back-by-owner':
    'This certificate has since been confirmed for another account. If it is yours, verify once more by another way, or object.',
  'reason.fraud': 'A person has found that this application cannot be right.',
  'reason.withdrawn-by-viewer': 'You have withdrawn your application.',
  'reason.other': 'A person has decided on your application. Their words follow, if they left any.',

  // Where it stands, as a name; then as a sentence with what comes next.
  'state.draft.label': 'Not sent yet',
  'state.submitted.label': 'Sent',
  'state.checking.label': 'Being checked',
  'state.needs-evidence.label': 'Something is missing',
  'state.verified.label': 'Verified',
  'state.rejected.label': 'Not accepted',
  'state.appealed.label': 'Objection made',
  'state.expired.label': 'Run out',
  'state.revoked.label': 'Taken back',
  'state.withdrawn.label': 'Withdrawn',
  'state.draft.say': 'Your application is kept and not sent yet. Go on where you stopped.',
  'state.submitted.say': 'Your application is sent. We will tell you; you need not stay.',
  'state.checking.say': 'Your application is being checked. We will tell you; you need not stay.',
  'state.needs-evidence.say': 'Something is still missing. Give it, then send again.',
  'state.verified.say': 'You are verified. All films are now free for you.',
  'state.rejected.say': 'Your application was not accepted. You can object, or choose another way.',
  'state.appealed.say': 'Your objection is made. Another person looks at it, within 5 working days.',
  'state.expired.say': 'Your verification has run out. Renew it; you need not give everything again.',
  'state.revoked.say': 'Your verification was taken back. You can object.',
  'state.withdrawn.say': 'Your application is withdrawn. You can begin again at any time.',
  'state.away.label': 'One step is left',
  'state.away.say': 'One step is left, on another page: sign in there, and you come back here by yourself.',
  'state.away.link': 'Go on there',
  'state.expectedBy': 'You will have an answer by {day}.',
  'state.validUntil': 'Valid until {day}.',
  'state.reviewerSays': 'The person who decided says: {note}',

  // What somebody else's doing means for the viewer: never who, and never whether anybody is in the right.
  'news.certificate-tried-by-another':
    'Your certificate was given for another account, and did not open the films there. Yours stay open; you need do nothing. If it worries you, call us.',
  'news.certificate-taken-back':
    'Your certificate was confirmed for another account by a stronger proof, so the films are closed here. If it is yours, verify once more by another way, or object: a person looks at it.',

  // Entitlement.
  'entitlement.active': 'All films are free for you.',
  'entitlement.activeUntil': 'All films are free for you until {day}.',
  'entitlement.none': 'You are not verified yet.',
  'entitlement.expired': 'Your verification has run out.',

  // What a viewer is told before anything is asked.
  'notice.heading': 'Before you begin',
  'notice.changedHeading': 'The notice has changed',
  'notice.changed':
    'This notice is new since you agreed. Please hear it and agree again; what you gave is kept.',
  'notice.changedRenewal':
    'This notice is new since you agreed. Please hear it and agree again; then it is renewed.',
  'notice.who.heading': 'Who asks',
  'notice.who.text': '{operator} asks, and answers for it. Reach us at {contact}.',
  'notice.who.unset':
    'Whoever has opened this theatre asks. It is only being tried out: nobody has said yet who answers for it.',
  'notice.purpose.heading': 'What for, and what',
  'notice.purpose.text':
    'The law lets us show these films free only to those they are made for. So we ask once for proof: your name and number, or the word of an organisation, or a person of ours who calls you. It is used for this check alone.',
  'notice.necessity.heading': 'Why it is needed',
  'notice.necessity.text':
    'Without proof the films may not be shown, and rights-holders would take them away. You can choose the way; none needs a photo.',
  'notice.effect.heading': 'What it means for you',
  'notice.effect.text':
    'Proof of this kind is sensitive: whoever saw it could treat you differently. So nobody who runs this site sees your number, unless you tell it to our person on the telephone, and no film, link or record says why you may watch. If you do not agree, nothing is asked and nothing is lost but these films.',
  'notice.retention.heading': 'How long it is kept',
  'notice.retention.text':
    'Your name and number are never stored: they are forgotten once the check is done. Kept are that you may watch and until when, and a mark that lets one certificate open the films for one person only; both go 30 days after they end. A record without your name stays for 3 years, as the law asks.',
  'notice.rights.heading': 'Your rights',
  'notice.rights.text':
    'You can see, take with you, correct and delete what is kept, and take your agreement back, at any time, on the page My data, or by telephone.',

  // Consent: each is given by itself.
  'consent.sensitive.label': 'I agree that this sensitive proof is used for the check',
  'consent.passingOn.label': 'I agree that it is passed on to {receiver}',
  'consent.missing': 'Without your agreement we may not ask. Tick the box, or call us.',
  'consent.sensitive.heading': 'Use of sensitive proof',
  'consent.passingOn.heading': 'Passing on',
  'consent.passingOn.text':
    'For this way, what you give is passed on to {receiver}, for the check and nothing else. That needs your agreement by itself. If you do not want that, go back and choose another way.',
  'consent.given': 'Agreed',
  'consent.notGiven': 'Not agreed',
  'consent.withdraw.sensitive.label': 'Take back: use of sensitive proof',
  'consent.withdraw.passingOn.label': 'Take back: passing on',
  'consent.withdraw.question':
    'Take your agreement back? What was done before stays right; nothing more is done with it, and an application that needs it ends.',
  'consent.withdraw.confirm': 'Yes, take it back',
  'consent.withdrawn': 'Your agreement is taken back.',

  // The flow: one question a page.
  'flow.label': 'Verify',
  'flow.step': 'Step {number} of {count}.',
  'flow.stepSaved': 'Saved. Step {number} of {count}.',
  'flow.stepOpen': 'Step {number}.',
  'flow.stepOpenSaved': 'Saved. Step {number}.',
  'flow.next.label': 'Continue',
  'flow.back.label': 'Back',
  'flow.send.label': 'Yes, send',
  'flow.sending': 'Sending',
  'flow.saving': 'Saving',
  'flow.loading': 'One moment',
  'flow.goOn': 'You have begun before. Go on where you stopped.',
  'flow.way.heading': 'How do you want to verify?',
  'flow.way.legend': 'Ways',
  'flow.way.minutes': { by: 'minutes', one: 'About {minutes} minute.', other: 'About {minutes} minutes.' },
  'flow.way.hours': { by: 'hours', one: 'About {hours} hour.', other: 'About {hours} hours.' },
  'flow.way.days': { by: 'days', one: 'About {days} working day.', other: 'About {days} working days.' },
  'flow.way.atOnce': 'At once.',
  'flow.way.demo': 'Only for trying out: nobody is asked.',
  'flow.way.missing': 'Choose a way first.',
  'flow.way.noCamera': 'No way needs a camera.',
  'flow.field.missing': '{label}: please give this.',
  'flow.field.given': 'Given already, and not shown. Leave it empty to keep it.',
  'flow.field.secret': 'Used for the check, never stored.',
  'flow.field.optional': 'You may leave this empty.',
  'flow.field.code': 'Take your time: the code is good for days. If it has run out, ask for a new one.',
  'flow.number.groups': 'As groups: {groups}',
  'flow.check.heading': 'Is this right?',
  'flow.check.question': '{groups}. Is that right?',
  'flow.check.kept': 'given, not shown',
  'flow.check.empty': 'left empty',
  'flow.check.change': 'Change: {label}',
  'flow.check.way': 'Way',
  'flow.check.note': 'Nothing is sent before you say yes. You can withdraw later, too.',
  'flow.redirect.heading': 'On to {name}',
  'flow.redirect.text': 'You go on at {name} and come back here by yourself. What you gave here is kept.',
  'flow.redirect.label': 'Go to {name}',
  'flow.another.label': 'Choose another way',
  'flow.begin.label': 'Begin again',

  // What is wrong with a number, by group.
  'number.length': 'The number has {count} places; 20 are needed. Count the last group once more.',
  'number.lengthOfEither':
    'The number has {count} places; a certificate has 20, an identity card 18. Count the last group once more.',
  'number.resident-id':
    'That is the 18-digit number of an identity card. Add the last 2 digits of the certificate.',
  'number.characters': 'There is something in the number that does not belong there, at place {place}.',
  'number.region': 'Something in the number is wrong: check the region, places 1 to 6.',
  'number.date': 'Something in the number is wrong: check the birth date, places 7 to 14.',
  'number.checksum': 'Something in the number is wrong: check the birth date, places 7 to 14, and place 18.',
  'number.category': 'Something in the number is wrong: check place 19, a digit from 1 to 7.',
  'number.grade': 'Something in the number is wrong: check place 20, a digit from 1 to 4.',

  // What is wrong with an organisation's code.
  'code.length': 'The code has {count} digits; 50 are needed, ten groups of five.',
  'code.group': 'Something in the code is wrong: check group {group} of 10.',

  // Someone types for the viewer.
  'helper.label': 'Someone is typing for me',
  'helper.note': 'Your helper may read out and type. Agreeing and sending stays with you.',
  'helper.read':
    'To the helper: read this page out, then let the viewer tick the box, or tick it at their word.',
  'helper.own': 'I am the person this is for; it was read to me, and it is right',
  'helper.ownMissing': 'The person it is for has to confirm. Tick the box at their word.',

  // Help, at the same place on every page.
  'help.heading': 'Help',
  'help.phone': 'By telephone: {phone}. We do all of this with you.',
  'help.phoneHours': 'By telephone: {phone}, {hours}. We do all of this with you.',
  'help.link.label': 'More help',
  'help.none': 'Choose the way with a person: we call you.',

  // The door of a film.
  'gate.label': 'Access to {title}',
  'gate.labelUntitled': 'Access to the film',
  'gate.openLabel': '{title}, {mark}',
  'gate.locked.heading': 'Free, after verifying once',
  'gate.locked.say':
    'This film is free for people who are blind or have low vision. Verify once, about 3 minutes, no photo.',
  'gate.verify.label': 'Verify',
  'gate.signIn.heading': 'Verified before?',
  'gate.checking': 'Checking',
  'gate.pending.heading': 'Not decided yet',
  'gate.refused.heading': 'Not accepted',
  'gate.expired.heading': 'Verification has run out',
  'gate.renew.label': 'Renew',
  'gate.plays.heading': 'Watching elsewhere',
  'gate.plays.entry': '{title}, {device}, since {time}',
  'gate.plays.end.label': 'End: {title}, {device}',
  'gate.plays.ended': 'Ended there. The film opens here.',
  'gate.offline.heading': 'No network',
  'gate.closed.heading': 'Film not available',
  'gate.trouble.heading': 'Not possible now',
  'gate.retry.label': 'Try again',
  'gate.open.say': 'The film is open.',
  'gate.mark': 'For people with print disabilities only',
  'gate.terms': 'Please do not record it or pass it on: that keeps such films free.',

  // Where an application stands.
  'status.heading': 'Your application',
  'status.since': 'Last change: {time}',
  'status.appeal.label': 'Object',
  'status.appeal.heading': 'Object',
  'status.appeal.words': 'What should be looked at again?',
  'status.appeal.hint': 'In your own words. Another person decides.',
  'status.appeal.send.label': 'Send objection',
  'status.appeal.missing': 'Say in a few words what should be looked at again.',
  'status.appealed': 'Your objection is made.',
  'status.withdraw.label': 'Withdraw application',
  'status.withdraw.question': 'Withdraw your application? You can begin again at any time.',
  'status.withdraw.confirm': 'Yes, withdraw',
  'status.continue.label': 'Go on with the application',
  'status.watch.label': 'To the films',
  'status.none': 'You have no application.',

  // Passkeys.
  'passkey.signIn.label': 'Sign in with a passkey',
  'passkey.signIn.note': 'By fingerprint or PIN of this device, or a security key. No password.',
  'passkey.signedIn': 'You are signed in.',
  'passkey.create.label': 'Set up a passkey on this device',
  'passkey.create.note': 'Then you come back next time with the fingerprint or PIN of this device.',
  'passkey.created': 'The passkey is set up.',
  'passkey.unsupported': 'This browser has no passkeys. Use another browser, or call us.',
  'passkey.cancelled': 'Nothing was signed in: it was broken off or took too long. Try again.',
  'passkey.notCreated': 'No passkey was set up: it was broken off or took too long. Try again.',
  'passkey.exists': 'This device has a passkey for you already.',
  'passkey.insecure': 'Passkeys need a secure connection. Open this page with https.',
  'passkey.unknown': 'This passkey is not known here. Verify once, or call us.',

  // My data.
  'data.heading': 'My data',
  'data.kept.heading': 'What is kept',
  'data.since': 'Here since {day}',
  'data.id': 'Your name here: {id}',
  'data.application': 'Application of {day}: {state}',
  'data.answers.heading': 'What you gave',
  'data.answers.none': 'Nothing you gave is kept.',
  'data.correct.label': 'Correct: {label}',
  'data.correct.save.label': 'Save',
  'data.corrected': 'Corrected.',
  'data.consents.heading': 'What you agreed to',
  'data.consents.none': 'You have not agreed to anything.',
  'data.export.label': 'Take my data with me',
  'data.export.note': 'A file with everything that is kept about you.',
  'data.exported': 'The file is saved.',
  'data.delete.heading': 'Delete',
  'data.delete.label': 'Delete my data',
  'data.delete.question':
    'Delete everything that is kept about you? You are signed out, the films close, and your certificate is free again. This cannot be undone.',
  'data.delete.confirm': 'Yes, delete everything',
  'data.deleted': 'Your data are deleted.',
  'data.unchanged': 'Nothing is changed.',
  'data.cancel.label': 'Cancel',

  // Devices.
  'sessions.heading': 'Where you are signed in',
  'sessions.current': '{device}, here',
  'sessions.entry': '{device}, last used {time}',
  'sessions.end.label': 'Sign out: {device}',
  'sessions.endHere.label': 'Sign out here',
  'sessions.ended': 'Signed out there.',
  'sessions.endedHere': 'You are signed out.',
  'sessions.plays.heading': 'What is playing',
  'sessions.plays.none': 'Nothing is playing.',
  'sessions.passkeys.heading': 'Passkeys',
  'sessions.passkeys.none': 'You have no passkey.',
  'sessions.passkeys.entry': '{label}, set up {day}',
  'sessions.passkeys.remove.label': 'Remove: {label}',
  'sessions.passkeys.removed': 'The passkey is removed.',

  // The reviewers' desk.
  'review.heading': 'Applications to decide',
  'review.queue.heading': 'Waiting',
  'review.queue.count': 'Waiting: {count}',
  'review.queue.both': 'Waiting: {count}. To be taken back, once a second person agrees: {proposed}.',
  'review.queue.empty': 'None waits.',
  'review.queue.reload.label': 'Look again',
  'review.case.label': '{way}, sent {time}',
  'review.case.appeal': 'Objection: {way}, sent {time}',
  'review.case.yours': '{case}, yours',
  'review.case.another': '{case}, with another person',
  'review.case.heading': 'Application of {time}',
  'review.case.contact': 'How to reach them',
  'review.case.name': 'Name',
  'review.case.phone': 'Telephone',
  'review.case.when': 'When to call',
  'review.case.note': 'Their words',
  'review.case.hidden': 'Name and telephone are shown once the application is yours.',
  'review.case.take.label': 'Take this application',
  'review.case.taken': 'The application is yours.',
  'review.case.release.label': 'Give it back to the others',
  'review.case.released': 'The application is with the others again.',
  'review.case.previous': 'Decided before: {reason}',
  'review.case.contested':
    'Another account has this certificate. If you accept, it opens the films here and closes them there, and the other may object. Tell neither of them about the other.',
  'review.decision.legend': 'Decision',
  'review.decision.verify': 'Accept',
  'review.decision.reject': 'Do not accept',
  'review.decision.ask': 'Ask for more',
  'review.decision.missing': 'Choose a decision first.',
  'review.reason.label': 'Reason',
  'review.reason.choose': 'Choose a reason',
  'review.reason.missing': 'Choose a reason first.',
  'review.note.label': 'Words to the viewer',
  'review.note.hint': 'Read to them as they are. You may leave this empty.',
  'review.until.label': 'Valid until',
  'review.until.missing': 'Say until when it is valid.',
  'review.number.label': 'Certificate number',
  'review.number.hint':
    'As you are told it on the telephone. Nobody keeps it: a mark of it lets one certificate open the films for one person only.',
  'review.number.known': 'It was given before and is not shown. Give it only if it was another one.',
  'review.number.missing': 'Give the number, or tick that there is none.',
  'review.number.none': 'There is no certificate: I know by other proof',
  'review.number.change.label': 'Change the number',
  'review.number.accept.label': 'Yes, accept',
  'review.decide.label': 'Decide',
  'review.decided.verify': 'Accepted.',
  'review.decided.reject': 'Not accepted.',
  'review.decided.ask': 'Asked for more.',
  'review.decided.referred':
    'Not decided yet: another account has this certificate. Another person goes on with it. Tell the viewer only that it takes a little longer.',
  'review.reason.confirmed': 'Right confirmed',
  'review.reason.not-found': 'Not found',
  'review.reason.does-not-match': 'Does not match',
  'review.reason.not-eligible': 'Not eligible',
  'review.reason.certificate-expired': 'Certificate has run out',
  'review.reason.evidence-unreadable': 'Cannot be read',
  'review.reason.call-back-unanswered': 'Not reached',
  'review.reason.number-needed-again': 'Number needed once more',
  'review.reason.fraud': 'Cannot be right',
  'review.reason.other': 'Other, in words',

  // Letting staff in.
  'invite.heading': 'Let somebody in as staff',
  'invite.text':
    'Make a link for one person, and give it to nobody else: whoever opens it first is let in. An objection and taking back need further reviewers.',
  'invite.legend': 'As what',
  'invite.role.reviewer': 'Reviewer: decides about applications',
  'invite.role.organisation': 'Organisation: vouches for people it knows',
  'invite.role.operator': 'Operator: reads the ledger, and lets staff in',
  'invite.missing': 'Choose as what first.',
  'invite.create.label': 'Make an invitation',
  'invite.created': 'The invitation is made.',
  'invite.link.heading': 'The invitation',
  'invite.link.note': 'Shown only now. Good once, and until {day}.',
  'invite.copy.label': 'Copy invitation',
  'invite.again.label': 'Another invitation',

  // Taking back what was granted, by two people.
  'revoke.heading': 'Take back what was granted',
  'revoke.text':
    'For when somebody watches who has no right to. It needs two people: one proposes, another agrees.',
  'revoke.find.label': 'Find by certificate number, or by their name here',
  'revoke.find.hint':
    'The number is used to look, and nobody keeps it. Their name here stands on their page My data.',
  'revoke.find.missing': 'Give the number, or their name here.',
  'revoke.find.send.label': 'Find',
  'revoke.find.none': 'Nothing is granted under that. Check it, or try the other one.',
  'revoke.found.heading': 'Found: {count}',
  'revoke.proposed.heading': 'Waiting for a second person: {count}',
  'revoke.proposed.label': '{way}, proposed {time}',
  'revoke.proposed.yours': '{case}, by you',
  'revoke.case.heading': 'Granted: application of {time}',
  'revoke.cost':
    'What it means for them: the films close, and what plays ends within 5 minutes. They hear why, and can object; then a third person decides. Their certificate is free again.',
  'revoke.note.missing': 'Say in a few words why: they are read to the viewer.',
  'revoke.propose.label': 'Propose to take it back',
  'revoke.propose.question':
    'Propose to take it back? The films stay open for them until another person agrees.',
  'revoke.propose.confirm': 'Yes, propose',
  'revoke.propose.told': 'Proposed. Another person has two weeks to agree; until then the films stay open.',
  'revoke.yours':
    'You proposed it {time}: {reason}. Another person may agree until {day}; until then the films stay open.',
  'revoke.another': 'Another person proposed it {time}: {reason}.',
  'revoke.words': 'Words to the viewer: {note}',
  'revoke.recall.label': 'Drop my proposal',
  'revoke.recalled': 'Your proposal is dropped. Nothing has changed for them.',
  'revoke.agree.label': 'Agree, and take it back',
  'revoke.agree.question':
    'Take it back now? The films close for them. They hear why, and that they can object.',
  'revoke.agree.confirm': 'Yes, take it back',
  'revoke.done': 'Taken back. They hear why, and that they can object.',
  'revoke.leave.label': 'Leave it as it is',
  'revoke.left': 'Left as it is. The proposal is dropped.',

  // An organisation's desk.
  'attest.heading': 'Vouch for a person',
  'attest.text':
    'You say that you know this person and their right to these films. They get a code for one use.',
  'attest.name.label': 'Name of the person',
  'attest.name.hint': 'Only to be compared with what they give; it is not stored.',
  'attest.name.missing': 'Give the name of the person.',
  'attest.number.label': 'Number of their certificate',
  'attest.number.hint':
    'If you have it before you: then it opens the films for this person only. Nobody keeps the number. You may leave this empty.',
  'attest.until.label': 'Valid until',
  'attest.until.hint': 'You may leave this empty.',
  'attest.own': 'I know this person, and they are entitled',
  'attest.ownMissing': 'Tick that you know this person.',
  'attest.create.label': 'Make a code',
  'attest.created': 'The code is made: {groups}',
  'attest.code.heading': 'Code for {name}',
  'attest.code.note': 'Read it out or send it; it is shown only now and is good until {day}.',
  'attest.code.copy.label': 'Copy code',
  'attest.code.copied': 'Copied.',
  'attest.code.notCopied': 'It could not be copied. Mark it and copy it yourself.',
  'attest.again.label': 'Next person',
  'attest.list.heading': 'Codes not used yet',
  'attest.list.none': 'All codes are used or recalled.',
  'attest.list.entry': 'Made {time}, good until {day}',
  'attest.recall.label': 'Recall code of {time}',
  'attest.recalled': 'The code is recalled.',
} as const satisfies Owed & Readonly<Record<string, Message>>;

export type GateEn = typeof gateEn;
export type GateKey = keyof GateEn;
