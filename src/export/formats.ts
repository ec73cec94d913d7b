/** The formats that the record is written in for others. */
export const exportFormats = ['record', 'readings', 'csv', 'geojson', 'acled', 'ucdp', 'w3c-annotation', 'hxl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The tables that the format `csv` has. */
export const exportTables = ['incidents', 'ledger', 'accounts'] as const
