/** Why somebody accepted or rejected what a model proposed, in their words; and proposals of every state by their time. */
export const proposalsWhy = `
alter table proposals add column why text not null default '';
create index proposals_by_time on proposals (at, id);
create index proposals_by_report on proposals (report);
`
