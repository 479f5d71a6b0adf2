/**
 * The first migration. One dialect for both engines. Times are timestamptz, given by the gate's clock, never by the database's.
 * No column holds a certificate number, a name or a telephone number in clear; `sealed` is encrypted with a key of its case.
 */
export const schema = `
create table viewer (
  id text primary key,
  -- a keyed tag of what a site's own accounts call the viewer; null where the gate keeps the session itself
  subject text unique,
  roles text not null default 'viewer',
  created_at timestamptz not null
);

create table session (
  token_hash text primary key,
  id text not null unique,
  viewer_id text not null references viewer on delete cascade,
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  stepped_up_at timestamptz
);
create index session_viewer on session (viewer_id);

create table passkey (
  id text primary key,
  viewer_id text not null references viewer on delete cascade,
  public_key text not null,
  counter bigint not null,
  transports text not null default '',
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_viewer on passkey (viewer_id);

create table verification (
  id text primary key,
  viewer_id text not null references viewer on delete cascade,
  provider text not null,
  state text not null,
  version integer not null default 1,
  reason text,
  -- what may be shown again, how to reach the viewer, an appeal's words, a reviewer's note: sealed with case_key, gone with it
  sealed text,
  case_key text not null,
  consents text not null default '{}',
  -- the process that has the secret answers in memory; another one has to ask for them again
  holder text,
  -- while checking: 'provider', 'viewer' (who is on a provider's own page) or 'person' (a reviewer)
  awaits text,
  next_check_at timestamptz,
  attempts integer not null default 0,
  assigned_to text references viewer on delete set null,
  decided_by text references viewer on delete set null,
  appealed_at timestamptz,
  -- the tag of a certificate that somebody else has claimed; a reviewer who verifies gives it back to its owner
  contested text,
  valid_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz
);
create unique index verification_open on verification (viewer_id)
  where state in ('draft', 'submitted', 'checking', 'needs-evidence', 'appealed');
create index verification_due on verification (next_check_at) where next_check_at is not null;
create index verification_queue on verification (submitted_at) where awaits = 'person';
create index verification_ends on verification (valid_until) where state = 'verified';
create index verification_viewer on verification (viewer_id);

create table claim (
  id text primary key,
  tag text not null,
  viewer_id text not null references viewer on delete cascade,
  verification_id text references verification on delete set null,
  -- how sure the proof was: a stronger one takes the claim over
  level integer not null,
  claimed_at timestamptz not null,
  released_at timestamptz
);
create unique index claim_tag on claim (tag) where released_at is null;
create index claim_viewer on claim (viewer_id);

create table entitlement (
  viewer_id text primary key references viewer on delete cascade,
  eligibility text not null,
  level integer not null,
  valid_until timestamptz not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  negative_since timestamptz,
  verification_id text references verification on delete set null
);

-- What a viewer has to be told about their certificate, whoever caused it.
create table notice (
  id text primary key,
  viewer_id text not null references viewer on delete cascade,
  code text not null,
  day date not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (viewer_id, code, day)
);

create table play_session (
  id text primary key,
  viewer_id text not null references viewer on delete cascade,
  film text not null,
  device text not null,
  started_at timestamptz not null,
  lease_until timestamptz not null,
  ended_at timestamptz
);
create index play_session_viewer on play_session (viewer_id) where ended_at is null;

create table attestation (
  code_hash text primary key,
  id text not null unique,
  organisation_id text not null references viewer on delete cascade,
  name_hash text not null,
  eligibility text not null,
  valid_until timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  recalled_at timestamptz
);

-- Append-only, without persons: outlives the viewer. The tag is keyed with case_key, which goes with the viewer.
create table decision (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  case_tag text not null,
  event text not null,
  from_state text,
  to_state text not null,
  provider text not null,
  by_role text not null,
  reason text,
  previous_hash text not null,
  hash text not null
);

create table consent (
  id text primary key,
  case_tag text not null,
  notice text not null,
  purpose text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);

-- Provision of works, as the law asks: complete, and without persons.
create table provision (
  seq bigint generated always as identity primary key,
  day date not null,
  film text not null,
  title text not null,
  author text,
  format text not null,
  manner text not null,
  recipient text not null,
  unique (day, film, format, recipient)
);

create table rate (
  bucket text primary key,
  tokens double precision not null,
  at timestamptz not null
);

create table used_once (
  key text primary key,
  value text,
  expires_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'this log is append-only' using errcode = '42501';
end $$;
create trigger decision_append_only before update or delete on decision
  for each row execute function refuse_change();
create trigger provision_append_only before update or delete on provision
  for each row execute function refuse_change();
create trigger decision_never_emptied before truncate on decision
  for each statement execute function refuse_change();
create trigger provision_never_emptied before truncate on provision
  for each statement execute function refuse_change();
`;
