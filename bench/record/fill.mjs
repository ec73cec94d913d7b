/**
 * The windows of the record (weeks, stretches of 8, 32 and 64 days) fall the same after so many days, and nothing that was
 * printed so far apart is ever compared: reports told again so much earlier make a record of the same shape.
 */
export const SHIFT = 448

/** The name that a report has when it is told again. */
export const nameAgain = (name, time) => `again${time}-${name}`

const ids = 'report + $1::bigint * $2::bigint'
const day = (column) => `(${column} - ${SHIFT} * $1::integer)`
/** Keys by the day of print, as `src/store/record/copies.ts` makes them. */
const near = `array(select key * 1048576 + mod(mod(floor(${day('day')} / 9.0)::bigint, 1048575) + 1048575, 1048575)
  from unnest(keys) as key)`
const name = (column) => `'again' || $1::integer || '-' || ${column}`
const json = (column) => `coalesce(to_json(${column})::text, 'null')`
/** The hash of a report's content, as `src/store/prepared.ts` makes it. */
const hash = `sha256(convert_to('[' || ${json('text')} || ',' || ${json('title')} || ',' || ${json('outlet')} || ',"' ||
  ${day('published')} || '",' || ${json('url')} || ']', 'UTF8'))`
const later = (column) => `${column} + $1::bigint * $3::bigint`

/** Columns that differ where reports are told again; all others are the same. */
const tables = {
  reports: { id: 'id + $1::bigint * $2::bigint', hash, name: name('name'), published: day('published') },
  report_words: { report: ids, day: day('day') },
  readings: { report: ids },
  statements: { report: ids, day: day('day') },
  events: {
    report: ids,
    day: day('day'),
    time: `case when time ~ '^\\d{4}-\\d\\d-\\d\\d$' then ${day('time::date')}::text else time end`,
  },
  quantities: { report: ids },
  mentions: { report: ids },
  entity_sightings: { report: ids, day: day('day') },
  tellings: {
    id: later('id'),
    report: ids,
    component: later('component'),
    // Keys are hashes of what they stand for and of a day: other numbers, that as many tellings have in common.
    blocks: 'array(select block # hashint8extended($1, 7) from unnest(blocks) as block)',
  },
  links: { a: later('a'), b: later('b') },
  fingerprints: { report: ids, day: day('day'), near },
  copies: { a: 'a + $1::bigint * $2::bigint', b: 'b + $1::bigint * $2::bigint' },
  incidents: {
    id: name('id'),
    component: later('component'),
    title: `replace(title, first::text, ${day('first')}::text)`,
    first: day('first'),
    last: day('last'),
  },
}

/** Where each table's own rows end, so that what was told again is not told again. */
const own = {
  tellings: 'id <= $3',
  links: 'a <= $3',
  copies: 'a <= $2',
  reports: 'id <= $2',
  incidents: 'component <= $3',
}
const ownOf = (table) => own[table] ?? 'report <= $2'

/**
 * Fills a store with the reports that it has, told again `times` times in earlier years: rows as adding them would write,
 * but that texts and packed values are copied as they are, with the days and names of the reports that they were made of.
 * Adding and asking go by the columns; nothing unpacks a value of years ago but who looks at it.
 * @param client a connection to the store's server, by a user who may do everything
 */
export async function fill(client, times, say = () => {}) {
  const { rows } = await client.query(
    'select (select max(id) from reports) as reports, (select max(id) from tellings) as tellings',
  )
  const strides = [rows[0].reports, rows[0].tellings]
  await client.query("set maintenance_work_mem = '1GB'; set synchronous_commit = off")
  const indexes = await looseIndexes(client)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  // References are known to hold; counts are kept as ever.
  for (const table of Object.keys(tables)) {
    await client.query(`alter table ${table} disable trigger all; alter table ${table} enable trigger user`)
  }
  for (let time = 1; time <= times; time++) {
    for (const [table, changed] of Object.entries(tables)) await copy(client, table, changed, [time, ...strides])
    say(`told again ${time} of ${times} times`)
  }
  for (const table of Object.keys(tables)) await client.query(`alter table ${table} enable trigger all`)
  await client.query(`update entity_names set reports = reports * ${times + 1}`)
  await client.query(
    'update entities set seen = s.seen from (select entity, sum(reports) as seen from entity_names group by 1) s where s.entity = id',
  )
  await client.query(
    "select setval(pg_get_serial_sequence('reports', 'id'), (select max(id) from reports)), setval(pg_get_serial_sequence('tellings', 'id'), (select max(id) from tellings))",
  )
  for (const { name, definition } of indexes) {
    say(`index ${name}`)
    await client.query(definition)
  }
  await client.query('vacuum (analyze)')
}

async function copy(client, table, changed, values) {
  const { rows } = await client.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'marsad' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  const columns = rows.map(({ name }) => `"${name}"`).join(', ')
  const expressions = rows.map(({ name }) => changed[name] ?? `"${name}"`).join(', ')
  await client.query(
    `insert into ${table} (${columns}) overriding system value
     select ${expressions} from ${table} where ${ownOf(table)} and $1::integer > 0 and $2::bigint + $3::bigint > 0`,
    values,
  )
}

/** Indexes that no constraint needs: made anew at the end, which is quicker than keeping them. */
async function looseIndexes(client) {
  const tablesThere = Object.keys(tables)
  const { rows } = await client.query(
    `select i.relname as name, pg_get_indexdef(i.oid) as definition from pg_index x
     join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where t.relnamespace = 'marsad'::regnamespace and t.relname = any($1) and not x.indisunique`,
    [tablesThere],
  )
  return rows
}
