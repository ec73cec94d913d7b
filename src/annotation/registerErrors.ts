/** What goes wrong with registers: a part of the table of errors. */
export const registerErrors = {
  REGISTER_UNKNOWN: {
    message: '{register}: there is no register of this name',
    fix: 'There are: {known}. A file of your own is named by its path, with its ending .json.',
  },
  REGISTER_NOT_JSON: {
    message: '{path}, line {line}: it is not JSON ({reason})',
    fix: 'Mend that place; a comma too many or too few is the usual cause. docs/registers.md shows the form.',
  },
  REGISTER_INVALID: {
    message: '{path}, at {where}: {problem}',
    fix: 'Read what may stand there in docs/registers.md. Other registers are not touched.',
  },
  REGISTER_FILTER_INVALID: {
    message: '{filter}: it names no column of the register {register}',
    fix: 'Write COLUMN=WORDS, with one of these columns: {known}.',
  },
  REGISTER_SHIPPED: {
    message: '{register}: this register comes with Marsad and cannot be removed',
    fix: 'Put one of your own in its place: copy it, change it, and keep it under the same name.',
  },
} as const
