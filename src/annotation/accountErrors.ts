/** What goes wrong with accounts and with public servers: a part of the table of errors. */
export const accountErrors = {
  ACCOUNT_NAME_INVALID: {
    message: '{name}: it cannot be the name of an account',
    fix: 'Take one of 1 to 80 characters that can all be seen; decisions are signed with it.',
  },
  ACCOUNT_EXISTS: {
    message: '{name}: there is an account of this name already',
    fix: 'Choose another name; marsad user list shows who there is.',
  },
  ACCOUNT_MISSING: {
    message: '{name}: there is no account of this name',
    fix: 'Look it up with marsad user list, or add it with marsad user add.',
  },
  ACCOUNT_LAST_ADMIN: {
    message: '{name}: nobody else is an admin',
    fix: 'Make somebody else an admin first: marsad user role NAME admin.',
  },
  PASSWORD_SHORT: {
    message: 'the password has fewer than {least} characters',
    fix: 'Take a long one, such as four or five words that do not belong together.',
  },
  PASSWORD_LONG: {
    message: 'the password has more than {most} characters',
    fix: 'Take a shorter one.',
  },
  PASSWORD_WEAK: {
    message: 'the password is little more than the name of the account, or a few characters again and again',
    fix: 'Take one that nobody guesses, such as four or five words that do not belong together.',
  },
  PASSWORD_MISSING: {
    message: 'no password was given',
    fix: 'Type it when asked, or send it as one line to standard input; it is never taken from the command line.',
  },
  PASSWORD_UNLIKE: {
    message: 'the two passwords are not the same',
    fix: 'Run the command again and type the same password twice.',
  },
  TOKEN_ROLE: {
    message: 'the token would be able to do more than its owner',
    fix: 'Make it of your own role or a lesser one.',
  },
  PUBLIC_WITHOUT_ADMIN: {
    message: '{where}: nobody could administer it, for no account is an admin',
    fix: 'Make one first: marsad user add NAME --role admin.',
  },
  PUBLIC_WITHOUT_HOST: {
    message: 'a public server has to know by which name it is reached',
    fix: 'Give it with --host, such as --host marsad.example.org; several may be given.',
  },
  PUBLIC_UNENCRYPTED: {
    message: 'passwords would travel unencrypted',
    fix: 'Give --tls-cert and --tls-key, or --behind-proxy where a proxy before it does https, or --insecure to do so knowingly.',
  },
  PUBLIC_OPTION: {
    message: '{option}: it is for a public server',
    fix: 'Give --public too. Without it the server answers this machine only.',
  },
  TLS_UNREADABLE: {
    message: '{path}: it cannot be used as certificate or key ({reason})',
    fix: 'Give PEM files that belong together, and check that you may read them.',
  },
} as const
