'use client';
import type { ComponentProps } from 'react';
import { DataBody } from './data/DataBody.js';
import { MePart } from './parts/MePart.js';
import { useGate } from './useGate.js';

export interface MyDataProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** Everything was deleted; the viewer is signed out. */
  readonly onDeleted?: () => void;
}

/** What is kept about the viewer: to see, take along, correct, take consent back, delete (PIPL 15, 45–47). Each is one control. */
export function MyData({ onDeleted, ...props }: MyDataProps) {
  const { translate } = useGate();
  return (
    <MePart data-part="my-data" heading={translate('data.heading')} {...props}>
      {(me, tell, refresh, end) => (
        <DataBody me={me} tell={tell} refresh={refresh} end={end} onDeleted={onDeleted} />
      )}
    </MePart>
  );
}
