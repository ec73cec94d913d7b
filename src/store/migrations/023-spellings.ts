/**
 * Who is quoted counts once, however the name is spelled. Spellings are kept with the counts, so that what goes is counted
 * anew for all of them.
 */
export const spellings = `
-- By which spellings of one name are one: its words as they are compared where somebody types them.
create function plain_name(written text) returns text language sql immutable parallel safe as $$
  select array_to_string(typed_words(written), ' ')
$$;

alter table sources rename to spelled_sources;
alter table source_outlets rename to spelled_source_outlets;
alter index sources_pkey rename to spelled_sources_pkey;
alter index source_outlets_pkey rename to spelled_source_outlets_pkey;
drop index sources_by_count, source_outlets_by_count;

create table sources (
  name text not null,
  kind text not null,
  -- How reports spell it, in the order of the letters; the first is shown.
  spelled text[] not null,
  statements bigint not null,
  reports bigint not null,
  first date,
  last date,
  primary key (name, kind)
) with (fillfactor = 70);
create index sources_by_count on sources (statements desc, name, kind);

-- The same by outlet, '' where it is unknown.
create table source_outlets (
  outlet text not null,
  name text not null,
  kind text not null,
  spelled text[] not null,
  statements bigint not null,
  reports bigint not null,
  first date,
  last date,
  primary key (name, kind, outlet)
) with (fillfactor = 70);
create index source_outlets_by_count on source_outlets (outlet, statements desc, name, kind);

create function all_spelled(one text[], other text[]) returns text[] language sql immutable parallel safe as $$
  select case when one @> other then one else
    (select array_agg(distinct s order by s) from unnest(one || other) s) end
$$;

create or replace function count_sources() returns trigger language plpgsql as $$
begin
  insert into sources as s (name, kind, spelled, statements, reports, first, last)
  select n.name, c.speaker_kind, array_agg(distinct c.speaker order by c.speaker), count(*), count(distinct c.report),
    min(c.day) filter (where c.day > '-infinity'), max(c.day) filter (where c.day > '-infinity')
  from changed c join (
    select speaker, plain_name(speaker) as name from (select distinct speaker from changed) d) n using (speaker)
  group by 1, 2
  on conflict (name, kind) do update set statements = s.statements + excluded.statements,
    reports = s.reports + excluded.reports, first = least(s.first, excluded.first),
    last = greatest(s.last, excluded.last), spelled = all_spelled(s.spelled, excluded.spelled);
  insert into source_outlets as s (outlet, name, kind, spelled, statements, reports, first, last)
  select coalesce(r.outlet, ''), n.name, c.speaker_kind,
    array_agg(distinct c.speaker order by c.speaker), count(*), count(distinct c.report),
    min(c.day) filter (where c.day > '-infinity'), max(c.day) filter (where c.day > '-infinity')
  from changed c join reports r on r.id = c.report join (
    select speaker, plain_name(speaker) as name from (select distinct speaker from changed) d) n using (speaker)
  group by 1, 2, 3
  on conflict (name, kind, outlet) do update set statements = s.statements + excluded.statements,
    reports = s.reports + excluded.reports, first = least(s.first, excluded.first),
    last = greatest(s.last, excluded.last), spelled = all_spelled(s.spelled, excluded.spelled);
  return null;
end $$;

-- Counts speakers anew by the spellings that they have.
create function recount_spelled(spelled text[]) returns void language sql as $$
  insert into sources (name, kind, spelled, statements, reports, first, last)
  select plain_name(s.speaker), s.speaker_kind, array_agg(distinct s.speaker order by s.speaker), count(*),
    count(distinct s.report), min(s.day) filter (where s.day > '-infinity'),
    max(s.day) filter (where s.day > '-infinity')
  from statements s where s.speaker = any(spelled) group by 1, 2;
  insert into source_outlets (outlet, name, kind, spelled, statements, reports, first, last)
  select coalesce(r.outlet, ''), plain_name(s.speaker), s.speaker_kind,
    array_agg(distinct s.speaker order by s.speaker), count(*), count(distinct s.report),
    min(s.day) filter (where s.day > '-infinity'), max(s.day) filter (where s.day > '-infinity')
  from statements s join reports r on r.id = s.report where s.speaker = any(spelled) group by 1, 2, 3;
$$;

-- What goes is counted anew for the speakers that it was of: rare, and right whatever else went with it.
create or replace function recount_sources() returns trigger language plpgsql as $$
declare
  touched text[] := array(select distinct plain_name(speaker) from changed);
  known text[] := array(select distinct unnest(spelled) from sources where name = any(touched));
begin
  delete from sources where name = any(touched);
  delete from source_outlets where name = any(touched);
  perform recount_spelled(known);
  return null;
end $$;

-- Those of one spelling keep their counts; only the others are counted anew.
create temporary table alike on commit drop as
  select plain_name(speaker) as name, array_agg(distinct speaker) as spelled from spelled_sources group by 1;
insert into sources (name, kind, spelled, statements, reports, first, last)
select a.name, s.kind, a.spelled, s.statements, s.reports, s.first, s.last
from alike a join spelled_sources s on s.speaker = a.spelled[1] where cardinality(a.spelled) = 1;
insert into source_outlets (outlet, name, kind, spelled, statements, reports, first, last)
select s.outlet, a.name, s.kind, a.spelled, s.statements, s.reports, s.first, s.last
from alike a join spelled_source_outlets s on s.speaker = a.spelled[1] where cardinality(a.spelled) = 1;
select recount_spelled(array(select unnest(spelled) from alike where cardinality(spelled) > 1));
drop table spelled_sources, spelled_source_outlets;
`
