import { useEffect, useState } from 'react';

/** A screen reader says each letter as it is typed; what comes of them is told when the typing rests. In ms. */
const REST_MS = 700;

/** Words that are to be told once they stay; empty at once where there are none. */
export function useSettled(words: string): string {
  const [told, setTold] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setTold(words), words === '' ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return told;
}
