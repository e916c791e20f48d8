import { type Client, password, type World } from '../world.ts'

/** The people of Thantara: one of each role, two teams, two salespeople of whom one belongs to no team. */
export type People = Awaited<ReturnType<typeof makePeople>>

export const roles = ['admin', 'executive', 'manager', 'leader', 'salesperson', 'office'] as const
export type RoleName = (typeof roles)[number]

/** Makes them and signs them in. Mai leads the North, in which Lan sells; Preeya sells alone. */
export async function makePeople(world: World, admin: Client) {
  const make = async (name: string, role: RoleName) => {
    const email = `${name.toLowerCase()}@thantara.example`
    const { id } = await admin.create('/users', { name, email, role, language: 'en', password })
    return { id, email, client: await world.as(email) }
  }
  const [executive, manager, leader, salesperson, office, preeya] = await Promise.all([
    make('Wichai', 'executive'),
    make('Somsri', 'manager'),
    make('Mai', 'leader'),
    make('Lan', 'salesperson'),
    make('Oat', 'office'),
    make('Preeya', 'salesperson'),
  ])
  const north = await admin.create('/teams', { name: 'North', leaderId: leader.id })
  await admin.create(`/teams/${north.id}/members`, { userId: salesperson.id, optedOut: true })
  const me = (await admin.get('/me', { expect: 200 })).body
  return {
    clients: {
      admin,
      executive: executive.client,
      manager: manager.client,
      leader: leader.client,
      salesperson: salesperson.client,
      office: office.client,
    } satisfies Record<RoleName, Client>,
    admin: { id: me.id, client: admin },
    executive,
    manager,
    leader,
    lan: salesperson,
    office,
    preeya,
    north,
  }
}
