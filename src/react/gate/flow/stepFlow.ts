import type { FieldOffer, VerificationView } from '../../../core/gate/GateApi.js';
import type { FlowPage } from '../../../core/gate/flow/planPages.js';

/** Where the viewer is in the flow, and what they have typed; in memory only. */
export interface FlowState {
  /** Null: where the application itself leads. */
  readonly at: FlowPage | 'status' | null;
  /** A new application, whatever was before. */
  readonly fresh: boolean;
  /** The viewer came to this page by a step of theirs. */
  readonly moved: boolean;
  /** The notice that was agreed to before there was an application to keep it. */
  readonly agreed: string | null;
  readonly way: string | undefined;
  readonly texts: Partial<Record<FieldOffer['name'], string>>;
  readonly refused: Partial<Record<FieldOffer['name'], string>>;
  /** The step before was kept by the gate. */
  readonly saved: boolean;
  /** Something else is heard with this step: where one is, is not said. */
  readonly quiet: boolean;
  readonly turn: number;
}

export type FlowEvent =
  | { readonly type: 'moved'; readonly to: FlowState['at']; readonly saved: boolean }
  | { readonly type: 'agreed'; readonly notice: string }
  | { readonly type: 'chosen'; readonly way: string }
  | { readonly type: 'typed'; readonly name: FieldOffer['name']; readonly text: string }
  | { readonly type: 'refused'; readonly at: FlowPage; readonly refused: FlowState['refused'] }
  /** A new application where one has ended. */
  | { readonly type: 'begun' }
  /** The application is another one than was thought. */
  | { readonly type: 'lost' };

export function stepFlow(state: FlowState, event: FlowEvent): FlowState {
  const turn = state.turn + 1;
  switch (event.type) {
    case 'moved':
      return { ...state, at: event.to, moved: true, saved: event.saved, quiet: false, turn };
    case 'agreed':
      return { ...state, agreed: event.notice };
    case 'chosen':
      return { ...state, way: event.way, fresh: false };
    case 'typed': {
      const { [event.name]: _gone, ...refused } = state.refused;
      return { ...state, texts: { ...state.texts, [event.name]: event.text }, refused };
    }
    case 'refused':
      return { ...state, at: event.at, refused: event.refused, moved: true, saved: false, quiet: true, turn };
    case 'begun':
      return {
        ...state,
        at: 'notice',
        fresh: true,
        agreed: null,
        moved: true,
        saved: false,
        quiet: false,
        turn,
      };
    case 'lost':
      return { ...state, at: null, fresh: false, moved: true, saved: false, quiet: true, turn };
  }
}

/**
 * The page to show. Who comes back to an application that was sent back hears why before they are asked again.
 * @param open the first page that still has something to ask
 */
export function findPage(
  { at }: Pick<FlowState, 'at'>,
  view: Pick<VerificationView, 'next' | 'state'> | null,
  open: FlowPage,
): FlowPage | 'status' | 'redirect' {
  if (!view) return at === null || at === 'status' ? open : at;
  if (!isAnswerable(view)) return 'status';
  // The gate finds out where to send them once all is sent: who waits for that goes on there.
  if (view.next.includes('redirect') && (at === null || at === 'status')) return 'redirect';
  if (at !== null) return at;
  return view.state === 'draft' ? open : 'status';
}

/** Whether it is the viewer's turn to answer, or to go on elsewhere. */
const isAnswerable = ({ next }: Pick<VerificationView, 'next'>): boolean =>
  next.includes('answer') || next.includes('submit') || next.includes('redirect');
