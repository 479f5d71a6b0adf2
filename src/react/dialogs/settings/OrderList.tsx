import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslate } from '../../i18n/useTranslate.js';
import type { Tell } from './DialogStatus.js';

export interface OrderListProps<Id extends string> {
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  /** Never called for a place beyond the ends. */
  readonly onMove: (id: Id, by: 1 | -1) => void;
  readonly tell: Tell;
}

/** An order of the viewer's own: a list, and two buttons to move each in it. What it comes to is told. */
export function OrderList<Id extends string>({ items, onMove, tell }: OrderListProps<Id>) {
  const translate = useTranslate();
  const move = (at: number, by: 1 | -1, { currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const item = items[at];
    if (!item) return;
    const to = at + by;
    const isMoved = items[to] !== undefined;
    if (isMoved) {
      // Moved on the page, a button loses the focus in some browsers.
      flushSync(() => onMove(item.id, by));
      currentTarget.focus();
    }
    tell(translate('order.moved', { number: (isMoved ? to : at) + 1, name: item.name }));
  };
  return (
    <ol data-part="order-list">
      {items.map(({ id, name }, index) => (
        <li key={id}>
          <div data-part="command-keys">
            <span>{name}</span>
            <div data-part="button-row">
              <button
                type="button"
                aria-label={translate('order.earlier.label', { name })}
                {...(index === 0 ? { 'aria-disabled': true } : {})}
                onClick={(event) => move(index, -1, event)}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                aria-label={translate('order.later.label', { name })}
                {...(index === items.length - 1 ? { 'aria-disabled': true } : {})}
                onClick={(event) => move(index, 1, event)}
              >
                <span aria-hidden="true">↓</span>
              </button>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
