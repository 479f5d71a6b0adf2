'use client';
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { LanguageTag } from '../../core/films/Film.js';
import { createGateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { GateMessages } from '../../core/gate/i18n/defineGateMessages.js';
import type { GateClient } from '../../gate-client/index.js';
import { createRights } from './createRights.js';
import { GateContext } from './GateContext.js';

export interface GateProviderProps {
  /** `createGateClient()`, made once, outside of any component. */
  readonly client: GateClient;
  /** The language of all words. Left out: the client's, else the page's. */
  readonly locale?: LanguageTag;
  /** The words of a language that is not built in. */
  readonly messages?: GateMessages;
  readonly children?: ReactNode;
}

const never = () => () => undefined;

/** Tells every part of the gate inside whom to ask, and in which language. Renders nothing of its own. */
export function GateProvider({ client, locale, messages, children }: GateProviderProps) {
  // The server does not know the page: its markup is in English until the page takes over.
  const page = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => '',
  );
  const wanted = locale ?? client.locale ?? page;
  const [rights] = useState(createRights);
  const gate = useMemo(() => {
    const translate = createGateTranslate(wanted, messages);
    return { client: client.withLocale(translate.locale), translate, rights };
  }, [client, wanted, messages, rights]);
  return <GateContext.Provider value={gate}>{children}</GateContext.Provider>;
}
