/** What goes wrong with tables, archives and documents: a part of the table of errors. */
export const archiveErrors = {
  COLUMN_INVALID: {
    message: '{column}: it says no column ({problem})',
    fix: 'Write --columns text=HEAD,title=HEAD; fields are id, text, title, published, outlet, url.',
  },
  COLUMN_MISSING: {
    message: '{path}: it has no column {column}; its columns are {columns}',
    fix: 'Write the head with --columns exactly as it stands in the first line.',
  },
  TABLE_WITHOUT_TEXT: {
    message: '{path}: none of its columns is known to hold the text of reports; its columns are {columns}',
    fix: 'Say which does: --columns text=HEAD (and so on for id, title, published, outlet, url). The first line holds the heads.',
  },
  ROW_NOT_REPORT: {
    message: '{path}, line {line}: {problem}',
    fix: 'Correct that row; a cell with commas, quotation marks or line ends stands in quotation marks. The other rows are read.',
  },
  WARC_INVALID: {
    message: '{path}: from record {record} on it is no WARC ({reason})',
    fix: 'Check that it was copied whole. The records before that one are read.',
  },
  MEMBER_INVALID: {
    message: '{path}: it cannot be unpacked ({reason})',
    fix: 'Check that the archive was copied whole, or take this part out of it. The rest of the archive is read.',
  },
  ARCHIVE_BOMB: {
    message: '{path}, {member}: {packed} unpack to {size} or more, which no news does',
    fix: 'It may be made to fill a disk. If you trust it, unpack it yourself and give what is in it.',
  },
} as const
