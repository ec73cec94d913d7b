/**
 * Recorded reports wait beside new ones, to be read again by these rules or newer ones; what they say stands in the record.
 */
export const again = `
alter table inbox add column rules integer, alter column report drop not null,
  add constraint inbox_report check (rules is not null or report is not null);
drop index inbox_waiting;
create index inbox_waiting on inbox (id) where aside is null and rules is null;
create index inbox_again on inbox (rules) where aside is null and rules is not null;
`
