import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../../src/http/wire.ts'
import { layers as all, type Layer } from '../../../../src/view/layers.ts'
import { useVoice } from '../../language/voice.ts'

/** Switches for what lies over the text, each with a sample of how it looks and how many there are. */
export function Layers({ reading, shown, show }: LayersProps) {
  const { t } = useTranslation()
  const { number } = useVoice()
  return (
    <fieldset className="mb-4 flex flex-wrap gap-2 print:hidden">
      <legend className="sr-only">{t('report.layers')}</legend>
      {all.map((layer) => (
        <button
          key={layer}
          type="button"
          aria-pressed={shown.includes(layer)}
          className="layer"
          onClick={() => show(shown.includes(layer) ? shown.filter((one) => one !== layer) : [...shown, layer])}
        >
          <span className={`sample sample-${layer}`}>{t(`report.${layer}`)}</span>
          <bdi className="text-soft">{number(reading[layer].length)}</bdi>
        </button>
      ))}
    </fieldset>
  )
}

interface LayersProps {
  readonly reading: Reading
  readonly shown: readonly Layer[]
  readonly show: (layers: readonly Layer[]) => void
}
