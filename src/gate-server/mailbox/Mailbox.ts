/** A letter to whoever runs the theatre. It may hold a link that lets staff in: it goes to a person, never to a log. */
export type Letter = { readonly subject: string; readonly text: string };
export type Mailbox = (letter: Letter) => Promise<void> | void;
