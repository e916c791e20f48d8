import type { FastifyInstance } from 'fastify'
import type { Gateway } from '../db/gateway.ts'
import { asUser } from '../importing/running/run.ts'
import { foundWorkspace } from '../people/setup.ts'
import { users } from '../people/users.ts'
import { makeRecord } from '../records/acts.ts'
import type { Worker } from '../worker/worker.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Find, Person } from './script.ts'
import { type Answer, type Speaker, speakerOf } from './speak.ts'

/** The program in which companies are played. */
export type House = { app: FastifyInstance; gateway: Gateway; worker: Worker; rehearsal: Rehearsal }

/** A company that is there: its people speak by their keys, and what it has is found by its English name. */
export type Company = {
  id: string
  house: House
  idOf: (key: string) => string
  keyOf: (userId: unknown) => string | null
  speak: (key: string) => Speaker
  /** Speaks for a user by his id. */
  speakFor: (userId: string) => Speaker
  find: Find
  /** Reads again what `find` finds in a catalogue. */
  learn: (path: string) => Promise<void>
}

type Founding = {
  workspaceName: string
  country: string
  currency: string
  language: 'th' | 'vi' | 'en'
  timeZone: string
}

/** Founds a workspace with its people. The first of them is its administrator; all have the same password. */
export async function foundCompany(
  house: House,
  founding: Founding,
  people: readonly Person[],
  domain: string,
  passwordHash: string,
): Promise<Company> {
  const { gateway, rehearsal } = house
  const [first, ...others] = people
  if (!first) throw new Error('a company without people')
  const addressOf = (key: string) => `${key}@${domain}`
  const admin = { name: first.name, email: addressOf(first.key), passwordHash }
  const founded = await foundWorkspace(
    gateway,
    { ...founding, admin, demo: true },
    { finish: ({ workspaceId }, user) => ({ workspaceId, adminId: user.id }) },
  )
  rehearsal.enter(founded.workspaceId)
  const ids = new Map([[first.key, founded.adminId]])
  const asAdmin = asUser(founded.workspaceId, founded.adminId)
  for (const { key, manager, left: _, ...person } of others) {
    const managerId = manager ? { managerId: ids.get(manager) } : {}
    const body = { ...person, email: addressOf(key), language: founding.language, ...managerId }
    // One hash for all: reckoning it takes a while on purpose.
    const made = await gateway.run(founded.workspaceId, asAdmin, (ctx) =>
      makeRecord(ctx, users, body, {}, { password_hash: passwordHash }),
    )
    ids.set(key, made.id)
  }
  return companyOf(house, founded.workspaceId, ids, first.key)
}

function companyOf(house: House, id: string, ids: ReadonlyMap<string, string>, admin: string): Company {
  const keys = new Map([...ids].map(([key, userId]) => [userId, key]))
  const known = new Map<string, Map<string, string>>()
  const idOf = (key: string) => {
    const found = ids.get(key)
    if (!found) throw new Error(`nobody is called ${key}`)
    return found
  }
  const speakFor = (userId: string) => speakerOf(house.app, userId)
  return {
    id,
    house,
    idOf,
    keyOf: (userId) => (typeof userId === 'string' ? (keys.get(userId) ?? null) : null),
    speak: (key) => speakFor(idOf(key)),
    speakFor,
    find(path, name) {
      const found = known.get(path)?.get(name)
      if (!found) throw new Error(`${path} has no ${name}`)
      return found
    },
    async learn(path) {
      const entries = await speakFor(idOf(admin)).list(`/${path}`)
      known.set(path, new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry.id]))))
    },
  }
}

const namesOf = ({ name, names, sku }: Answer): string[] =>
  [name, (names as { en?: string } | null | undefined)?.en, sku].filter((text) => typeof text === 'string')
