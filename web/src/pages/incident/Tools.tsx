import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grade, WholeIncident } from '../../../../src/http/wire.ts'
import { May } from '../../account/May.tsx'
import { useVoice } from '../../language/voice.ts'
import { Marks } from '../../review/Marks.tsx'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { MergeWith } from './MergeWith.tsx'

/** What a person can decide about an incident, and what has been decided. */
export function Tools({ incident, split }: { readonly incident: WholeIncident; readonly split: () => void }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const decide = useDecide()
  const [merging, setMerging] = useState(false)
  const grade = (value: Grade) =>
    decide({
      decisions: [{ act: 'grade', incident: incident.id, grade: value }],
      says: t('incident.graded', { grade: words.grades[value] }),
    })
  const note = () =>
    decide({ decisions: [{ act: 'note', about: { incident: incident.id } }], says: t('incident.noted') })
  return (
    <Card title={t('incident.decisions')}>
      <May needs="analyst">
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <label className="flex items-center gap-2 text-[0.9rem] text-soft">
            {t('incident.setGrade')}
            <select className="field" value={incident.grade} onChange={({ target }) => grade(target.value as Grade)}>
              {Object.entries(words.grades).map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Button onClick={split}>{t('incident.split')}</Button>
          <Button aria-expanded={merging} onClick={() => setMerging(!merging)}>
            {t('incident.merge')}
          </Button>
          <Button onClick={note}>{t('incident.note')}</Button>
        </div>
      </May>
      {merging ? <MergeWith incident={incident} /> : null}
      <Marks marks={incident.decisions} />
    </Card>
  )
}
