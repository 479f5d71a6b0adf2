import { useEffect, useRef, useState } from 'react';
import type { NoticeView } from '../../../core/gate/GateApi.js';
import { useGate } from '../useGate.js';
import type { Tell } from './useTell.js';

export interface NewsProps {
  readonly notices: readonly NoticeView[];
  readonly tell: Tell;
}

/** What somebody else's doing means for the viewer: said once, to be read again as long as the page is open, then gone. */
export function News({ notices, tell }: NewsProps) {
  const { client } = useGate();
  const [shown, setShown] = useState<readonly NoticeView[]>([]);
  const heard = useRef(new Set<string>());
  useEffect(() => {
    const fresh = notices.filter(({ id }) => !heard.current.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) heard.current.add(id);
    setShown((before) => [...before, ...fresh]);
    tell(fresh.map(({ say }) => say).join(' '));
    // Where the gate does not hear of it, it is told once more next time: better twice than never.
    for (const { id } of fresh) client.hearNotice(id).catch(() => undefined);
  }, [client, notices, tell]);
  return shown.length === 0 ? null : (
    <div data-part="gate-news">
      {shown.map(({ id, say }) => (
        <p key={id}>{say}</p>
      ))}
    </div>
  );
}
