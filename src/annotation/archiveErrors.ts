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
  WARC_LENGTH_WRONG: {
    message: '{path}: record {record}, at byte {offset} of the archive, has a wrong Content-Length: {reason}',
    fix: 'Nothing of this record is read; the next one is. Tell whoever wrote the archive, or get it again.',
  },
  MEMBER_INVALID: {
    message: '{path}: it cannot be unpacked ({reason})',
    fix: 'Check that the archive was copied whole, or take this part out of it. The rest of the archive is read.',
  },
  ARCHIVE_BOMB: {
    message: '{path}, {member}: {packed} unpack to {size} or more, which no news does',
    fix: 'It may be made to fill a disk. If you trust it, unpack it yourself and give what is in it.',
  },
  ARCHIVE_LIMIT: {
    message: '{path}: {member} goes beyond what an archive may have: {limit}',
    fix: 'If you trust it, unpack it yourself and give the folder.',
  },
  ZIP_INVALID: {
    message: '{path}: it cannot be read as a ZIP ({reason})',
    fix: 'Check that it was copied whole: a ZIP has its list at its end, and without it nothing is found. What the list names before that place is read.',
  },
  MEMBER_ALTERED: {
    message: '{path}: its bytes are not those whose {algorithm} the archive gives',
    fix: 'It was damaged or changed since the archive was made. What was read of it is no proof; get the archive again.',
  },
  DOCUMENT_INVALID: {
    message: '{path}: it cannot be read as {kind} ({reason})',
    fix: 'Open it in a program of your own; if it opens there, save it anew or as .txt.',
  },
  PDF_WITHOUT_TEXT: {
    message: '{path}: scanned, no text on any of its {pages} pages',
    fix: 'Recognise its letters first (OCR), check the result against the pictures, and give that as .txt.',
  },
  PDF_WITHOUT_LETTERS: {
    message: '{path}: its fonts do not say which letters {share} of its signs are',
    fix: 'No text can be had of it. Get the original, or recognise its letters (OCR) and check the result.',
  },
  EVIDENCE_UNNAMED: {
    message: 'a bundle of evidence needs {what}',
    fix: 'Give all three: marsad export --format evidence --incident ID --out FILE.zip; marsad incidents shows the ids.',
  },
} as const
