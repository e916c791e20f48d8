import type { Common, Fields, Noun, Problem, RecordOf, Values } from '@kohoi/contract'
import type { Actor, Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import type { Access } from './access.ts'

/** The server's side of a noun: who may, what is checked, what follows a change. The rest is the same for every noun. */
export type Kept<N extends Noun = Noun> = {
  readonly noun: N
  readonly access: Access
  /** Takes out of a body what is no field of the noun (a password), before the rest is read. */
  readonly intake?: (ctx: Ctx, body: unknown, before: RecordOf<N> | null) => Promise<Intake> | Intake
  /** Completes and checks what is about to be saved; may change `next`. Answers what is wrong. `before` is null on creation. */
  readonly check?: (
    ctx: Ctx,
    next: Draft<N>,
    before: RecordOf<N> | null,
    given: ReadonlySet<string>,
    act: Act,
  ) => Promise<Problem[]> | Problem[]
  /**
   * Runs once everything is valid, just before the insert: what the server decides itself (numbers, whom it goes to). What it answers
   * stands in the history of the creation.
   */
  readonly prepare?: (ctx: Ctx, next: Draft<N>, id: string, act: Act) => Promise<Row> | Row
  readonly created?: (ctx: Ctx, record: RecordOf<N>) => Promise<void> | void
  readonly changed?: (ctx: Ctx, record: RecordOf<N>, before: RecordOf<N>) => Promise<void> | void
  readonly removed?: (ctx: Ctx, record: RecordOf<N>) => Promise<void> | void
  /** Follows every write of a record, whatever wrote it; null is a record that is not there: not yet made, or in the bin. */
  readonly saved?: (ctx: Ctx, now: RecordOf<N> | null, before: RecordOf<N> | null) => Promise<void> | void
  /** What a list that is imported may say beyond the form. */
  readonly imported?: Imported<N>
  /** What whoever saved the record should know of it, though it was saved: `warnings` of the answer. */
  readonly warnings?: (ctx: Ctx, record: RecordOf<N>) => Promise<readonly unknown[]>
  /** SQL of the computed fields that filters and sorts may name, over the row alias `r`; `present` says the same of a record. A yes/no is
   * never null. */
  readonly computed?: (ctx: Ctx) => Readonly<Record<string, string>>
  /** Fills in computed fields of records about to be shown. */
  readonly present?: (ctx: Ctx, records: Record<string, unknown>[]) => Promise<void> | void
}

/**
 * What is done to a record, as its history will tell it. `said` is what came along with it and is no field (`aside` of the noun); checks
 * may add to `data`.
 */
export type Act = { readonly type: string; data?: Row; readonly said?: Row }

/** Columns outside the noun that a row is made with, such as the import it came by. */
export type Columns = Readonly<Record<string, unknown>>

export type Intake = {
  body: unknown
  /** Values the server gives. */
  fixed?: Record<string, unknown>
  /** Columns outside the noun. */
  columns?: Columns
  /** Further members of the answer. */
  answer?: Record<string, unknown>
  /** Runs once the record is written. */
  written?: (ctx: Ctx, id: string) => void | Promise<void>
}

/** The values of a record about to be saved, the server's own fields included. */
export type Draft<N extends Noun> = Partial<Values<N['fields']> & Common>

/** What a row of a list may say of a record beyond its form, and how the row becomes what the form would send. */
export type Imported<N extends Noun = Noun> = {
  /** Fields that only a list may fill, by the names that mappings use. */
  readonly fields: (actor: Actor) => Fields
  /** Required fields a row may leave out once one of these others is filled: they are made of them. */
  readonly madeOf: Readonly<Record<string, readonly string[]>>
  /** A cell that names no entry of the one field may be a choice of the other: a stage called “Lost” is an outcome. */
  readonly insteadOf: Readonly<Record<string, string>>
  /** Refuses what cannot be. `names`: what the row's references are called, by field. */
  readonly take: (ctx: Ctx, values: Row, names: ReadonlyMap<string, string>, before: RecordOf<N> | null) => Taken
}

/** `fixed`: what a new record gets besides. `act`: what is done to an existing one after the change. */
export type Taken = { body: Row; fixed?: Row; act?: { values: Row; type: string; data?: Row } }

const byNoun = new Map<string, Kept>()

/** Registers the server's side of a noun; there is one of each. */
export function keep<N extends Noun>(kept: Kept<N>): Kept<N> {
  if (byNoun.has(kept.noun.name)) throw new Error(`${kept.noun.name} is kept twice`)
  byNoun.set(kept.noun.name, kept as unknown as Kept)
  return kept
}

export function keptOf(name: string): Kept {
  const found = byNoun.get(name)
  if (!found) throw new Error(`nobody keeps ${name}`)
  return found
}
