/**
 * Who is quoted how often, kept by the server itself with every statement that comes or goes, so that nobody who writes
 * can forget it and the list costs the same whatever the size of the record.
 */
export const sources = `
-- Everybody who is quoted. A report's statements come and go together.
create table sources (
  speaker text not null,
  kind text not null,
  statements bigint not null,
  reports bigint not null,
  first date,
  last date,
  primary key (speaker, kind)
) with (fillfactor = 70);
create index sources_by_count on sources (statements desc, speaker, kind);

-- The same by outlet, '' where it is unknown.
create table source_outlets (
  outlet text not null,
  speaker text not null,
  kind text not null,
  statements bigint not null,
  reports bigint not null,
  first date,
  last date,
  primary key (speaker, kind, outlet)
) with (fillfactor = 70);
create index source_outlets_by_count on source_outlets (outlet, statements desc, speaker, kind);

create function count_sources() returns trigger language plpgsql as $$
begin
  insert into sources as s (speaker, kind, statements, reports, first, last)
  select speaker, speaker_kind, count(*), count(distinct report), min(day) filter (where day > '-infinity'),
    max(day) filter (where day > '-infinity')
  from changed group by speaker, speaker_kind
  on conflict (speaker, kind) do update set statements = s.statements + excluded.statements,
    reports = s.reports + excluded.reports, first = least(s.first, excluded.first),
    last = greatest(s.last, excluded.last);
  insert into source_outlets as s (outlet, speaker, kind, statements, reports, first, last)
  select coalesce(r.outlet, ''), c.speaker, c.speaker_kind, count(*), count(distinct c.report),
    min(c.day) filter (where c.day > '-infinity'), max(c.day) filter (where c.day > '-infinity')
  from changed c join reports r on r.id = c.report group by 1, 2, 3
  on conflict (speaker, kind, outlet) do update set statements = s.statements + excluded.statements,
    reports = s.reports + excluded.reports, first = least(s.first, excluded.first),
    last = greatest(s.last, excluded.last);
  return null;
end $$;

-- What goes is counted anew for the speakers that it was of: rare, and right whatever else went with it.
create function recount_sources() returns trigger language plpgsql as $$
begin
  delete from sources s using (select distinct speaker from changed) c where s.speaker = c.speaker;
  delete from source_outlets s using (select distinct speaker from changed) c where s.speaker = c.speaker;
  insert into sources (speaker, kind, statements, reports, first, last)
  select s.speaker, s.speaker_kind, count(*), count(distinct s.report), min(s.day) filter (where s.day > '-infinity'),
    max(s.day) filter (where s.day > '-infinity')
  from statements s where s.speaker in (select speaker from changed) group by 1, 2;
  insert into source_outlets (outlet, speaker, kind, statements, reports, first, last)
  select coalesce(r.outlet, ''), s.speaker, s.speaker_kind, count(*), count(distinct s.report),
    min(s.day) filter (where s.day > '-infinity'), max(s.day) filter (where s.day > '-infinity')
  from statements s join reports r on r.id = s.report where s.speaker in (select speaker from changed) group by 1, 2, 3;
  return null;
end $$;

insert into sources (speaker, kind, statements, reports, first, last)
select speaker, speaker_kind, count(*), count(distinct report), min(day) filter (where day > '-infinity'),
  max(day) filter (where day > '-infinity')
from statements group by 1, 2;
insert into source_outlets (outlet, speaker, kind, statements, reports, first, last)
select coalesce(r.outlet, ''), s.speaker, s.speaker_kind, count(*), count(distinct s.report),
  min(s.day) filter (where s.day > '-infinity'), max(s.day) filter (where s.day > '-infinity')
from statements s join reports r on r.id = s.report group by 1, 2, 3;

create trigger sources_come after insert on statements referencing new table as changed
  for each statement execute function count_sources();
create trigger sources_go after delete on statements referencing old table as changed
  for each statement execute function recount_sources();
`
