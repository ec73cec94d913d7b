import type { Account, Telling } from '../../annotation/record.ts'
import { blocksOf } from '../../record/incidents/blocks.ts'
import { tellingOf } from '../../record/incidents/whole.ts'
import { pack, unpack } from '../packed.ts'
import { blockNumber, type Prepared, type PreparedTelling } from '../prepared.ts'
import { incidentAlone } from './incidentRow.ts'

/** Makes a telling ready to be recorded. */
export const preparedTelling = (telling: Telling): PreparedTelling => ({
  event: telling.key.event,
  blocks: blocksOf(telling).map(blockNumber),
  value: pack(telling.accounts).toString('base64'),
  incident: incidentAlone(telling),
})

/** The accounts of a telling that was made ready. */
export const accountsOf = ({ value }: Pick<PreparedTelling, 'value'>): readonly Account[] =>
  unpack(Buffer.from(value, 'base64'))

/** All accounts of a report that was made ready. */
export const accountsIn = ({ tellings }: Pick<Prepared, 'tellings'>): readonly Account[] =>
  (JSON.parse(tellings) as readonly PreparedTelling[]).flatMap(accountsOf)

/** JSON of the same tellings in a report of another name. */
export const tellingsNamed = (tellings: string, name: string): string =>
  JSON.stringify(
    (JSON.parse(tellings) as readonly PreparedTelling[]).map((telling) =>
      preparedTelling(tellingOf(accountsOf(telling).map((account) => ({ ...account, report: name })))),
    ),
  )
