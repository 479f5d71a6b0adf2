/** By what a theatre's keys are known again: a keyed word of ours for each, from which nobody gets the key back. */
export const keyMark = `
create table key_mark (
  name text primary key,
  mark text not null
);
`;
