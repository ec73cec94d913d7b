/**
 * What became known when: each incident once, when it is first told of, and each discrepancy of it once. It is written in
 * the transaction that records the reports, and so is what waits to be sent to webhooks: neither is lost with a process
 * that ends, nor there without the other. `changed` is when an incident took its present form.
 */
export const news = `
alter table incidents add column changed timestamptz not null default now();

create table news (
  number bigint generated always as identity primary key,
  -- The incident under the name that it had first, and what differs.
  key text not null unique,
  kind text not null check (kind in ('incident', 'discrepancy')),
  -- Under the name that it has now.
  incident text not null,
  what text,
  at timestamptz not null default now()
);
create index news_by_incident on news (incident);
create index news_by_kind on news (kind, number desc);

create table webhooks (
  id text primary key,
  address text not null,
  -- Signatures need it as it is.
  secret text not null,
  kinds text[] not null,
  label text not null,
  by text,
  made timestamptz not null default now(),
  ended timestamptz
);

create table deliveries (
  number bigint generated always as identity primary key,
  webhook text not null references webhooks,
  -- Null for a trial.
  news bigint references news,
  made timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  tries integer not null default 0,
  due timestamptz not null default now(),
  status integer,
  error text,
  ended timestamptz
);
create index deliveries_due on deliveries (due) where state = 'waiting';
`
