/**
 * What a model proposes beside what rules read. It stands apart from readings, so that nothing of it is counted, graded or
 * joined before a person accepts it, which makes a decision of it.
 */
export const proposals = `
create table proposals (
  id text primary key,
  report bytea not null references reports (hash),
  kind text not null check (kind in ('statement', 'event')),
  -- What a person would add, and its words.
  fields jsonb not null,
  words text not null,
  model text not null,
  prompt integer not null,
  at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected')),
  by text,
  decided timestamptz,
  decision text
);
create index proposals_open on proposals (at, id) where state = 'open';

create table proposal_askings (
  report bytea not null references reports (hash),
  model text not null,
  prompt integer not null,
  at timestamptz not null default now(),
  primary key (report, model, prompt)
);
`
