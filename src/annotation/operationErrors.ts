/** What goes wrong with backups, queues and their like: a part of the table of errors. */
export const operationErrors = {
  BACKUP_INVALID: {
    message: '{path}: it is no backup of a record, or a damaged one ({reason})',
    fix: 'Take another copy of it; marsad backup --check FILE says whether one is whole. Nothing was restored.',
  },
  BACKUP_NEWER: {
    message: '{path}: a newer Marsad made it (its tables are of version {found}, this program knows {known})',
    fix: 'Install that version. Nothing was restored.',
  },
  RESTORE_NOT_EMPTY: {
    message: '{where}: a record is there already (its table {table} is not empty)',
    fix: 'Restore into a folder of its own (--home) or an empty database. Nothing was changed.',
  },
} as const
