import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and in the render that takes its markup over; true from then on, and at once where there was none. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
