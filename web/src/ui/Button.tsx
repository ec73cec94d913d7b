import type { ButtonHTMLAttributes } from 'react'

const looks = {
  main: 'bg-evidence text-on-evidence border-evidence hover:opacity-90',
  plain: 'bg-card border-line hover:border-evidence hover:text-evidence',
  quiet: 'border-transparent text-evidence hover:underline',
  danger: 'bg-card border-deny-line text-deny hover:bg-deny-wash',
} as const

const shape =
  'inline-flex items-center justify-center gap-1.5 rounded-lg border px-3.5 py-1.5 text-[0.9rem] leading-6 ' +
  'cursor-pointer disabled:cursor-default disabled:opacity-50 aria-pressed:bg-evidence-wash aria-pressed:text-evidence print:hidden!'

/** The look of a button, for links that look like one. */
export const buttonLook = (look: keyof typeof looks = 'plain'): string => `${shape} ${looks[look]}`

export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`${buttonLook(look)} ${className}`} {...rest} />
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: keyof typeof looks
}
