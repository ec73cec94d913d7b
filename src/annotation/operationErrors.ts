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
  QUEUED_DAMAGED: {
    message: '{name}: what the queue keeps of it is damaged',
    fix: 'Forget it there (marsad queue drop NUMBER) and add it again from where it came.',
  },
  QUEUED_FATAL: {
    message: '{name}: every process that read it ended before it was done',
    fix: 'Read it alone: marsad queue export FILE, then marsad read FILE --jobs 1. If memory runs out, divide the report.',
  },
} as const
