/** What goes wrong with other programs that Marsad sends to or asks: a part of the table of errors. */
export const serviceErrors = {
  WEBHOOK_MISSING: {
    message: '{webhook}: there is no webhook of this name',
    fix: 'Look it up with marsad webhook list.',
  },
} as const
