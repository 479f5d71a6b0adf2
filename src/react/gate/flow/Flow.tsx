import { useEffect, useReducer, useState } from 'react';
import type { FieldOffer, Providers, VerificationView } from '../../../core/gate/GateApi.js';
import { findFirstOpen, isGiven, needsNotice, planPages } from '../../../core/gate/flow/planPages.js';
import { isProblem, type GateProblem } from '../../../gate-client/index.js';
import { CheckBox } from '../parts/CheckBox.js';
import { HelpNote } from '../parts/HelpNote.js';
import { sayTrouble } from '../parts/sayTrouble.js';
import { TroubleNote } from '../parts/TroubleNote.js';
import { useTask, type Trouble } from '../parts/useTask.js';
import type { Tell } from '../parts/useTell.js';
import { StatusBody } from '../StatusBody.js';
import { useGate } from '../useGate.js';
import type { VerificationActions } from '../useVerification.js';
import { CheckPage } from './CheckPage.js';
import { FieldPage } from './FieldPage.js';
import { NoticePage } from './NoticePage.js';
import { PassingOnPage } from './PassingOnPage.js';
import { RedirectPage } from './RedirectPage.js';
import { findPage, stepFlow, type FlowState } from './stepFlow.js';
import { WayPage } from './WayPage.js';

export interface FlowProps {
  readonly offers: Providers;
  readonly view: VerificationView | null;
  readonly actions: VerificationActions;
  readonly tell: Tell;
  readonly focusOnMount: boolean;
  readonly onWatch: (() => void) | undefined;
}

type Texts = FlowState['texts'];

