import { useContext } from 'react';
import { TheatreContext, type TheatreContextValue } from './TheatreContext.js';

/** The theatre around this part: its catalogue, its words, its address. Throws outside `<Theatre>` and `<TheatreProvider>`. */
export function useTheatre(): TheatreContextValue {
  const theatre = useContext(TheatreContext);
  if (!theatre) {
    throw new Error(
      'tingying: a part of the theatre was rendered outside <Theatre>, so it has no catalogue to show. Put <TheatreProvider catalogue={…}> around it.',
    );
  }
  return theatre;
}
