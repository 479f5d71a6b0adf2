import { createContext } from 'react';

/** Whether the page around has told, with the title, whom the film is for: then the door that is open does not tell it again. */
export const MarkContext = createContext(false);
