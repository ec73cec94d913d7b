/** What goes wrong with other programs that Marsad sends to or asks: a part of the table of errors. */
export const serviceErrors = {
  WEBHOOK_MISSING: {
    message: '{webhook}: there is no webhook of this name',
    fix: 'Look it up with marsad webhook list.',
  },
  READER_FAILED: {
    message: '{address}: the model does not answer ({reason})',
    fix: 'Check that it runs there, and that it knows the name of the model; --timeout gives it more time.',
  },
  READER_GARBLED: {
    message: 'the model’s answer has not the form that was asked for ({reason})',
    fix: 'Run it again, or name a model that keeps to JSON. Nothing of the answer was kept.',
  },
  PROPOSAL_MISSING: {
    message: '{proposal}: there is no proposal of this name',
    fix: 'Look it up with marsad proposals.',
  },
  PROPOSAL_CLOSED: {
    message: '{proposal}: it is {state} already',
    fix: 'See with marsad proposals what is open; marsad undo takes a decision back.',
  },
} as const
