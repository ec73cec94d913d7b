const rows = (from: string, sign: string): string => `
  insert into pins as p (lat, lon, place, country, type, n)
  select coalesce(lat, 'NaN'), coalesce(lon, 'NaN'), case when lat is null then coalesce(place, '') else '' end,
    case when lat is null then coalesce(country, '') else '' end, type, ${sign}count(*)
  from ${from} group by 1, 2, 3, 4, 5
  on conflict (lat, lon, place, country, type) do update set n = p.n + excluded.n;`

const kept = (name: string, on: string, tables: string, body: string): string => `
create function pins_${name}() returns trigger language plpgsql as $$
begin${body}
  return null;
end $$;
create trigger pins_${name} after ${on} on incidents referencing ${tables}
  for each statement execute function pins_${name}();`

/**
 * How many happenings of a type there are at each point, and, where there is no point (then it is NaN), at each place by its
 * name: there are some thousands of places, however many happenings.
 */
export const pins = `
create table pins (
  lat double precision not null,
  lon double precision not null,
  place text not null,
  country text not null,
  type text not null,
  n bigint not null,
  primary key (lat, lon, place, country, type)
) with (fillfactor = 70);
${kept('came', 'insert', 'new table as fresh', rows('fresh', ''))}
${kept('went', 'delete', 'old table as gone', rows('gone', '-'))}
${kept('changed', 'update', 'old table as gone new table as fresh', rows('gone', '-') + rows('fresh', ''))}
${rows('incidents', '')}
`
