import { useEffect, useState } from 'react';
import { useTheatre } from './useTheatre.js';

/** What takes less is not told to be on its way. */
const SHORT_MS = 1000;

/** Says that the film is on its way, where that takes longer than a second. */
export function FetchingNote() {
  const { translate } = useTheatre();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{slow && translate('film.loading')}</p>;
}
