/** What a process takes to get going is taken by then, in seconds. */
const warm = 60

/** Least squares: how much more each minute. */
function slopeOf(samples) {
  const mean = (at) => samples.reduce((sum, sample) => sum + sample[at], 0) / samples.length
  const [x, y] = [mean(0), mean(1)]
  const across = samples.reduce((sum, [time]) => sum + (time - x) ** 2, 0)
  return across === 0 ? 0 : (60 * samples.reduce((sum, [time, value]) => sum + (time - x) * (value - y), 0)) / across
}

const round = (value) => (value === null ? null : Math.round(value * 10) / 10)

/**
 * Memory of a role over a run: the highest, the mean of each tenth of the run, and by how many MB a minute its processes
 * grow in the second half, those that live a minute longer than they take to get going.
 */
export function memoryOver(members, begun, ended) {
  const lives = members.flatMap((member) => member.lives)
  const all = lives.flatMap(({ samples }) => samples)
  const half = (begun + ended) / 2
  const settled = lives
    .map((life) => life.samples.filter(([time]) => time >= half && time >= life.begun + warm))
    .filter((samples) => samples.length > 1 && samples.at(-1)[0] - samples[0][0] >= 60)
  const weight = settled.reduce((sum, { length }) => sum + length, 0)
  const tenths = Array.from({ length: 10 }, (_, at) => {
    const [from, to] = [begun + ((ended - begun) * at) / 10, begun + ((ended - begun) * (at + 1)) / 10]
    const values = all.filter(([time]) => time >= from && time < to).map(([, value]) => value)
    return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  })
  return {
    highest: all.length === 0 ? null : Math.round(Math.max(...all.map(([, value]) => value))),
    tenths,
    growth: weight === 0 ? null : round(settled.reduce((sum, some) => sum + slopeOf(some) * some.length, 0) / weight),
  }
}
