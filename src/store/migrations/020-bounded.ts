/**
 * What the pages of a large record ask, answered from indexes: a name's latest reports by their day, names by the beginning
 * of a word, incidents of a grade or whose accounts differ, and statements of an act. Before, each read all that there is.
 */
export const bounded = `
-- The day of the report, as in the tables of its other values.
alter table entity_sightings add day date not null default '-infinity';
update entity_sightings s set day = r.day from reports r where r.id = s.report and r.day > '-infinity';
alter table entity_sightings alter column day drop default;
drop index entity_sightings_by_name;
create index entity_sightings_by_name on entity_sightings (name, day desc, report desc);
create index entity_sightings_by_office on entity_sightings (name, day, report) include (offices) where offices <> '{}';

alter table entity_names add search tsvector not null
  generated always as (array_to_tsvector(array_remove(string_to_array(folded, ' '), ''))) stored;
create index entity_names_by_word on entity_names using gin (search) with (fastupdate = off);

create index incidents_by_grade on incidents (grade, day desc, id);
create index incidents_differing on incidents (day desc, id) where discrepancies > 0;
create index statements_by_act on statements (act, day desc, report desc, ordinal);
`
