/**
 * Feeds that are watched, the pages that they name, and what was fetched: each version of an article with its bytes as
 * evidence. A page is due when it is to be fetched (again); what is not due is left alone.
 */
export const watch = `
create table feeds (
  address text primary key,
  -- The file or list that named it; null where a person did.
  parent text,
  kind text,
  title text,
  etag text,
  modified text,
  added timestamptz not null default now(),
  checked timestamptz,
  succeeded timestamptz,
  due timestamptz not null default now(),
  failures integer not null default 0,
  failure json
);
create index feeds_by_parent on feeds (parent);

create table pages (
  address text primary key,
  feed text not null,
  title text,
  published text,
  updated text,
  outlet text,
  etag text,
  modified text,
  added timestamptz not null default now(),
  checked timestamptz,
  -- When the first version was recorded.
  recorded timestamptz,
  due timestamptz,
  failures integer not null default 0,
  failure json
);
create index pages_by_due on pages (due) where due is not null;
create index pages_by_feed on pages (feed);

-- What was fetched, by the report that was made of it. Versions of one page are counted from 1.
create table fetches (
  id bigint generated always as identity primary key,
  report bigint not null references reports on delete cascade,
  page text not null,
  version integer not null,
  address text not null,
  redirects text[] not null,
  at timestamptz not null,
  status integer not null,
  headers json not null,
  sha256 bytea not null,
  size bigint not null,
  -- The answer unpacked, and packed by us.
  bytes bytea not null,
  unique (page, version)
);
alter table fetches alter column bytes set storage external;
create index fetches_by_report on fetches (report);

-- Who prints: what the user states about outlets, by their main name.
create table outlets (
  name text primary key,
  hosts text[] not null,
  value json not null,
  imported timestamptz not null default now()
);
`
