/** Decisions name entities as they are shown; by that they are found again. */
export const decidedNames = `
create index entity_names_by_written on entity_names (written);
create index entity_names_by_called on entity_names (called) where called is not null;
`
