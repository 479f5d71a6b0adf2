import { useId, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DescriptionDelivery } from '../../../core/films/Film.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import type { Tell } from './DialogStatus.js';
import { useDescriber } from './useDescriber.js';

/** Which kind of description is played where a film has several: a list, and two buttons to move each in it. */
export function DeliveryOrder({ tell }: { tell: Tell }) {
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  const id = useId();
  const { deliveries } = describer;
  const move = (
    delivery: DescriptionDelivery,
    by: 1 | -1,
    { currentTarget }: MouseEvent<HTMLButtonElement>,
  ) => {
    const from = deliveries.indexOf(delivery);
    const to = from + by;
    const [name, other] = [translate(`descriptionSettings.delivery.${delivery}`), deliveries[to]];
    if (other !== undefined) {
      // Moved on the page, a button loses the focus in some browsers.
      flushSync(() =>
        change({
          deliveries: deliveries.map((one) => (one === delivery ? other : one === other ? delivery : one)),
        }),
      );
      currentTarget.focus();
    }
    const number = (other === undefined ? from : to) + 1;
    tell(translate('descriptionSettings.deliveries.moved', { number, delivery: name }));
  };
  return (
    <fieldset aria-describedby={id}>
      <legend>{translate('descriptionSettings.deliveries.label')}</legend>
      <p id={id} data-part="note">
        {translate('descriptionSettings.deliveries.note')}
      </p>
      <ol data-part="order-list">
        {deliveries.map((delivery, index) => {
          const name = translate(`descriptionSettings.delivery.${delivery}`);
          return (
            <li key={delivery}>
              <div data-part="command-keys">
                <span>{name}</span>
                <div data-part="button-row">
                  <button
                    type="button"
                    aria-label={translate('descriptionSettings.deliveries.earlier.label', { delivery: name })}
                    {...(index === 0 ? { 'aria-disabled': true } : {})}
                    onClick={(event) => move(delivery, -1, event)}
                  >
                    <span aria-hidden="true">↑</span>
                  </button>
                  <button
                    type="button"
                    aria-label={translate('descriptionSettings.deliveries.later.label', { delivery: name })}
                    {...(index === deliveries.length - 1 ? { 'aria-disabled': true } : {})}
                    onClick={(event) => move(delivery, 1, event)}
                  >
                    <span aria-hidden="true">↓</span>
                  </button>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
