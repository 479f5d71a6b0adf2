/** A verification has ended too where its renewal was refused, or was never gone on with: its certificate is to be free some day. */
export const lapsed = `
create index verification_lapsed on verification (valid_until)
  where state in ('expired', 'needs-evidence', 'rejected') and valid_until is not null;
drop index verification_expired;
`;
