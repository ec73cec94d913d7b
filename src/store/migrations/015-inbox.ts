/**
 * Reports that wait to be read by workers. A row goes with the transaction that records its report; what failed too often
 * stays, set aside. Jobs name rows and are made again where they are lost: the rows are what counts.
 */
export const inbox = `
create table inbox (
  id bigint generated always as identity primary key,
  -- Of the report's content.
  hash bytea not null,
  name text not null,
  -- The report, packed.
  report bytea not null,
  size integer not null,
  -- Where it was fetched from: what became of the fetch, and its bytes, packed.
  page text not null default '',
  fetched json,
  bytes bytea,
  job bigint,
  tries integer not null default 0,
  failure json,
  -- When it was set aside.
  aside timestamptz,
  added timestamptz not null default now(),
  unique (hash, page)
);
alter table inbox alter column report set storage external;
alter table inbox alter column bytes set storage external;
create index inbox_waiting on inbox (id) where aside is null;
create index inbox_aside on inbox (id) where aside is not null;
`
