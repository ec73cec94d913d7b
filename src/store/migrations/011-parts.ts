/**
 * A tie keeps its score and how long it holds, so that it need not be computed again; a telling keeps at which level its
 * part was cut. What older stores have gets both when it is touched or read again.
 */
export const parts = `
alter table links add score smallint, add level smallint;
alter table tellings add level smallint not null default 0;
`
