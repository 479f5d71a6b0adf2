import { useId } from 'react';
import { useTranslate } from '../../i18n/useTranslate.js';
import type { Tell } from './DialogStatus.js';
import { OrderList } from './OrderList.js';
import { useDescriber } from './useDescriber.js';

/** Which kind of description is played where a film has several. */
export function DeliveryOrder({ tell }: { tell: Tell }) {
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  const id = useId();
  const { deliveries } = describer;
  return (
    <fieldset aria-describedby={id}>
      <legend>{translate('descriptionSettings.deliveries.label')}</legend>
      <p id={id} data-part="note">
        {translate('descriptionSettings.deliveries.note')}
      </p>
      <OrderList
        items={deliveries.map((one) => ({ id: one, name: translate(`descriptionSettings.delivery.${one}`) }))}
        tell={tell}
        onMove={(delivery, by) => {
          const other = deliveries[deliveries.indexOf(delivery) + by] ?? delivery;
          change({
            deliveries: deliveries.map((one) => (one === delivery ? other : one === other ? delivery : one)),
          });
        }}
      />
    </fieldset>
  );
}
