// Packs the lexicon that built code reads (dist/lexicon.bin), so that no word has to be inflected when it loads.
// Part of `npm run build`; a lexicon packed from other lists is not read.
import { loadGazetteer } from '../dist/lang/ar/gazetteer.js'
import { allParadigms } from '../dist/lang/ar/index.js'
import { writePackedLexicon } from '../dist/lang/ar/lexicon-file.js'

const names = [...loadGazetteer().words]
writePackedLexicon(allParadigms(names), names)
