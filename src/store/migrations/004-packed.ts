/**
 * Values that are never looked into by the server become packed bytes, a quarter of their JSON. Which accounts an
 * incident has stands in its value and, by component, in the tellings: the table of pairs was a third time.
 */
export const packed = `
alter table tellings alter column value type bytea using convert_to(value::text, 'UTF8');
alter table incidents alter column value type bytea using convert_to(value::text, 'UTF8');
alter table fingerprints alter column value type bytea using convert_to(value::text, 'UTF8');
alter table tellings alter column value set storage external;
alter table incidents alter column value set storage external;
alter table fingerprints alter column value set storage external;
drop table incident_accounts;
-- Words that came last are looked up one by one: few, so that a search need not read through megabytes of them.
alter index report_words_by_lexeme set (gin_pending_list_limit = 512);
`
