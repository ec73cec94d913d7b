/**
 * What people decided: appended and never changed, which the server itself enforces. A decision hangs on the content of
 * reports, which it may be about before they are recorded, and not on their rows. What rules read stays beside what
 * decisions make of it, so that it is there again when one is taken back.
 */
export const decisions = `
create table decisions (
  number bigint generated always as identity primary key,
  id text not null unique,
  act text not null,
  by text not null,
  at timestamptz not null,
  why text not null,
  undoes text,
  -- What kind of thing it is about: value, incident, source, report, entity; null for an undo.
  about text,
  value json not null,
  added timestamptz not null default now()
);
create index decisions_by_time on decisions (at desc, id);
create index decisions_by_undone on decisions (undoes) where undoes is not null;
create index decisions_about on decisions (about, at desc);

-- A decision holds unless one that holds takes it back.
create function decision_holds(decision text) returns boolean language plpgsql stable as $$
begin
  return not exists (select from decisions u where u.undoes = decision and decision_holds(u.id));
end $$;

create table decision_reports (
  hash bytea not null,
  decision bigint not null references decisions,
  primary key (hash, decision)
);
create index decision_reports_by_decision on decision_reports (decision);

create function decisions_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'decisions are appended and never changed' using errcode = 'restrict_violation';
end $$;
create trigger decisions_are_kept before update or delete or truncate on decisions
  for each statement execute function decisions_are_kept();
create trigger decision_reports_are_kept before update or delete or truncate on decision_reports
  for each statement execute function decisions_are_kept();

-- What rules read, where decisions made something else of it; null where the value is as it was read.
alter table readings add column as_read json;
alter table readings add column read timestamptz not null default now();
create index readings_by_read on readings (read);

-- A run of reading everything again, so that one that was cut off goes on where it was.
create table rereads (
  number bigint generated always as identity primary key,
  rules integer not null,
  begun timestamptz not null default now(),
  ended timestamptz
);
`
