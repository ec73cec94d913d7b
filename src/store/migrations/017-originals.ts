/** What each report was made of, byte by byte; reports that came as rows of a table or lines of a file have none. */
export const originals = `
create table originals (
  report bigint primary key references reports on delete cascade,
  name text not null,
  format text not null,
  address text,
  at timestamptz,
  headers json,
  sha256 bytea not null,
  size bigint not null,
  -- Packed by us.
  bytes bytea not null,
  added timestamptz not null default now()
);
alter table originals alter column bytes set storage external;
create index originals_by_sha256 on originals (sha256);
-- Of what waits: as it will be kept.
alter table inbox add column original json;
`
