import { useTranslation } from 'react-i18next'
import { lesser, type Role, roles } from '../../../src/annotation/account.ts'

/** One of the roles, or of those that may do no more than `most`. */
export function RoleChoice({ value, choose, most = 'admin', label }: RoleChoiceProps) {
  const { t } = useTranslation()
  return (
    <select className="field" aria-label={label} value={value} onChange={({ target }) => choose(target.value as Role)}>
      {roles
        .filter((role) => lesser(role, most) === role)
        .map((role) => (
          <option key={role} value={role}>
            {t(`account.roles.${role}`)}
          </option>
        ))}
    </select>
  )
}

interface RoleChoiceProps {
  readonly value: Role
  readonly choose: (role: Role) => void
  readonly most?: Role
  /** What it is called where no label stands around it. */
  readonly label?: string
}
