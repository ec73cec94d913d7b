import { useTranslation } from 'react-i18next'
import { roles } from '../../../../src/annotation/account.ts'
import { useSession } from '../../account/session.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Log } from './Log.tsx'
import { People } from './People.tsx'

/** Who may use the server, what each role may do, and the log of what was done. */
export function AdministrationPage() {
  const { t } = useTranslation()
  const { accounts, role } = useSession()
  if (!accounts || role !== 'admin') {
    return (
      <>
        <PageHead title={t('administration.title')} />
        <p className="frame px-6 py-12 text-center text-soft">
          {t(accounts ? 'administration.notYours' : 'account.single')}
        </p>
      </>
    )
  }
  return (
    <>
      <PageHead title={t('administration.title')} note={t('administration.about')} />
      <div className="grid gap-4">
        <People />
        <Card title={t('administration.roles')}>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
            {roles.map((one) => (
              <div key={one} className="contents">
                <dt className="font-semibold">{t(`account.roles.${one}`)}</dt>
                <dd className="text-soft">{t(`account.may.${one}`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Log />
      </div>
    </>
  )
}
