import { buildGazetteer } from '../../gazetteer/build.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'

/** The places, organisations and persons that Marsad knows from the start, under their Arabic names. */
export const loadGazetteer = (): Gazetteer => buildGazetteer([])
