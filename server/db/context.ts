import type { Language, Role } from '@kohoi/contract'
import type { Config } from './config.ts'
import type { Tx } from './transaction.ts'

/** Who acts. The program itself acts as `system`: it sees and may do everything in its workspace. */
export type Actor = {
  readonly userId: string | null
  readonly name: string
  readonly role: Role | 'system'
  readonly language: Language
  readonly companyIds: readonly string[]
  readonly sessionId?: string
  /** He came by an API key. */
  readonly byKey?: true
}

/** An event as a command says it: what happened to which record. */
export type Happening = {
  type: string
  entity?: string
  recordId?: string
  payload?: Record<string, unknown>
}

/** An event as it is kept; its reactions are given it whole, so that `id` can name their effect. */
export type Recorded = Happening & { id: string }

export type HistoryEntry = {
  entity: string
  recordId: string
  type: string
  changes?: readonly { field: string; from: unknown; to: unknown }[]
  data?: Record<string, unknown>
}

/** What a command is given. It decides, writes and emits; it never sends, opens a socket or reads the clock. */
export type Ctx = {
  readonly tx: Tx
  readonly workspaceId: string
  readonly actor: Actor
  readonly now: Date
  readonly config: Config
  /** What addresses in mails begin with (PUBLIC_URL), never a request's Host header. */
  readonly publicUrl: string
  /** The import whose row this command works on. */
  readonly importId?: string
  /** Where a transaction works on many records at once: the command of them all, and how many they are. */
  readonly among?: { readonly whole: Ctx; readonly records: number }
  /** A place for what this transaction has found out, for all its records. */
  readonly once: <T>(key: unknown, make: () => T) => T
  /** Says that something happened; its reactions run once the transaction has committed. */
  emit(happening: Happening): void
  /** A reaction to run on its own, once, after the commit. */
  enqueue(reaction: string, payload: Record<string, unknown>): void
  /** The next number of a series such as `OPP-2026`; unique in the workspace, with gaps. */
  nextNumber(series: string): Promise<bigint>
  /** Appends to a record's history. */
  note(entry: HistoryEntry): void
  /** Something in memory to do when the commit stands, such as forgetting a cache. Must not fail. */
  after(effect: () => void): void
}
