/**
 * What is looked up by another key than its own: without these a table is read from end to end, which nobody notices among thousands
 * and which takes longer than anybody waits among millions.
 *
 * Every column that refers to another table has one: deleting a row looks for what refers to it. None has a column that changes while
 * a film plays, so that renewing a play stays as cheap as it was.
 */
export const indexes = `
create index verification_left on verification (updated_at) where state in ('draft', 'withdrawn');
create index verification_expired on verification (valid_until) where state = 'expired';
create index verification_assigned on verification (assigned_to) where assigned_to is not null;
create index verification_decided on verification (decided_by) where decided_by is not null;
create index claim_verification on claim (verification_id);
create index claim_released on claim (released_at) where released_at is not null;
create index entitlement_verification on entitlement (verification_id);
drop index play_session_viewer;
create index play_session_viewer on play_session (viewer_id);
create index play_session_started on play_session (started_at);
create index attestation_organisation on attestation (organisation_id);
create index consent_case on consent (case_tag);
create index consent_age on consent (coalesce(withdrawn_at, given_at));
create index used_once_value on used_once (value);
create index used_once_ends on used_once (expires_at);
create index viewer_staff on viewer (roles) where roles <> 'viewer';
`;
