/**
 * Reports with their readings, and what lists and filters need of a reading. Spans are offsets `{start,end}` into the
 * report's text; several are one array of pairs. `day` is the day of publication, before all days where it is unknown.
 */
export const reports = `
create table reports (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  name text not null unique,
  outlet text,
  title text,
  url text,
  published date,
  day date not null generated always as (coalesce(published, '-infinity'::date)) stored,
  text text not null,
  added timestamptz not null default now()
);
create index reports_by_day on reports (day desc, id desc);
create index reports_by_outlet on reports (outlet, day desc, id desc);

-- What a report is found by: lexemes with the ordinals of their words, and the words' spans by ordinal. In a table of its
-- own, whose rows are short (the vectors stand beside it), so that many finds are few pages.
create table report_words (
  report bigint primary key references reports on delete cascade,
  day date not null,
  search tsvector not null,
  words bytea not null
);
create index report_words_by_lexeme on report_words using gin (search);

create table readings (
  report bigint primary key references reports on delete cascade,
  rules integer not null,
  value json not null
);
create index readings_by_rules on readings (rules);

create table statements (
  report bigint not null references reports on delete cascade,
  ordinal integer not null,
  id text not null,
  day date not null,
  speaker text not null,
  speaker_kind text not null,
  speaker_span integer[],
  role text,
  act text not null,
  mode text not null,
  hedge text,
  via text[] not null,
  cue integer[] not null,
  content integer[] not null,
  keys text[] not null,
  rule text not null,
  primary key (report, ordinal)
);
create index statements_by_day on statements (day desc, report desc, ordinal);
create index statements_by_speaker on statements (speaker, day desc, report desc, ordinal);
create index statements_by_key on statements using gin (keys);

create table events (
  report bigint not null references reports on delete cascade,
  ordinal integer not null,
  id text not null,
  day date not null,
  type text not null,
  status text not null,
  trigger integer[] not null,
  agents text[] not null,
  targets text[] not null,
  places text[] not null,
  time text,
  source text,
  quantities text[] not null,
  keys text[] not null,
  rule text not null,
  primary key (report, ordinal)
);
create index events_by_type on events (type, day desc, report desc, ordinal);
create index events_by_key on events using gin (keys);

create table quantities (
  report bigint not null references reports on delete cascade,
  ordinal integer not null,
  id text not null,
  span integer[] not null,
  min double precision,
  max double precision,
  approx boolean not null,
  unit text not null,
  of text,
  rule text not null,
  primary key (report, ordinal)
);

create table mentions (
  report bigint not null references reports on delete cascade,
  ordinal integer not null,
  kind text not null,
  name text not null,
  spans integer[] not null,
  primary key (report, ordinal)
);
create index mentions_by_name on mentions (name, kind);
`
