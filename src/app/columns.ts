import type { LedgerSummary } from '../annotation/record.ts'
import type { EntityRow, Hit, IncidentRow, ReportRow, SourceGrade, SourceRow, StatementRow } from '../store/store.ts'
import type { Bin, Cluster, NetworkEdge, OutletRow, QuoteRow, RelayRow, Suggestion } from '../store/views/views.ts'
import type { Columns } from './listFile.ts'
import type { Differing } from './overview.ts'

/** 11, 11–72, 58 or more. */
export const range = (low: number | null, high: number | null): string =>
  low === high ? `${low ?? '?'}` : high === null ? `${low} or more` : low === null ? `up to ${high}` : `${low}–${high}`

/** killed 11–72 */
export const figure = ({ unit, low, high }: LedgerSummary): string => `${unit} ${range(low, high)}`

export const reportColumns: Columns<ReportRow> = [
  ['report', ({ report }) => report],
  ['published', ({ published }) => published],
  ['outlet', ({ outlet }) => outlet],
  ['title', ({ title }) => title],
  ['url', ({ url }) => url],
  ['statements', ({ statements }) => statements],
  ['events', ({ events }) => events],
  ['added', ({ added }) => added],
]

export const hitColumns: Columns<Hit> = [
  ...reportColumns,
  ['found', ({ text, spans }) => spans.map((span) => text.slice(...span)).join(' | ')],
  ['spans', ({ spans }) => spans.map((span) => span.join('–')).join(' ')],
]

export const statementColumns: Columns<StatementRow> = [
  ['report', ({ report }) => report],
  ['statement', ({ id }) => id],
  ['published', ({ published }) => published],
  ['outlet', ({ outlet }) => outlet],
  ['speaker', ({ speaker }) => speaker],
  ['speaker kind', ({ speakerKind }) => speakerKind],
  ['role', ({ role }) => role],
  ['via', ({ via }) => via.join(' ← ')],
  ['act', ({ act }) => act],
  ['mode', ({ mode }) => mode],
  ['distanced', ({ distanced }) => (distanced ? 'yes' : null)],
  ['why unnamed', ({ anonymity }) => anonymity],
  ['content', ({ content }) => content.join(' … ')],
  ['spans', ({ spans }) => spans.map((span) => span.join('–')).join(' ')],
]

export const quoteColumns: Columns<QuoteRow> = [
  ['outlet', ({ outlet }) => outlet],
  ['via', ({ via }) => via.join(' ← ')],
  ['speaker', ({ speaker }) => speaker],
  ['speaker kind', ({ speakerKind }) => speakerKind],
  ['statements', ({ statements }) => statements],
]

export const sourceColumns: Columns<SourceRow> = [
  ['source', ({ source }) => source],
  ['kind', ({ kind }) => kind],
  ['statements', ({ statements }) => statements],
  ['reports', ({ reports }) => reports],
  ['outlets', ({ outlets }) => outlets],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['reliability', ({ reliability }) => reliability ?? null],
]

export const entityColumns: Columns<EntityRow> = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['name', ({ name }) => name],
  ['aliases', ({ aliases }) => aliases.join(' | ')],
  ['seen', ({ seen }) => seen],
]

export const gradeColumns: Columns<Pick<SourceGrade, 'role' | 'name' | 'reliability'>> = [
  ['role', ({ role }) => role],
  ['name', ({ name }) => name],
  ['reliability', ({ reliability }) => reliability],
]

export const networkColumns: Columns<NetworkEdge> = [
  ['relation', ({ relation }) => relation],
  ['direction', ({ direction }) => direction],
  ['other', ({ other }) => other.name],
  ['entity', ({ other }) => other.entity],
  ['reports', ({ reports }) => reports],
  ['latest reports', ({ cites }) => cites.map(({ report }) => report).join(' | ')],
]

export const relayColumns: Columns<RelayRow> = [
  ['source', ({ source }) => source],
  ['statements', ({ counted }) => counted],
  ['relayed', ({ relayed }) => relayed],
  ['through', ({ through }) => through.join(' | ')],
]

export const incidentColumns: Columns<IncidentRow> = [
  ['incident', ({ incident }) => incident],
  ['type', ({ type }) => type],
  ['title', ({ title }) => title],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['place', ({ place }) => place],
  ['country', ({ country }) => country],
  ['latitude', ({ lat }) => lat],
  ['longitude', ({ lon }) => lon],
  ['grade', ({ grade }) => grade],
  ['reports', ({ reports }) => reports],
  ['sources', ({ origins }) => origins],
  ['discrepancies', ({ discrepancies }) => discrepancies],
  ['figures', ({ figures }) => figures.map(figure).join('; ')],
]

export const timelineColumns: Columns<Bin> = [
  ['from', ({ day }) => day],
  ['type', ({ type }) => type],
  ['count', ({ count }) => count],
]

export const outletColumns: Columns<OutletRow> = [
  ['outlet', ({ outlet }) => outlet],
  ['reports', ({ reports }) => reports],
  ['copied', ({ copied }) => copied],
  ['originated', ({ originated }) => originated],
  ['shared', ({ shared }) => shared],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
]

export const differingColumns: Columns<Differing> = [
  ...incidentColumns.map(([head, of]): Columns<Differing>[number] => [head, ({ incident }) => of(incident)]),
  ['differences', ({ discrepancies }) => discrepancies.map(({ kind, why }) => `${kind}: ${why}`).join('; ')],
]

export const clusterColumns: Columns<Cluster> = [
  ['latitude', ({ lat }) => lat],
  ['longitude', ({ lon }) => lon],
  ['count', ({ count }) => count],
  ['types', ({ types }) => types.map(({ type, count }) => `${type} ${count}`).join('; ')],
  ['incident', ({ incident }) => incident],
  ['title', ({ title }) => title],
]

export const suggestionColumns: Columns<Suggestion> = [
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['reports', ({ reports }) => reports],
]