/** The pages, which one is open, and what is done between two of them. */
export function Flow({ offers, view: found, actions, tell, focusOnMount, onWatch }: FlowProps) {
  const { translate } = useGate();
  const [helped, setHelped] = useState(false);
  const [flow, dispatch] = useReducer(stepFlow, undefined, (): FlowState => ({
    at: null,
    fresh: false,
    moved: focusOnMount,
    agreed: null,
    way: undefined,
    texts: {},
    refused: {},
    saved: false,
    quiet: false,
    turn: 0,
  }));
  const { busy, slow, trouble, run, clear } = useTask();

  const view = flow.fresh ? null : found;
  const offer = offers.providers.find(({ id }) => id === (view?.provider ?? flow.way));
  const page = findPage(flow, view, findFirstOpen(offer, view, offers.notice));
  const pages = planPages(offer);
  const number = (pages as readonly string[]).indexOf(page) + 1;
  const place =
    number === 0
      ? ''
      : offer
        ? translate('flow.step', { number, count: pages.length })
        : translate('flow.stepOpen', { number });

  useEffect(() => {
    if (!flow.moved || flow.quiet || number === 0) return;
    const step = offer
      ? translate(flow.saved ? 'flow.stepSaved' : 'flow.step', { number, count: pages.length })
      : translate(flow.saved ? 'flow.stepOpenSaved' : 'flow.stepOpen', { number });
    tell(step);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once for each step, not again where words change
  }, [flow.turn]);
  useEffect(() => {
    if (slow) tell(translate(page === 'check' ? 'flow.sending' : 'flow.saving'));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once for each wait
  }, [slow]);

  const goTo = (at: FlowState['at'], saved: boolean) => {
    clear();
    dispatch({ type: 'moved', to: at, saved });
  };
  const next = (saved: boolean, from = page, plan = pages) => {
    const following = plan[(plan as readonly string[]).indexOf(from) + 1];
    if (following) goTo(following, saved);
  };
  const onBack =
    number > 1
      ? () => {
          const before = pages[number - 2];
          if (before) goTo(before, false);
        }
      : undefined;

  /** What the gate found wrong stands at the page it belongs to. */
  const follow = (error: Trouble) => {
    if (!isProblem(error, 'invalid-input', 'consent-missing', 'open-case-exists', 'wrong-state'))
      return tell(sayTrouble(error, translate));
    if (error.code !== 'invalid-input') {
      // The notice or the application is another one than was thought: it is looked at afresh.
      dispatch({ type: 'lost' });
      actions.refresh();
      return tell(sayTrouble(error, translate));
    }
    const refused = readErrors(error, offer?.fields ?? []);
    const first = offer?.fields.find(({ name }) => refused[name]);
    if (!first) return tell(sayTrouble(error, translate));
    clear();
    dispatch({ type: 'refused', at: first.name, refused });
  };
  const act = <T,>(work: (signal: AbortSignal) => Promise<T>) => run(work, follow);

  const agree = async () => {
    const { version } = offers.notice;
    if (!view) {
      dispatch({ type: 'agreed', notice: version });
      return next(false);
    }
    const saved = await act((signal) =>
      actions.save({ consents: { sensitive: true, notice: version } }, signal),
    );
    if (!saved) return;
    const open = findFirstOpen(offer, saved, offers.notice);
    goTo(open, true);
  };
  const choose = async (provider: string) => {
    const chosen = offers.providers.find(({ id }) => id === provider);
    if (view?.provider === provider) return next(false);
    const started = await act(async (signal) => {
      if (view) await actions.withdraw(signal);
      const draft = await actions.start(
        provider,
        { sensitive: true, notice: flow.agreed ?? view?.consents.notice ?? offers.notice.version },
        signal,
      );
      // What was given for the other way is not asked for again (WCAG 3.3.7).
      const kept = chosen?.fields.flatMap(({ name }) => {
        const text = flow.texts[name]?.trim() ?? view?.answers[name];
        return text ? [[name, text] as const] : [];
      });
      return kept && kept.length > 0 ? actions.save(Object.fromEntries(kept), signal) : draft;
    });
    if (!started) return;
    dispatch({ type: 'chosen', way: provider });
    next(true, 'way', planPages(chosen));
  };
  const pass = async () => {
    if (await act((signal) => actions.save({ consents: { passingOn: true } }, signal))) next(true);
  };
  const keep = async ({ name }: FieldOffer, text: string | null) => {
    if (text === null) return next(false);
    if (await act((signal) => actions.save({ [name]: text }, signal))) next(true);
  };
  const send = async () => {
    if (!view || !offer) return;
    // Secrets are in the memory of one machine, for a while: what was typed here goes along, so that any machine can go on.
    const secrets = offer.fields.flatMap(({ name, secret }) => {
      const text = flow.texts[name]?.trim();
      return secret && text ? [[name, text] as const] : [];
    });
    const sent = await act((signal) => actions.submit(signal, Object.fromEntries(secrets)));
    if (sent) goTo(sent.next.includes('redirect') ? null : 'status', false);
  };

  const shared = { focus: flow.moved, busy, helped, onBack };
  const field = offer?.fields.find(({ name }) => name === page);
  const texts: Texts = { ...view?.answers, ...flow.texts };
  return (
    <>
      {place && <p data-part="flow-step">{place}</p>}
      <TroubleNote trouble={trouble} />
      <div key={`${page}${flow.turn}`} data-part="flow-page" data-page={page}>
        {page === 'notice' && (
          <NoticePage
            {...shared}
            notice={offers.notice}
            changed={view?.consents.notice !== undefined && needsNotice(view, offers.notice)}
            given={view ? !needsNotice(view, offers.notice) : flow.agreed === offers.notice.version}
            onAgree={() => void agree()}
          />
        )}
        {page === 'way' && (
          <WayPage
            {...shared}
            offers={offers.providers}
            chosen={view?.provider ?? flow.way}
            onChoose={(provider) => void choose(provider)}
          />
        )}
        {page === 'passing-on' && offer?.receiver && (
          <PassingOnPage
            {...shared}
            receiver={offer.receiver}
            given={view?.consents.passingOn === true}
            onAgree={() => void pass()}
          />
        )}
        {field && (
          <FieldPage
            {...shared}
            field={field}
            text={texts[field.name] ?? ''}
            given={view ? isGiven(view, field.name) : false}
            refused={flow.refused[field.name]}
            onType={(text) => dispatch({ type: 'typed', name: field.name, text })}
            onKeep={(text) => void keep(field, text)}
          />
        )}
        {page === 'check' && offer && (
          <CheckPage
            {...shared}
            offer={offer}
            texts={texts}
            given={view?.given ?? []}
            onChange={(to) => goTo(to, false)}
            onSend={() => void send()}
          />
        )}
        {page === 'redirect' && offer && view?.redirect && (
          <RedirectPage offer={offer} address={view.redirect} focus={flow.moved} />
        )}
        {page === 'status' && view && (
          <StatusBody
            offers={offers}
            view={view}
            actions={actions}
            tell={tell}
            focus={flow.moved}
            onWatch={onWatch}
            onContinue={() => goTo(findFirstOpen(offer, view, offers.notice), false)}
            onBegin={() => dispatch({ type: 'begun' })}
          />
        )}
      </div>
      <HelpNote help={offers.help}>
        {page !== 'status' && (
          <CheckBox
            label={translate('helper.label')}
            note={translate('helper.note')}
            checked={helped}
            onChange={setHelped}
          />
        )}
      </HelpNote>
    </>
  );
}

function readErrors(
  error: GateProblem,
  fields: readonly FieldOffer[],
): Partial<Record<FieldOffer['name'], string>> {
  const names = new Set<string>(fields.map(({ name }) => name));
  return Object.fromEntries(
    (error.problem?.errors ?? []).flatMap(({ pointer, say }) => {
      const name = pointer.replace(/^\//, '');
      return names.has(name) ? [[name, say]] : [];
    }),
  );
}
