/**
 * What one person has proposed to take back, until another agrees, and who it was for as long as there may be an appeal: neither
 * of the two decides that.
 */
export const revocation = `
create table revocation (
  verification_id text primary key references verification on delete cascade,
  reviewer_id text not null references viewer on delete cascade,
  reason text not null,
  -- the words to the viewer, with the key of their case
  sealed text,
  proposed_at timestamptz not null,
  ends_at timestamptz not null,
  done_at timestamptz
);
create index revocation_reviewer on revocation (reviewer_id);
create index revocation_ends on revocation (ends_at) where done_at is null;
`;
