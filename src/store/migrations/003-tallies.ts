const counted = (what: string, key: string, day: string, where = 'true') =>
  ({ what, key, day, where }) satisfies Readonly<Record<string, string>>

type Counted = ReturnType<typeof counted>

/** Keeps `tallies` true when rows of a table come, go or change, a statement at a time. */
function kept(table: string, counts: readonly Counted[]): string {
  const add = (rows: string, sign: string): string =>
    counts
      .map(
        ({ what, key, day, where }) => `
  insert into tallies as t (what, key, day, n)
  select '${what}', ${key}, ${day}, ${sign}count(*) from ${rows} where ${where} group by 2, 3
  on conflict (what, key, day) do update set n = t.n + excluded.n;`,
      )
      .join('')
  const made = (name: string, body: string): string => `
create function ${table}_${name}() returns trigger language plpgsql as $$
begin${body}
  return null;
end $$;`
  const fired = (name: string, on: string, rows: string): string => `
create trigger ${table}_${name} after ${on} on ${table} referencing ${rows}
  for each statement execute function ${table}_${name}();`
  return [
    made('came', add('fresh', '')),
    made('went', add('gone', '-')),
    made('changed', add('gone', '-') + add('fresh', '')),
    fired('came', 'insert', 'new table as fresh'),
    fired('went', 'delete', 'old table as gone'),
    fired('changed', 'update', 'old table as gone new table as fresh'),
    add(table, ''),
  ].join('\n')
}

const month = (day: string): string => `date_trunc('month', ${day}::timestamp)::date`
const never = "'-infinity'::date"

/**
 * Counts that overviews show, kept as the rows behind them come and go: counting millions of rows takes seconds. Names by
 * which suggestions are made are kept in the same way.
 */
export const tallies = `
create table tallies (
  what text not null,
  key text not null,
  day date not null,
  n bigint not null,
  primary key (what, key, day)
) with (fillfactor = 70);
${kept('reports', [counted('report', "coalesce(outlet, '')", month('day'))])}
${kept('statements', [counted('statement', "''", never)])}
${kept('events', [counted('event', 'type', 'day')])}
${kept('incidents', [counted('incident', 'type', 'day')])}

-- Of a report that shares passages with reports of other outlets: with how many earlier, later, and of its own day.
create table copy_sides (
  report bigint primary key references reports on delete cascade,
  outlet text not null,
  month date not null,
  copied integer not null,
  originated integer not null,
  shared integer not null
);
create function weigh_copies(ids bigint[]) returns void language plpgsql as $$
begin
  delete from copy_sides s where s.report = any(ids)
    and not exists (select from copies where a = s.report) and not exists (select from copies where b = s.report);
  insert into copy_sides as s (report, outlet, month, copied, originated, shared)
  select r.id, coalesce(r.outlet, ''), ${month('r.day')},
    count(*) filter (where o.day < r.day and o.day > '-infinity'), count(*) filter (where o.day > r.day and r.day > '-infinity'),
    count(*) filter (where o.day = r.day or o.day = '-infinity' or r.day = '-infinity')
  from (select a as report, b as other from copies where a = any(ids)
    union all select b, a from copies where b = any(ids)) p
  join reports r on r.id = p.report join reports o on o.id = p.other
  where o.outlet is distinct from r.outlet
  group by r.id
  on conflict (report) do update
    set copied = excluded.copied, originated = excluded.originated, shared = excluded.shared;
end $$;
create function copies_came() returns trigger language plpgsql as $$
begin
  perform weigh_copies(array(select a from fresh union select b from fresh));
  return null;
end $$;
create function copies_went() returns trigger language plpgsql as $$
begin
  perform weigh_copies(array(select a from gone union select b from gone));
  return null;
end $$;
create trigger copies_came after insert on copies referencing new table as fresh
  for each statement execute function copies_came();
create trigger copies_went after delete on copies referencing old table as gone
  for each statement execute function copies_went();
${kept('copy_sides', [
  counted('copied', 'outlet', 'month', 'copied > 0'),
  counted('originated', 'outlet', 'month', 'originated > 0'),
  counted('shared', 'outlet', 'month', 'shared > 0'),
])}
select weigh_copies(array(select a from copies union select b from copies));

-- Words as they are compared when somebody types the beginning of a name: without marks, hamza seats and article.
create function typed_words(written text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct form), '{}') from (
    select unnest(array[word, regexp_replace(word, '^[وبكل]?ال(?=..)', ''), regexp_replace(word, '^لل(?=..)', '')]) as form
    from regexp_split_to_table(
      regexp_replace(
        translate(lower(normalize(written, NFKC)), 'أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩', 'اااايهوي0123456789'),
        '[\\u064b-\\u065f\\u0670\\u0640\\u200e\\u200f\\u2066-\\u2069]', '', 'g'),
      '[^[:alnum:]]+') word
    where word <> '') forms where form <> ''
$$;
create function typed_query(typed text) returns tsquery language sql immutable as $$
  select string_agg('(' || (select string_agg(quote_literal(form) || ':*', ' | ') from unnest(typed_words(part)) form)
    || ')', ' & ')::tsquery
  from regexp_split_to_table(typed, '\\s+') part where typed_words(part) <> '{}'
$$;

create table names (
  kind text not null,
  name text not null,
  n bigint not null,
  words tsvector not null,
  primary key (kind, name)
) with (fillfactor = 80);
create index names_by_word on names using gin (words) with (fastupdate = off);
create function mentions_came() returns trigger language plpgsql as $$
begin
  insert into names as s (kind, name, n, words)
  select kind, name, count(*), array_to_tsvector(typed_words(name)) from fresh group by 1, 2
  on conflict (kind, name) do update set n = s.n + excluded.n;
  return null;
end $$;
create function mentions_went() returns trigger language plpgsql as $$
begin
  update names s set n = s.n - g.n from (select kind, name, count(*) as n from gone group by 1, 2) g
  where s.kind = g.kind and s.name = g.name;
  return null;
end $$;
create trigger mentions_came after insert on mentions referencing new table as fresh
  for each statement execute function mentions_came();
create trigger mentions_went after delete on mentions referencing old table as gone
  for each statement execute function mentions_went();
insert into names (kind, name, n, words)
select kind, name, count(*), array_to_tsvector(typed_words(name)) from mentions group by 1, 2;

create index incidents_by_discrepancies on incidents (discrepancies desc, origins desc, id) where discrepancies > 0;
create index incidents_by_pin on incidents (lat, lon) where lat is not null;
`
