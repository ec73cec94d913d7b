import { Labelled } from '../ui/Labelled.tsx'

/** What the server asks of a new password; the browser says so before it is sent. */
const shortest = 12

/** A password to be typed: one that stands, or a new one. */
export function PasswordField({ label, value, put, fresh = false }: PasswordFieldProps) {
  return (
    <Labelled look="form" label={label}>
      <input
        required
        type="password"
        dir="auto"
        minLength={fresh ? shortest : undefined}
        maxLength={500}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        className="field w-60 max-w-full"
        value={value}
        onChange={({ target }) => put(target.value)}
      />
    </Labelled>
  )
}

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly put: (password: string) => void
  /** It is being chosen, so that browsers offer to make and keep one. */
  readonly fresh?: boolean
}
