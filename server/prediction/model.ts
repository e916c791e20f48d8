/** An opportunity as it is learnt from and judged: what it was like, and how far it had come. */
export type Example = {
  /** The stage it stands in; of a lost one, the stage in which it was lost. */
  readonly stageId: string | null
  readonly typeId: string | null
  readonly sourceId: string | null
  readonly teamId: string | null
  readonly country: string | null
  readonly tagIds: readonly string[]
}
export type Closed = Example & { readonly won: boolean }

type Count = { won: number; lost: number }
type Counts = Record<string, Count>

/** What was learnt. `trust`: how much of what the traits say is believed, 0 to 1, found by trying it on the latest of the past. */
export type Model = {
  readonly won: number
  readonly lost: number
  readonly trust: number
  readonly lostIn: Readonly<Record<string, number>>
  readonly traits: Readonly<Record<Trait, Counts>>
}

/** Traits of which an opportunity has one each; it may have several tags. */
export const traits = ['typeId', 'sourceId', 'teamId', 'country', 'tagIds'] as const
export type Trait = (typeof traits)[number]

/** One thing that speaks for or against: of how many won and lost ones it held, and what it adds to the percentage. */
export type Part = { field: 'stageId' | Trait; value: string; won: number; lost: number; points: number }
export type Prediction = { probability: number; parts: Part[] }

/** Nothing is predicted from fewer closed opportunities. */
export const needed = 100

/** So many average cases are added to each count: what was seen twice decides little. */
const prior = 10
/** The stages of the pipeline in their order. */
export type Pipeline = readonly string[]

/** Learns from closed opportunities, the earliest first. */
export function learn(closed: readonly Closed[]): Model {
  const cut = Math.floor(closed.length * 0.8)
  return { ...count(closed), trust: trustOf(count(closed.slice(0, cut)), closed.slice(cut)) }
}

function count(closed: readonly Closed[]): Omit<Model, 'trust'> {
  const lostIn: Record<string, number> = Object.create(null)
  const found = Object.fromEntries(traits.map((trait) => [trait, Object.create(null)])) as Record<Trait, Counts>
  let won = 0
  for (const one of closed) {
    if (one.won) won++
    else if (one.stageId) lostIn[one.stageId] = (lostIn[one.stageId] ?? 0) + 1
    for (const trait of traits)
      for (const value of valuesOf(one, trait)) {
        const known = found[trait][value] ?? { won: 0, lost: 0 }
        known[one.won ? 'won' : 'lost']++
        found[trait][value] = known
      }
  }
  return { won, lost: closed.length - won, lostIn, traits: found }
}

function valuesOf(one: Example, trait: Trait): readonly string[] {
  if (trait === 'tagIds') return one.tagIds
  const value = one[trait]
  return value === null ? [] : [value]
}

/** Traits often say the same thing twice, so they are believed in part: as much as would have judged the latest of the past best. */
function trustOf(earlier: Omit<Model, 'trust'>, latest: readonly Closed[]): number {
  const tried = Array.from({ length: 11 }, (_, at) => at / 10)
  const loss = (trust: number) =>
    latest.reduce((sum, one) => {
      const chance = chanceOf({ ...earlier, trust }, { ...one, stageId: null }, [])
      return sum - Math.log(one.won ? chance : 1 - chance)
    }, 0)
  const losses = tried.map(loss)
  return tried[losses.indexOf(Math.min(...losses))] ?? 0
}

/** The percentage, 1 to 99, that an open opportunity is won, and what it is made of, the weightiest first. */
export function predict(model: Model, one: Example, pipeline: Pipeline): Prediction {
  const weights = weightsOf(model, one, pipeline)
  const all = weights.reduce((sum, { weight }) => sum + weight, 0)
  const start = startOf(model)
  const whole = percent(start + all)
  const parts = weights
    .map(({ weight, ...part }) => ({ ...part, points: Math.round(whole - percent(start + all - weight)) }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return { probability: Math.min(99, Math.max(1, Math.round(whole))), parts }
}

/** The chance as a number between 0 and 1, for measuring. */
export const chanceOf = (model: Model, one: Example, pipeline: Pipeline): number =>
  percent(startOf(model) + weightsOf(model, one, pipeline).reduce((sum, { weight }) => sum + weight, 0)) / 100

const percent = (logOdds: number): number => 100 / (1 + Math.exp(-logOdds))

/** The odds of any opportunity, before anything is known of it. */
const startOf = ({ won, lost }: Model): number => Math.log((won + 1) / (lost + 1))

type Weighed = Omit<Part, 'points'> & { weight: number }

function weightsOf(model: Model, one: Example, pipeline: Pipeline): Weighed[] {
  const stage = one.stageId === null ? [] : stageWeight(model, one.stageId, pipeline)
  return [
    ...stage,
    ...traits.flatMap((trait) => valuesOf(one, trait).flatMap((value) => traitWeight(model, trait, value))),
  ]
}

/**
 * How far it has come. Whoever is won has come past every stage, so what a stage says is how many lost ones came as far: nothing in the
 * first, more with each. The order is the pipeline's of today.
 */
function stageWeight({ won, lost, lostIn }: Model, stageId: string, pipeline: Pipeline): Weighed[] {
  const at = pipeline.indexOf(stageId)
  if (at < 0) return []
  const fell = pipeline.slice(0, at).reduce((sum, id) => sum + (lostIn[id] ?? 0), 0)
  const came = lost - fell
  return [{ field: 'stageId', value: stageId, won, lost: came, weight: Math.log((lost + prior) / (came + prior)) }]
}

function traitWeight(model: Model, trait: Trait, value: string): Weighed[] {
  const counts = model.traits[trait]
  // Kept counts are a plain object again, which knows more names than were counted.
  const seen = Object.hasOwn(counts, value) ? counts[value] : undefined
  if (!seen) return []
  const all = trait === 'tagIds' ? model : total(counts)
  const usual = (seen.won + seen.lost) / (all.won + all.lost)
  const share = (had: number, of: number) => (had + prior * usual) / (of + prior)
  const weight = model.trust * Math.log(share(seen.won, all.won) / share(seen.lost, all.lost))
  return [{ field: trait, value, ...seen, weight }]
}

const totals = new WeakMap<Counts, Count>()

function total(counts: Counts): Count {
  const known = totals.get(counts)
  if (known) return known
  const sum = { won: 0, lost: 0 }
  for (const { won, lost } of Object.values(counts)) {
    sum.won += won
    sum.lost += lost
  }
  totals.set(counts, sum)
  return sum
}
