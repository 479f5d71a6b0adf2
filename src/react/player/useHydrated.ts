import { useSyncExternalStore } from 'react';

/** What never changes, to be watched. */
export const never = () => () => undefined;

/** False on the server and in the render that takes its markup over; true from then on, and at once where there was none. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
