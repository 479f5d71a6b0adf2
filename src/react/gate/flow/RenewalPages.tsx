import { useState } from 'react';
import type { Consents, Providers, VerificationView } from '../../../core/gate/GateApi.js';
import { findUnagreed } from '../../../core/gate/flow/planPages.js';
import { NoticePage } from './NoticePage.js';
import { PassingOnPage } from './PassingOnPage.js';

export interface RenewalPagesProps {
  readonly offers: Pick<Providers, 'providers' | 'notice'>;
  readonly view: Pick<VerificationView, 'provider' | 'consents'>;
  readonly busy: boolean;
  readonly onAgree: (consents: Consents) => void;
  readonly onBack: () => void;
}

/** What a viewer has not agreed to yet, page by page, before what they have is renewed: it is asked for again where it has changed (PIPL 14, 23). */
export function RenewalPages({ offers, view, busy, onAgree, onBack }: RenewalPagesProps) {
  const offer = offers.providers.find(({ id }) => id === view.provider);
  // As it was at the first page: what is agreed to on the way is not in the application yet.
  const [pages] = useState(() => findUnagreed(offer, view, offers.notice));
  const [turn, setTurn] = useState(0);
  const [given, setGiven] = useState<Consents>({});
  const agree = (more: Consents) => {
    const all = { ...given, ...more };
    setGiven(all);
    if (turn + 1 < pages.length) setTurn(turn + 1);
    else onAgree(all);
  };
  const shared = {
    focus: true,
    busy,
    helped: false,
    given: false,
    onBack: turn > 0 ? () => setTurn(turn - 1) : onBack,
  };
  return (
    <div key={turn} data-part="flow-page" data-page={pages[turn]}>
      {pages[turn] === 'notice' && (
        <NoticePage
          {...shared}
          notice={offers.notice}
          changed
          renewing
          onAgree={() => agree({ sensitive: true, notice: offers.notice.version })}
        />
      )}
      {pages[turn] === 'passing-on' && offer?.receiver && (
        <PassingOnPage
          {...shared}
          receiver={offer.receiver}
          onAgree={() => agree({ passingOn: true, notice: offers.notice.version })}
        />
      )}
    </div>
  );
}
