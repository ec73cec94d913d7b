import { useTranslation } from 'react-i18next'
import { useSession } from '../../account/session.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { Sessions } from './Sessions.tsx'
import { Tokens } from './Tokens.tsx'

/** One's own account: password, where one is logged in, and tokens for programs. */
export function AccountPage() {
  const { t } = useTranslation()
  const { name, role } = useSession()
  if (name === null || role === null) {
    return (
      <>
        <PageHead title={t('account.title')} />
        <p className="frame px-6 py-12 text-center text-soft">{t('account.single')}</p>
      </>
    )
  }
  return (
    <>
      <PageHead title={name} note={`${t(`account.roles.${role}`)}: ${t(`account.may.${role}`)}`} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Tokens own={role} />
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <PasswordForm name={name} />
          <Sessions />
        </div>
      </div>
    </>
  )
}
