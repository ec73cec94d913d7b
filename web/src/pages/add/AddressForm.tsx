import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../../src/http/wire.ts'
import { send } from '../../api/client.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { SendForm } from './SendForm.tsx'

/** An article or a feed on the web. Who types no http:// means https://. */
const whole = (written: string): string => (/^https?:\/\//i.test(written) ? written : `https://${written}`)

/** The address of an article, or of a feed with all articles that it names. */
export function AddressForm({ begun }: { readonly begun: (job: string) => void }) {
  const { t } = useTranslation()
  const why = useId()
  const [address, setAddress] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => send<Job>('POST', '/reports/addresses', { addresses: [whole(address.trim())] }),
    onSuccess: (job) => {
      setAddress('')
      begun(job.id)
    },
  })
  return (
    <SendForm ready={address.trim() !== ''} sending={isPending} send={mutate} label={t('add.fetch')} error={error}>
      <Labelled label={t('add.address')}>
        <input
          className="field"
          dir="ltr"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-describedby={why}
          placeholder="https://"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </Labelled>
      <p id={why} className="text-[0.85rem] text-soft">
        {t('add.addressWhy')}
      </p>
    </SendForm>
  )
}
