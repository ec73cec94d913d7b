/**
 * Keys of fingerprints with the time of print behind them: what is in every report of an outlet for years is looked up
 * among those of some days only. A key has 32 bits; the stretch of nine days follows in 20, all ones where no day is known.
 */
export const near = `
alter table fingerprints add near bigint[];
update fingerprints set near = array(
  select key * 1048576 + coalesce(mod(mod(floor(day / 9.0)::bigint, 1048575) + 1048575, 1048575), 1048575)
  from unnest(keys) as key);
alter table fingerprints alter column near set not null;
create index fingerprints_by_near on fingerprints using gin (near) with (fastupdate = off);
`
