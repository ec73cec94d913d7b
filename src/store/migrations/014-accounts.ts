/**
 * Accounts of a server that several people use. Secrets of sessions and tokens are random and kept as their hashes only;
 * passwords as their own hashes with parameters and salt. The log is appended and never changed, which the server itself
 * enforces. A person who is removed stays as a name, so that what was done under it is nobody else's.
 */
export const accounts = `
create table people (
  id bigint generated always as identity primary key,
  name text not null,
  -- The name as it is compared: composed, in small letters.
  folded text not null unique,
  role text not null check (role in ('viewer', 'analyst', 'admin')),
  password text not null,
  since timestamptz not null default now(),
  password_set timestamptz not null default now(),
  removed timestamptz
);

create table sessions (
  hash bytea primary key,
  person bigint not null references people,
  begun timestamptz not null default now(),
  seen timestamptz not null default now(),
  address text,
  agent text
);
create index sessions_by_person on sessions (person);

create table tokens (
  id text primary key,
  hash bytea not null,
  person bigint not null references people,
  label text not null,
  role text not null check (role in ('viewer', 'analyst', 'admin')),
  made timestamptz not null default now(),
  expires timestamptz,
  used timestamptz,
  revoked timestamptz
);
create index tokens_by_person on tokens (person, made);

create table audit (
  number bigint generated always as identity primary key,
  at timestamptz not null default now(),
  act text not null,
  who text,
  about text,
  address text,
  token text
);
create index audit_by_who on audit (who, number desc);
create index audit_by_act on audit (act, number desc);
create index audit_by_time on audit (at);

create function audit_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'the log is appended and never changed' using errcode = 'restrict_violation';
end $$;
create trigger audit_is_kept before update or delete or truncate on audit
  for each statement execute function audit_is_kept();
`
