/** The list of incidents in which those of several reports come first, read from an index however many there are. */
export const several = `
create index incidents_by_several
  on incidents (((reports > 1)::int) desc, day desc, origins desc, reports desc, id);
`
